/* The colours of a land by class, and the value written on each part of it. */
(function (root) {
  "use strict";

  const { L } = root;
  const { make } = root.Signs;
  const ROOM = 28; // pixels between a value and the middle of a sign
  const RINGS = [0, 20, 30, 42, 56];
  const TURNS = 8;

  /* Lists places around one, the nearest first. */
  function around({ x, y }) {
    return RINGS.flatMap((reach) =>
      Array.from({ length: reach ? TURNS : 1 }, (_, i) => {
        const turn = (2 * Math.PI * i) / TURNS;
        return L.point(x + reach * Math.cos(turn), y + reach * Math.sin(turn));
      }),
    );
  }

  class Shades {
    constructor(map) {
      this.map = map;
      this.values = [];
      const pane = map.createPane("values");
      pane.style.zIndex = 580; // above the land and the territories, below the signs
      pane.style.pointerEvents = "none";
      this.layer = L.layerGroup().addTo(map);
    }

    /* Colours the lands, a map of features to paths, by { kind, classes }; null: plainly. */
    paint(lands, shades) {
      this.layer.clearLayers();
      this.values = [];
      for (const [{ properties }, path] of lands) {
        const isOf = properties.kind === shades?.kind;
        const [rank, words] = (isOf && shades.classes[properties.code]) || [0];
        const element = path.getElement();
        element.classList.toggle("is-shaded", rank > 0);
        element.style.setProperty("--class", `var(--class-${rank})`);
        if (rank) this.write(words, properties.middle, element);
      }
    }

    write(words, [longitude, latitude], land) {
      const html = make("span", "", words);
      html.setAttribute("aria-hidden", "true"); // the table says it
      const icon = L.divIcon({ className: "land-value", html, iconSize: [0, 0] });
      const middle = L.latLng(latitude, longitude);
      const marker = L.marker(middle, { icon, pane: "values", interactive: false, keyboard: false });
      marker.addTo(this.layer);
      this.values.push({ land, middle, marker });
    }

    /* Moves each value away from the signs, whose places are given, and from each other;
       inside its land where there is room. */
    avoid(signs) {
      const taken = [...signs];
      for (const { land, middle, marker } of this.values) {
        const isFree = (point) => taken.every((sign) => point.distanceTo(sign) >= ROOM);
        const [own, ...others] = around(this.map.latLngToLayerPoint(middle));
        const inside = (point) => land.isPointInFill(new DOMPoint(point.x, point.y));
        const free = [own, ...others].filter(isFree);
        const best = free[0] === own ? own : (free.find(inside) ?? free[0]);
        taken.push(best ?? own);
        marker.setLatLng(best ? this.map.layerPointToLatLng(best) : middle);
      }
    }
  }

  root.Shades = Shades;
})(globalThis);
