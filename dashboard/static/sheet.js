/* One Leaflet map with its land, its territories and its signs. Fetches nothing;
   every text is set by textContent. */
(function (root) {
  "use strict";

  const { L, Signs, spread } = root;
  const { make } = Signs;
  const TIP = { className: "tip-box", opacity: 1 };
  const NAMES_FROM = 7.5; // the zoom from which the names of departments are seen
  // The more signs are seen, the smaller they are: sizes and the gap between centres, in pixels.
  const CROWDS = [
    { most: 60, size: 26, gap: 34 },
    { most: 180, size: 18, gap: 21 },
    { most: Infinity, size: 12, gap: 13 },
  ];

  function labelOf(laureate) {
    const project = laureate.project ? ` : ${laureate.project}` : "";
    return `${laureate.award_text} ${laureate.edition_text} — ${laureate.name}${project}`;
  }

  function tooltipOf(laureate) {
    const tip = make("div", "tip");
    tip.append(
      make("span", "tip-award", `${laureate.award_text} · ${laureate.edition_text}`),
      make("strong", "tip-name", laureate.name),
      make("span", "tip-project", laureate.project),
    );
    return tip;
  }

  function hide(layer, isOut) {
    if (layer?.eachLayer) layer.eachLayer((one) => hide(one, isOut));
    else layer?.getElement()?.classList.toggle("is-out", isOut);
  }

  class Sheet {
    constructor(map, onChoose, tip) {
      this.map = map;
      this.tip = tip; // where the tooltip of a sign opens
      this.onChoose = onChoose;
      this.marks = new Map();
      this.lands = new Map(); // the path of each region and department
      this.shades = null;
      for (const [name, zIndex] of [["land", 200], ["threads", 590]]) {
        map.createPane(name).style.zIndex = zIndex;
        map.getPane(name).style.pointerEvents = "none";
      }
      this.land = L.layerGroup().addTo(map);
      this.territories = L.layerGroup().addTo(map);
      this.signs = L.layerGroup().addTo(map);
      map.on("zoomend viewreset resize", () => this.place());
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
      this.values ??= L.layerGroup().addTo(this.map);
      this.values.clearLayers();
      for (const [{ properties }, path] of this.lands) {
        const [rank, words] = (properties.kind === shades?.kind && shades.classes[properties.code]) || [0];
        const element = path.getElement();
        element.classList.toggle("is-shaded", rank > 0);
        element.style.setProperty("--class", `var(--class-${rank})`);
        if (rank) this.valueOf(words, properties.middle).addTo(this.values);
      }
      this.place();
    }

    valueOf(words, [longitude, latitude]) {
      const html = make("span", "", words);
      html.setAttribute("aria-hidden", "true"); // the table says it
      const icon = L.divIcon({ className: "land-value", html, iconSize: [0, 0] });
      return L.marker([latitude, longitude], { icon, pane: "land", interactive: false, keyboard: false });
    }

    /* Names of departments, seen from near; readers have the cards and the table. */
    paintNames(backdrop) {
      const pane = this.map.createPane("names");
      pane.style.zIndex = 350; // below the laureates
      pane.setAttribute("aria-hidden", "true");
      for (const { properties } of backdrop.features) {
        if (properties.kind !== "departement") continue;
        const [longitude, latitude] = properties.middle;
        const icon = L.divIcon({
          className: "place-name",
          html: make("span", "", properties.name),
          iconSize: [0, 0],
        });
        const quiet = { pane: "names", interactive: false, keyboard: false };
        L.marker([latitude, longitude], { icon, ...quiet }).addTo(this.map);
      }
      const near = () => pane.classList.toggle("is-near", this.map.getZoom() >= NAMES_FROM);
      this.map.on("zoomend", near);
      near();
    }

    paint(features, communes) {
      this.territories.clearLayers();
      this.signs.clearLayers();
      this.marks.clear();
      for (const feature of features) this.paintOne(feature, communes);
      this.place();
    }

    paintOne(feature, communes) {
      const laureate = feature.properties;
      const look = `shape shape-${laureate.sign}`;
      const mark = { anchor: L.latLng(laureate.anchor[1], laureate.anchor[0]) };
      if (feature.geometry.type !== "Point") {
        mark.shape = L.geoJSON(feature, {
          style: { className: look },
        });
        mark.shape.on("click", () => this.onChoose(laureate.id));
        mark.shape.bindTooltip(tooltipOf(laureate), { ...TIP, sticky: true });
        mark.shape.addTo(this.territories);
        mark.inner = L.geoJSON(communes.filter((commune) => commune.properties.laureate === laureate.id), {
          interactive: false,
          style: { className: `commune ${look}` },
        }).addTo(this.territories);
      }
      mark.thread = L.polyline([], {
        pane: "threads",
        interactive: false,
        className: "thread",
      }).addTo(this.territories);
      mark.sign = this.signOf(laureate, mark.anchor);
      this.marks.set(laureate.id, mark);
    }

    signOf(laureate, anchor) {
      const icon = L.divIcon({
        html: Signs.draw(laureate.sign),
        className: "laureate",
        iconSize: [34, 34],
      });
      const sign = L.marker(anchor, { icon, riseOnHover: true });
      sign.on("click", () => this.onChoose(laureate.id));
      sign.bindTooltip(tooltipOf(laureate), { ...TIP, ...this.tip });
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
        for (const layer of [mark.sign, mark.thread, mark.shape, mark.inner]) hide(layer, mark.isOut);
      }
      this.place();
    }

    place() {
      const marks = [...this.marks.values()].filter((mark) => !mark.isOut);
      const points = marks.map((mark) => this.map.latLngToLayerPoint(mark.anchor));
      spread(points, this.crowd(marks).gap).forEach(({ x, y }, i) => {
        const point = L.point(x, y);
        const moved = point.distanceTo(points[i]) > 3;
        const place = moved ? this.map.layerPointToLatLng(point) : marks[i].anchor;
        if (!marks[i].sign.getLatLng().equals(place)) marks[i].sign.setLatLng(place);
        if (moved || !marks[i].thread.isEmpty()) {
          marks[i].thread.setLatLngs(moved ? [marks[i].anchor, place] : []);
        }
      });
    }

    crowd(marks) {
      const seen = this.map.getBounds();
      const amount = marks.filter((mark) => seen.contains(mark.anchor)).length;
      const few = this.shades ? CROWDS[0].most + 1 : 0; // smaller, to let colours be seen
      const crowd = CROWDS.find(({ most }) => Math.max(amount, few) <= most);
      const pane = this.map.getPane("markerPane");
      pane.classList.toggle("crowded", crowd !== CROWDS[0]);
      if (crowd === CROWDS[0]) pane.style.removeProperty("--size");
      else pane.style.setProperty("--size", `${crowd.size}px`);
      return crowd;
    }

    bringOut(chosen) {
      for (const [id, mark] of this.marks) {
        const isChosen = id === chosen;
        const button = mark.sign.getElement();
        button?.classList.toggle("is-chosen", isChosen);
        button?.setAttribute("aria-pressed", String(isChosen));
        mark.sign.setZIndexOffset(isChosen ? 10000 : 0);
        mark.shape?.eachLayer((path) => {
          path.getElement()?.classList.toggle("is-chosen", isChosen);
        });
      }
    }
  }

  root.Sheet = Sheet;
})(globalThis);
