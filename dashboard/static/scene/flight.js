/* Takes the map to a laureate, in flight unless the system asks for stillness. */
(function (root) {
  "use strict";

  const { L } = root;
  const CLOSEST = 10.5; // on a map of 600 pixels; a larger one holds as much from nearer
  const SEAT = 9; // the same, for a point
  const USUAL = 600;
  const SECONDS = 1.8;
  const MARGIN = 24; // pixels

  function boundsOf(feature) {
    const bounds = L.geoJSON(feature).getBounds();
    return bounds.getNorthEast().equals(bounds.getSouthWest()) ? bounds.getCenter().toBounds(60_000) : bounds;
  }

  class Flight {
    constructor(view, isStill, aside) {
      this.view = view;
      this.isStill = isStill;
      this.aside = aside; // what may cover the right of the map
    }

    to(feature) {
      if (!feature.geometry) return this.home();
      const bounds = boundsOf(feature).pad(0.35);
      const { map } = this.view;
      this.view.fitted = bounds; // what a resize comes back to
      this.view.touched = false;
      const point = feature.geometry.type === "Point";
      const options = {
        paddingTopLeft: [MARGIN, MARGIN],
        paddingBottomRight: [MARGIN + this.aside.offsetWidth, MARGIN],
        maxZoom: (point ? SEAT : CLOSEST) + this.nearer(),
      };
      if (this.isStill()) map.fitBounds(bounds, { ...options, animate: false });
      else map.flyToBounds(bounds, { ...options, duration: SECONDS });
    }

    nearer() {
      const { x, y } = this.view.map.getSize();
      return Math.max(0, Math.log2(Math.min(x, y) / USUAL));
    }

    home() {
      this.view.home();
    }
  }

  root.Flight = Flight;
})(globalThis);
