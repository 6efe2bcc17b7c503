/* One Leaflet map with its land, the outlines of its laureates and their signs. Fetches
   nothing; every text is set by textContent. */
(function (root) {
  "use strict";

  const { ClusterSign, Clusters, L, Names, Outlines, Shades, Signs, Tips, spread } = root;
  // The more signs are seen, the smaller they are: sizes and the gap between centres, in pixels.
  const CROWDS = [
    { most: 60, size: 26, gap: 34 },
    { most: 150, size: 18, gap: 21 },
    { most: Infinity, size: 26, gap: 44, reach: 60 }, // those nearer than that are one sign
  ];
  const CROWDS_IN_INSET = [
    { most: 4, size: 22, gap: 26 },
    { most: Infinity, size: 22, gap: 44, reach: Infinity }, // more would leave the inset
  ];
  const CLUSTER = 22; // pixels of half a cluster
  const LARGE = 800; // pixels of a side, from which signs grow with the map
  const LARGE_INSET = 100; // … the same in an inset
  const MANY = 1000; // from so many on, only signs that are seen are made
  const ALONE_FROM = 11.5; // the zoom from which no sign stands for several laureates

  function labelOf(laureate) {
    const project = laureate.project ? ` : ${laureate.project}` : "";
    return `${laureate.award_text} ${laureate.edition_text} — ${laureate.name}${project}`;
  }

  class Sheet {
    constructor(map, onChoose, tip, onOpen, crowds = CROWDS) {
      this.map = map;
      this.crowds = crowds;
      this.tip = tip; // where the tooltip of a sign opens
      this.onChoose = onChoose;
      this.onOpen = onOpen; // called with the bounds of a cluster to look into
      this.chosen = null;
      this.opened = null; // the ids of a cluster that was just opened
      this.marks = new Map();
      this.lands = new Map(); // the path of each region and department
      this.shades = null;
      for (const [name, zIndex] of [["land", 200], ["threads", 590]]) {
        map.createPane(name).style.zIndex = zIndex;
        map.getPane(name).style.pointerEvents = "none";
      }
      this.land = L.layerGroup().addTo(map);
      this.shading = new Shades(map);
      this.names = new Names(map);
      this.outlines = new Outlines(map, onChoose, (mark) => this.press(mark));
      this.signs = L.layerGroup().addTo(map);
      this.clusters = L.layerGroup().addTo(map);
      map.on("zoomend viewreset resize", () => this.place());
      map.on("moveend", () => this.settle());
    }

    paintLand(backdrop) {
      this.land.clearLayers();
      this.lands.clear();
      for (const kind of ["departement", "region"]) {
        L.geoJSON(backdrop, {
          pane: "land",
          interactive: false,
          filter: (feature) => feature.properties.kind === kind,
          style: { className: `land land-${kind}` },
          onEachFeature: (feature, path) => this.lands.set(feature, path),
        }).addTo(this.land);
      }
    }

    /* Colours regions or departments by class, and writes their value on them; null: none. */
    shade(shades) {
      this.shades = shades;
      this.shading.paint(this.lands, shades);
      this.place();
    }

    paint(features, communes) {
      this.outlines.clear(communes);
      this.signs.clearLayers();
      this.marks.clear();
      for (const feature of features) {
        const laureate = feature.properties;
        const mark = { laureate, anchor: L.latLng(laureate.anchor[1], laureate.anchor[0]) };
        this.marks.set(laureate.id, mark);
        if (feature.geometry && feature.geometry.type !== "Point") this.outlines.draw(mark, feature);
        if (features.length <= MANY) this.mark(mark);
      }
      this.place();
    }

    /* Makes the sign of a laureate, and the thread to where it lies. */
    mark(mark) {
      if (mark.sign) return;
      const thread = { pane: "threads", interactive: false, className: "thread" };
      mark.thread = L.polyline([], thread).addTo(this.signs);
      mark.sign = this.signOf(mark.laureate, mark.anchor);
      this.press(mark);
    }

    signOf(laureate, anchor) {
      const icon = L.divIcon({
        html: Signs.draw(laureate.sign),
        className: "laureate",
        iconSize: [34, 34],
      });
      const sign = L.marker(anchor, { icon, riseOnHover: true });
      sign.on("click", () => this.onChoose(laureate.id));
      sign.bindTooltip(Tips.wordsOf(laureate), { ...Tips.LOOK, ...this.tip });
      sign.addTo(this.signs);
      const button = sign.getElement();
      button.setAttribute("role", "button");
      button.setAttribute("aria-label", labelOf(laureate));
      button.setAttribute("aria-pressed", "false");
      button.dataset.laureate = laureate.id;
      button.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        this.onChoose(laureate.id);
      });
      return sign;
    }

    /* Shows some of what was painted, and draws nothing again. */
    keep(ids) {
      for (const [id, mark] of this.marks) {
        mark.isOut = !ids.has(id);
        for (const layer of [mark.sign, mark.thread]) {
          layer?.getElement()?.classList.toggle("is-out", mark.isOut);
        }
        this.outlines.hide(mark);
      }
      this.place();
    }

    get shown() {
      return [...this.marks.values()].filter((mark) => !mark.isOut);
    }

    /* Those that may stand on the map: all, or, of very many, those that are seen. */
    get standing() {
      const { shown } = this;
      if (this.marks.size <= MANY) return shown;
      const seen = this.map.getBounds().pad(0.1);
      for (const { sign, thread } of shown) {
        if (sign) sign.getElement().hidden = true;
        thread?.setLatLngs([]);
      }
      return shown.filter(({ anchor }) => seen.contains(anchor));
    }

    /* Puts each sign where it hides no other: alone, or in the sign of a cluster. */
    place() {
      const marks = this.standing;
      this.placed = this.crowd();
      const { scale } = this;
      const gap = this.placed.gap * scale;
      const reach = this.placed.reach && this.placed.reach * scale;
      const points = marks.map((mark) => this.map.project(mark.anchor));
      const isPinned = (i) => !reach || marks[i].laureate.id === this.chosen;
      const groups = Clusters.gather(points, reach, isPinned);
      const middles = groups.map((group) => Clusters.middle(group.map((i) => points[i])));
      const held = document.activeElement?.dataset.first; // a cluster that has the focus
      if (held && this.clustered(held)) this.opened ??= [held];
      this.clusters.clearLayers();
      const places = spread(middles, gap);
      places.forEach(({ x, y }, i) => {
        const moved = L.point(x, y).distanceTo(L.point(middles[i])) > 3;
        const [first, ...others] = groups[i].map((place) => marks[place]);
        const place = this.map.unproject(L.point(x, y));
        if (others.length) this.gatherInto(place, [first, ...others]);
        else this.placeAlone(first, moved ? place : first.anchor, moved);
      });
      const origin = this.map.getPixelOrigin();
      const middlesOfSigns = places.map(({ x, y }) => L.point(x, y).subtract(origin));
      const half = (this.placed.size * scale) / 2 + 3;
      this.shading.avoid(
        middlesOfSigns.map(({ x, y }, i) => ({ x, y, half: groups[i].length > 1 ? CLUSTER : half })),
      );
      this.names.avoid(middlesOfSigns);
      this.focusOpened();
    }

    placeAlone(mark, place, moved) {
      this.mark(mark);
      mark.sign.getElement().hidden = false;
      if (!mark.sign.getLatLng().equals(place)) mark.sign.setLatLng(place);
      if (moved || !mark.thread.isEmpty()) mark.thread.setLatLngs(moved ? [mark.anchor, place] : []);
    }

    gatherInto(place, marks) {
      for (const mark of marks) {
        if (mark.sign) mark.sign.getElement().hidden = true;
        mark.thread?.setLatLngs([]);
      }
      const open = () => {
        this.opened = marks.map((mark) => mark.laureate.id);
        this.onOpen(L.latLngBounds(marks.map((mark) => mark.anchor)));
      };
      const laureates = marks.map((mark) => mark.laureate);
      const cluster = ClusterSign.signOf(laureates, place, { ...Tips.LOOK, ...this.tip }, open);
      cluster.addTo(this.clusters);
      cluster.getElement().dataset.first = laureates[0].id;
    }

    /* Returns the button of the cluster whose first laureate has this id. */
    clustered(first) {
      return this.map.getPane("markerPane").querySelector(`[data-first="${CSS.escape(first)}"]`);
    }

    /* After a cluster was opened, goes on from the first of what it held. */
    focusOpened() {
      const first = this.opened?.[0];
      if (!first) return;
      const sign = this.marks.get(first)?.sign?.getElement();
      const target = !sign || sign.hidden ? this.clustered(first) : sign;
      target?.focus({ preventScroll: true });
      this.opened = null;
    }

    /* After a move: more or fewer signs may be seen, and communes be named. */
    settle() {
      if (this.marks.size > MANY || this.crowd() !== this.placed) this.place();
      this.names.nameCommunes(this.outlines.communes);
      this.sharpen();
    }

    /* From near, draws what is seen as it is exactly, and names the communes inside. */
    async sharpen() {
      if (!(await this.outlines.sharpen(this.shown))) return;
      this.names.nameCommunes(this.outlines.communes);
      this.sharpen(); // more may be seen than was asked for at once
    }

    /* Returns how signs are shown, from how many are seen. */
    crowd() {
      const seen = this.map.getBounds();
      const amount = this.shown.filter(({ anchor }) => seen.contains(anchor)).length;
      const few = this.shades ? this.crowds[0].most + 1 : 0; // smaller, to let colours be seen
      const near = this.map.getZoom() >= ALONE_FROM;
      const crowds = near ? this.crowds.filter(({ reach }) => !reach) : this.crowds;
      const crowd = crowds.find(({ most }) => Math.max(amount, few) <= most) ?? crowds.at(-1);
      const pane = this.map.getPane("markerPane");
      pane.classList.toggle("crowded", crowd === CROWDS[1]);
      pane.style.setProperty("--size", `${crowd.size * this.scale}px`);
      pane.style.setProperty("--scale", this.scale);
      return crowd;
    }

    /* How much larger signs are on a large map, as on a stage. */
    get scale() {
      const { x, y } = this.map.getSize();
      return Math.max(1, Math.min(x, y) / (this.crowds === CROWDS ? LARGE : LARGE_INSET));
    }

    bringOut(chosen) {
      const was = this.chosen;
      this.chosen = chosen;
      if (was !== chosen && this.placed?.reach) this.place(); // what is chosen stands alone
      for (const id of [was, chosen]) {
        const mark = this.marks.get(id);
        if (mark) this.press(mark);
      }
    }

    /* Makes a laureate look chosen, or not. */
    press({ laureate, sign, shape }) {
      const isChosen = laureate.id === this.chosen;
      const button = sign?.getElement();
      button?.classList.toggle("is-chosen", isChosen);
      button?.setAttribute("aria-pressed", String(isChosen));
      sign?.setZIndexOffset(isChosen ? 10000 : 0);
      shape?.eachLayer((path) => {
        path.getElement()?.classList.toggle("is-chosen", isChosen);
      });
    }
  }

  Sheet.IN_INSET = CROWDS_IN_INSET;
  root.Sheet = Sheet;
})(globalThis);
