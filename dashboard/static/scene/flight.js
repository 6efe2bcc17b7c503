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
      this.last = null; // where a resize comes back to; null for France
      view.map.on("resize", () => this.last && this.fit(this.last, true));
    }

    to(feature) {
      if (!feature.geometry) return this.home();
      this.view.touched = true; // the view leaves the map where it is
      this.last = feature;
      this.fit(feature, this.isStill());
    }

    fit(feature, isStill) {
      const bounds = boundsOf(feature).pad(0.35);
      const { map } = this.view;
      const closest = feature.geometry.type === "Point" ? SEAT : CLOSEST;
      const { left, bottom } = this.view.covered();
      const options = {
        paddingTopLeft: [MARGIN + left, MARGIN],
        paddingBottomRight: [MARGIN + this.aside.offsetWidth, MARGIN + bottom],
        maxZoom: closest + this.nearer(),
      };
      if (isStill) map.fitBounds(bounds, { ...options, animate: false });
      else map.flyToBounds(bounds, { ...options, duration: SECONDS });
    }

    nearer() {
      const { x, y } = this.view.map.getSize();
      return Math.max(0, Math.log2(Math.min(x, y) / USUAL));
    }

    home() {
      this.last = null;
      this.view.home();
    }
  }

  root.Flight = Flight;
})(globalThis);
