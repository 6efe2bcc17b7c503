/* The map of the laureates: France, and insets overseas. Fetches nothing; every
   text is set by textContent. */
(function (root) {
  "use strict";

  const { L, Sheet, Tips } = root;
  const { make } = root.Signs;
  const FRANCE = L.latLngBounds([41.3, -5.2], [51.15, 9.65]);
  const OVERSEAS = ["01", "02", "03", "04", "06"];
  const ATTRIBUTION = "© IGN Admin Express, Insee, Etalab — Licence Ouverte 2.0";
  const HELP =
    "Carte des lauréats. Flèches : se déplacer ; plus et moins : zoomer ; 0 : toute la France.";
  const still = root.matchMedia("(prefers-reduced-motion: reduce)").matches;

  /* The whole map: France, and an inset for each region overseas. */
  class View {
    constructor(map, backdrop, onChoose) {
      if (still) map.panBy = (by) => L.Map.prototype.panBy.call(map, by, { animate: false });
      this.map = map;
      this.backdrop = backdrop;
      this.onChoose = onChoose;
      this.features = [];
      this.communes = [];
      this.kept = null; // ids of those that are shown, where some are hidden
      this.chosen = null;
      this.shaded = "null"; // what colours the land, as text
      this.away = false; // true where the main map shows a region overseas
      this.fitted = FRANCE;
      this.touched = false;
      this.drawn = false;
      this.veil = () => 0; // the part of the map, from its bottom, that a card will cover
      this.dress();
      const open = (bounds) => this.open(bounds);
      this.sheet = new Sheet(map, onChoose, { direction: "top", offset: [0, -14] }, open);
      this.sheet.paintLand(backdrop);
      Tips.follow(map);
      this.sheet.names.nameDepartments(backdrop);
      this.insets = OVERSEAS.map((code) => this.inset(code)).filter(Boolean);
      map.on("moveend", () => this.follow());
      map.on("resize", () => this.touched || this.fit(this.fitted, false));
      new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(map.getContainer());
      map.on("dragstart boxzoomend", () => { this.touched = true; });
      this.fit(FRANCE, false);
    }

    dress() {
      const box = this.map.getContainer();
      box.classList.add("laureates-map");
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", HELP);
      for (const act of ["wheel", "dblclick", "touchmove"]) {
        box.addEventListener(act, () => { this.touched = true; }, { capture: true, passive: true });
      }
      box.addEventListener("keydown", (event) => {
        this.touched = true;
        if (event.key === "0" || event.key === "Home") {
          event.preventDefault();
          this.home();
        }
      });
      L.control.attribution({ prefix: false }).addAttribution(ATTRIBUTION).addTo(this.map);
      const zoom = { position: "topright", zoomInTitle: "Zoomer", zoomOutTitle: "Dézoomer" };
      const buttons = L.control.zoom(zoom).addTo(this.map).getContainer();
      buttons.addEventListener("click", () => { this.touched = true; }, { capture: true });
      const home = L.control({ position: "topright" });
      home.onAdd = () => {
        const button = make("button", "home", "Voir toute la France");
        button.type = "button";
        button.addEventListener("click", () => this.home());
        L.DomEvent.disableClickPropagation(button);
        return button;
      };
      home.addTo(this.map);
      this.frame = make("div", "insets");
      this.frame.setAttribute("role", "group");
      this.frame.setAttribute("aria-label", "Outre-mer");
      L.DomEvent.disableClickPropagation(this.frame);
      L.DomEvent.disableScrollPropagation(this.frame);
      box.append(this.frame);
    }

    inset(code) {
      const region = this.backdrop.features.find(
        ({ properties }) => properties.kind === "region" && properties.code === code,
      );
      if (!region) return null;
      const box = make("div", "inset");
      const title = make("button", "inset-title", region.properties.name);
      const field = make("div", "inset-map");
      title.type = "button";
      title.title = `Agrandir : ${region.properties.name}`;
      box.append(field, title);
      this.frame.append(box);
      const bounds = L.geoJSON(region).getBounds();
      const map = L.map(field, {
        center: bounds.getCenter(),
        zoom: 6,
        attributionControl: false,
        boxZoom: false,
        doubleClickZoom: false,
        dragging: false,
        keyboard: false,
        scrollWheelZoom: false,
        touchZoom: false,
        zoomControl: false,
        zoomSnap: 0,
      });
      const settle = () => {
        map.invalidateSize({ animate: false });
        const { x, y } = map.getSize();
        if (x > 20 && y > 20) map.fitBounds(bounds, { padding: [9, 5], animate: false });
      };
      settle();
      new ResizeObserver(settle).observe(field);
      title.addEventListener("click", () => {
        this.touched = true;
        this.fit(bounds);
      });
      const tip = { direction: "right", offset: [14, 0] };
      const open = (inside) => this.open(inside);
      const sheet = new Sheet(map, this.onChoose, tip, open, Sheet.IN_INSET);
      const features = this.backdrop.features.filter(({ properties }) =>
        properties.kind === "region" ? properties.code === code : properties.code === `97${+code}`,
      );
      sheet.paintLand({ ...this.backdrop, features });
      return { code, sheet };
    }

    draw(collection, whole) {
      this.features = collection.features.filter(({ properties }) => properties.anchor);
      this.communes = collection.communes?.features ?? [];
      this.kept = null;
      for (const { code, sheet } of this.insets) {
        sheet.paint(this.features.filter((feature) => placeOf(feature) === code), this.communes);
      }
      this.paintMain();
      this.touched = false;
      this.fit(whole ? FRANCE : this.boundsShown(), this.drawn && !still);
      this.drawn = true;
      this.bringOut();
    }

    /* Lets the main map ask for what is seen from near: given ids, a promise of outlines and communes. */
    set details(ask) {
      this.sheet.outlines.details = ask;
    }

    paintMain() {
      const features = this.features.filter((feature) => Boolean(placeOf(feature)) === this.away);
      this.sheet.paint(features, this.communes);
      if (this.kept) this.sheet.keep(this.kept);
      this.sheet.bringOut(this.chosen);
    }

    /* Shows, of what is drawn, the laureates of these ids; the map stays where it is. */
    keep(ids) {
      this.kept = ids;
      for (const { sheet } of [this, ...this.insets]) sheet.keep(ids);
    }

    /* Signs overseas stand on the main map only while it shows them. */
    follow() {
      const away = !FRANCE.intersects(this.map.getBounds());
      if (away === this.away) return;
      this.away = away;
      this.paintMain();
    }

    boundsShown() {
      const near = this.features.filter((feature) => !placeOf(feature));
      return near.length ? boundsOf(near) : FRANCE;
    }

    fit(bounds, animate = !still) {
      this.fitted = bounds;
      const size = this.map.getSize();
      if (size.x < 200 || size.y < 200) return; // not laid out yet: a resize will follow
      const all = bounds === FRANCE; // nothing of it lies under the buttons
      const west = size.x >= 600 ? 44 : all ? 8 : 24;
      const east = all ? west : 64; // the buttons, and half a sign
      const { left, bottom } = this.covered();
      this.map.fitBounds(bounds, {
        paddingTopLeft: [Math.max(west, left + 8), all ? 14 : 52],
        paddingBottomRight: [east, Math.max(24, bottom)],
        maxZoom: 10.5,
        animate,
      });
    }

    /* Returns how much of the map lies under the insets, from its left or from its bottom. */
    covered() {
      const map = this.map.getContainer().getBoundingClientRect();
      const { width, height, right, top } = this.frame.getBoundingClientRect();
      const isColumn = height > width;
      return {
        left: width && isColumn ? right - map.left : 0,
        bottom: width && !isColumn ? map.bottom - top : 0,
      };
    }

    /* Colours the land by class: { kind, classes: { code: [class, words] } }, or null. */
    shade(shades) {
      const said = JSON.stringify(shades);
      if (said === this.shaded) return;
      this.shaded = said;
      this.map.getContainer().classList.toggle("shaded", Boolean(shades));
      for (const { sheet } of [this, ...this.insets]) sheet.shade(shades);
    }

    /* Looks into a cluster: always nearer than now, on the main map. */
    open(bounds) {
      this.touched = true;
      const nearer = this.map.getBounds().contains(bounds) ? this.map.getZoom() + 1 : 0;
      const zoom = Math.min(13, Math.max(nearer, this.map.getBoundsZoom(bounds.pad(0.3))));
      this.map.setView(bounds.getCenter(), zoom, { animate: !still });
    }

    home() {
      this.touched = false;
      this.fit(FRANCE);
    }

    bringOut() {
      for (const { sheet } of [this, ...this.insets]) sheet.bringOut(this.chosen);
    }

    choose(id) {
      this.chosen = id;
      this.bringOut();
      const mark = this.sheet.marks.get(id);
      if (mark) {
        const below = Math.max(60, this.map.getSize().y * this.veil() + 24);
        const room = { paddingTopLeft: [60, 60], paddingBottomRight: [60, below] };
        this.map.panInside(mark.anchor, { ...room, animate: !still });
      }
    }
  }

  function placeOf(feature) {
    return feature.properties.regions.map(({ code }) => code).find((code) => OVERSEAS.includes(code));
  }

  function boundsOf(features) {
    const bounds = L.latLngBounds([]);
    for (const { geometry, properties } of features) {
      if (geometry) bounds.extend(L.geoJSON(geometry).getBounds().pad(0.2));
      else bounds.extend([properties.anchor[1], properties.anchor[0]]);
    }
    return bounds;
  }

  root.Laureates = { View };
})(globalThis);
