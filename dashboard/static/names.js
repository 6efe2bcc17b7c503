/* The names of places, seen from near; readers have the cards and the table.
   A name that would cover a sign or another name, or be cut, stays out. */
(function (root) {
  "use strict";

  const { L } = root;
  const { make } = root.Signs;
  const DEPARTMENTS_FROM = 7.5; // the zoom from which departments are named
  const COMMUNES_FROM = 11; // … and communes
  const ROOM = 2; // pixels between two names

  const widthOf = (bounds) => bounds.getEast() - bounds.getWest();

  class Names {
    constructor(map) {
      this.map = map;
      this.signs = []; // the middles of the signs
      this.pane = map.createPane("names");
      this.pane.style.zIndex = 585; // above the territories, below the signs
      this.pane.style.pointerEvents = "none";
      this.pane.setAttribute("aria-hidden", "true");
      this.departments = L.layerGroup().addTo(map);
      this.communes = L.layerGroup().addTo(map);
    }

    nameDepartments(backdrop) {
      for (const { properties } of backdrop.features) {
        if (properties.kind !== "departement") continue;
        const [longitude, latitude] = properties.middle;
        this.write(this.departments, [latitude, longitude], properties.name, "place-name");
      }
    }

    /* Names those of some communes that are in view, the widest first. */
    nameCommunes(communes) {
      this.communes.clearLayers();
      if (this.map.getZoom() >= COMMUNES_FROM) {
        const seen = this.map.getBounds();
        communes
          .map(({ geometry, properties }) => [properties.name, L.geoJSON(geometry).getBounds()])
          .filter(([, bounds]) => seen.contains(bounds.getCenter()))
          .sort(([, one], [, other]) => widthOf(other) - widthOf(one))
          .forEach(([name, bounds]) => {
            this.write(this.communes, bounds.getCenter(), name, "place-name commune-name");
          });
      }
      this.arrange();
    }

    write(layer, middle, name, className) {
      const icon = L.divIcon({ className, html: make("span", "", name), iconSize: [0, 0] });
      L.marker(middle, { icon, pane: "names", interactive: false, keyboard: false }).addTo(layer);
    }

    /* Leaves room to the signs, whose middles are given. */
    avoid(middles) {
      this.signs = middles;
      this.arrange();
    }

    boxesOfSigns() {
      const size = this.map.getPane("markerPane").querySelector(".sign")?.offsetWidth ?? 0;
      const half = L.point(size, size).divideBy(2);
      return this.signs.map((middle) => L.bounds(middle.subtract(half), middle.add(half)));
    }

    arrange() {
      const isNear = this.map.getZoom() >= DEPARTMENTS_FROM;
      this.pane.classList.toggle("is-near", isNear);
      const written = [...this.departments.getLayers(), ...this.communes.getLayers()];
      const names = written.filter((name) => name.getElement()); // none before the first view
      if (!isNear || !names.length) return; // to measure makes the browser lay all out at once
      const frame = this.map.getContainer().getBoundingClientRect();
      const view = this.inLayer(frame, frame);
      const boxes = names.map((name) => this.boxOf(name));
      const taken = [...this.boxesOfSigns(), ...this.furniture(frame)];
      names.forEach((name, i) => {
        const isFree = view.contains(boxes[i]) && !taken.some((other) => other.intersects(boxes[i]));
        name.getElement().classList.toggle("is-covered", !isFree);
        if (isFree) taken.push(boxes[i]);
      });
    }

    /* Returns the boxes of what lies over the map: insets and buttons. */
    furniture(frame) {
      const pieces = this.map.getContainer().querySelectorAll(".inset, .leaflet-control");
      return [...pieces].map((piece) => this.inLayer(piece.getBoundingClientRect(), frame));
    }

    inLayer({ left, top, right, bottom }, frame) {
      const corners = [[left, top], [right, bottom]];
      return L.bounds(
        corners.map(([x, y]) => this.map.containerPointToLayerPoint([x - frame.left, y - frame.top])),
      );
    }

    boxOf(name) {
      const { offsetWidth, offsetHeight } = name.getElement().firstChild;
      const half = L.point(offsetWidth / 2 + ROOM, offsetHeight / 2);
      const middle = this.map.latLngToLayerPoint(name.getLatLng());
      return L.bounds(middle.subtract(half), middle.add(half));
    }
  }

  root.Names = Names;
})(globalThis);
