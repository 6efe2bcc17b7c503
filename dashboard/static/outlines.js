/* The outlines of the laureates of a map and, from near, the communes inside them. Fetches
   nothing; every text is set by textContent. */
(function (root) {
  "use strict";

  const { L, Tips } = root;
  const MOST = 50; // laureates whose details are asked for at once
  const COMMUNES_FROM = 8; // the zoom from which the communes inside a territory are drawn

  function hideAll(layer, isOut) {
    if (layer?.eachLayer) layer.eachLayer((one) => hideAll(one, isOut));
    else layer?.getElement()?.classList.toggle("is-out", isOut);
  }

  /* Words on hovering would make a stop of each outline for Tab, without a name: the sign is one. */
  function offTheTabs(shape) {
    shape.eachLayer((path) => path.getElement()?.setAttribute("tabindex", "-1"));
  }

  class Outlines {
    constructor(map, onChoose, onDrawn) {
      this.map = map;
      this.onChoose = onChoose;
      this.onDrawn = onDrawn; // called with each mark whose outline was drawn
      this.details = null; // asks for the details of laureates by their ids, where there are more
      this.layer = L.layerGroup().addTo(map);
      this.clear([]);
    }

    /* Begins again, with these communes. */
    clear(communes) {
      this.layer.clearLayers();
      this.inside = new Map(); // the communes of each laureate
      this.add(communes);
    }

    get communes() {
      return [...this.inside.values()].flat();
    }

    add(communes) {
      for (const commune of communes) {
        const { laureate } = commune.properties;
        if (!this.inside.has(laureate)) this.inside.set(laureate, []);
        this.inside.get(laureate).push(commune);
      }
    }

    /* Draws the outline of a laureate and the communes inside, in place of what was drawn. */
    draw(mark, feature) {
      const { laureate } = mark;
      const look = `shape shape-${laureate.sign}`;
      if (mark.shape) this.layer.removeLayer(mark.shape);
      if (mark.inner) this.layer.removeLayer(mark.inner);
      mark.shape = L.geoJSON(feature, { style: { className: look } });
      mark.shape.on("click", () => this.onChoose(laureate.id));
      mark.shape.bindTooltip(Tips.wordsOf(laureate), { ...Tips.LOOK, sticky: true });
      mark.shape.addTo(this.layer);
      offTheTabs(mark.shape);
      mark.inner = L.geoJSON(this.inside.get(laureate.id) ?? [], {
        interactive: false,
        style: { className: `commune ${look}` },
      }).addTo(this.layer);
      this.hide(mark);
      this.onDrawn(mark);
    }

    /* Hides the outline of a mark that is out, shows that of another. */
    hide(mark) {
      hideAll(mark.shape, Boolean(mark.isOut));
      hideAll(mark.inner, Boolean(mark.isOut));
    }

    /* From near, asks for exact outlines and the communes inside, a few laureates at a time;
       returns whether any came. */
    async sharpen(marks) {
      const isFar = this.map.getZoom() < COMMUNES_FROM;
      this.map.getContainer().classList.toggle("far", isFar);
      if (isFar || !this.details) return false;
      const lacking = this.lacking(marks).slice(0, MOST);
      if (!lacking.length) return false;
      for (const mark of lacking) mark.asked = true;
      const { inside } = this;
      try {
        const found = await this.details(lacking.map(({ laureate }) => laureate.id));
        if (inside !== this.inside) return false; // other laureates were drawn since
        this.take(lacking, found);
      } catch {
        for (const mark of lacking) mark.asked = false; // the next move asks again
        return false;
      }
      return true;
    }

    /* Those that are seen, and of which no details were asked. */
    lacking(marks) {
      const seen = this.map.getBounds();
      const isSeen = ({ shape, anchor }) =>
        shape ? seen.intersects(shape.getBounds()) : seen.pad(0.3).contains(anchor);
      return marks.filter(
        (mark) => !mark.asked && mark.laureate.award !== "startup" && isSeen(mark),
      );
    }

    /* Draws the details that came for these marks. */
    take(marks, { features, communes }) {
      const byId = new Map(marks.map((mark) => [mark.laureate.id, mark]));
      for (const id of byId.keys()) this.inside.delete(id);
      this.add(communes.features);
      for (const feature of features) {
        const mark = byId.get(feature.properties.id);
        if (mark) this.draw(mark, feature);
      }
    }
  }

  root.Outlines = Outlines;
})(globalThis);
