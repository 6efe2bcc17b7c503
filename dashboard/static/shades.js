/* The colours of a land by class, and the value written on each part of it. */
(function (root) {
  "use strict";

  const { L } = root;
  const { make } = root.Signs;
  const DIGIT = 4.2; // pixels of half a character
  const LINE = 9; // pixels of half a line
  const RINGS = [0, 12, 20, 30, 42, 56];
  const BESIDE = 42; // how far from its land a value still seems to be its own
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

  const holds = (land, { x, y }) => land.isPointInFill(new DOMPoint(x, y));

  const ends = (point, wide) =>
    L.bounds(point.subtract([wide, LINE]), point.add([wide, LINE]));

  /* True where a value at a point would touch what is there: { x, y, wide, high }. */
  const touches = (point, wide) => (other) =>
    Math.abs(point.x - other.x) < wide + other.wide && Math.abs(point.y - other.y) < LINE + other.high;

  class Shades {
    constructor(map) {
      this.map = map;
      this.values = [];
      this.lands = []; // those of the kind that is coloured
      const pane = map.createPane("values");
      pane.style.zIndex = 580; // above the land and the territories, below the signs
      pane.style.pointerEvents = "none";
      this.layer = L.layerGroup().addTo(map);
    }

    /* Colours the lands, a map of features to paths, by { kind, classes }; null: plainly. */
    paint(lands, shades) {
      this.layer.clearLayers();
      this.values = [];
      this.lands = [];
      for (const [{ properties }, path] of lands) {
        const isOf = properties.kind === shades?.kind;
        const [rank, words] = (isOf && shades.classes[properties.code]) || [0];
        const element = path.getElement();
        if (isOf) this.lands.push(element);
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
      this.values.push({ land, middle, marker, wide: DIGIT * words.length + 2 });
    }

    /* Moves each value away from the signs ({ x, y, half }) and from each other. One that finds
       no room in its land, nor beside it where no other land is, waits for a nearer view: the
       table has it. */
    avoid(signs) {
      const taken = signs.map(({ x, y, half }) => ({ x, y, wide: half, high: half }));
      const frame = this.frame();
      for (const { land, middle, marker, wide } of this.values) {
        const own = this.map.latLngToLayerPoint(middle);
        const free = around(own).filter((point) => !taken.some(touches(point, wide)));
        const isBeside = (point) =>
          point.distanceTo(own) <= BESIDE && frame.contains(ends(point, wide)) && this.isSea(point);
        const place = free.find((point) => holds(land, point)) ?? free.find(isBeside);
        marker.getElement().classList.toggle("is-crowded-out", !place);
        if (!place) continue;
        taken.push({ ...place, wide, high: LINE });
        marker.setLatLng(this.map.layerPointToLatLng(place));
      }
    }

    /* Where a value is whole: an inset has its name below, and others beside it. */
    frame() {
      const corner = this.map.containerPointToLayerPoint([0, 0]);
      return L.bounds(corner, corner.add(this.map.getSize()));
    }

    isSea(point) {
      return this.lands.every((land) => !holds(land, point));
    }
  }

  root.Shades = Shades;
})(globalThis);
