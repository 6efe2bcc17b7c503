/* Takes the map to a laureate, in flight unless the system asks for stillness. */
(function (root) {
  "use strict";

  const { L } = root;
  const CLOSEST = 10.5;
  const SEAT = 9; // the zoom for a point
  const SECONDS = 1.8;

  function boundsOf(feature) {
    const bounds = L.geoJSON(feature).getBounds();
    return bounds.getNorthEast().equals(bounds.getSouthWest()) ? bounds.getCenter().toBounds(60_000) : bounds;
  }

  class Flight {
    constructor(view, isStill) {
      this.view = view;
      this.isStill = isStill;
    }

    to(feature) {
      if (!feature.geometry) return this.home();
      const bounds = boundsOf(feature).pad(0.35);
      const { map } = this.view;
      this.view.fitted = bounds; // what a resize comes back to
      this.view.touched = false;
      const point = feature.geometry.type === "Point";
      const options = { padding: [24, 24], maxZoom: point ? SEAT : CLOSEST };
      if (this.isStill()) map.fitBounds(bounds, { ...options, animate: false });
      else map.flyToBounds(bounds, { ...options, duration: SECONDS });
    }

    home() {
      this.view.home();
    }
  }

  root.Flight = Flight;
})(globalThis);
