/* Keeps where the map is in the address of the page, which shares it: « vue=zoom_latitude_longitude ».
   The browser writes it alone: address.js. */
(function (root) {
  "use strict";

  const NAME = "vue";
  const FORM = /^(\d{1,2}(?:\.\d+)?)_(-?\d{1,2}(?:\.\d+)?)_(-?\d{1,3}(?:\.\d+)?)$/;
  const DECIMALS = 4; // of a degree: about ten metres

  /* Returns where an address puts the map, or null; a wrong one is as none. */
  function read(search, { least, most }) {
    const said = FORM.exec(new URLSearchParams(search).get(NAME) ?? "");
    if (!said) return null;
    const [zoom, latitude, longitude] = said.slice(1).map(Number);
    const isReal = Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180;
    return isReal && zoom >= least && zoom <= most ? { zoom, centre: [latitude, longitude] } : null;
  }

  /* Goes where the address says, then keeps the address in step with someone's moves. */
  function follow(view) {
    const { map } = view;
    const zooms = { least: map.getMinZoom(), most: map.getMaxZoom() };
    const place = read(root.parent.location.search, zooms);
    if (place) {
      view.touched = true;
      map.setView(place.centre, place.zoom, { animate: false });
    }
    map.on("moveend", () => {
      if (map.getSize().x < 20) return; // hidden
      const { lat, lng } = map.getCenter();
      const said = [map.getZoom(), +lat.toFixed(DECIMALS), +lng.toFixed(DECIMALS)].join("_");
      root.parent.Address.write({ [NAME]: view.touched ? said : "" });
    });
  }

  root.Place = { follow, read };
})(globalThis);
