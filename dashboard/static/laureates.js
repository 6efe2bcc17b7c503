/* Draws laureates on a Leaflet map. Fetches nothing; every text is set by textContent. */
(function (root) {
  "use strict";

  const { L, Signs } = root;
  const FRANCE = L.latLngBounds([41.3, -5.2], [51.15, 9.65]);
  const OVERSEAS = ["01", "02", "03", "04", "06"];
  const ATTRIBUTION = "© IGN Admin Express, Insee, Etalab — Licence Ouverte 2.0";
  const HELP =
    "Carte des lauréats. Flèches : se déplacer ; plus et moins : zoomer ; 0 : toute la France.";
  const TIP = { className: "tip-box", opacity: 1 };
  const GAP = 34; // pixels between the centres of two signs
  const still = root.matchMedia("(prefers-reduced-motion: reduce)").matches;

  function labelOf(laureate) {
    const project = laureate.project ? ` : ${laureate.project}` : "";
    return `${laureate.award_text} ${laureate.edition_text} — ${laureate.name}${project}`;
  }

  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function tooltipOf(laureate) {
    const tip = element("div", "tip");
    tip.append(
      element("span", "tip-award", `${laureate.award_text} · ${laureate.edition_text}`),
      element("strong", "tip-name", laureate.name),
      element("span", "tip-project", laureate.project),
    );
    return tip;
  }

  /* Moves points apart until none is nearer to another than `gap`; the same
     points always give the same places. */
  function spread(points, gap) {
    const places = points.map((point, i) => {
      const turn = i * 2.4; // the golden angle: twins part in different directions
      return L.point(point.x + Math.cos(turn), point.y + Math.sin(turn));
    });
    for (let round = 0; round < 60; round += 1) {
      let moved = false;
      for (let i = 0; i < places.length; i += 1) {
        for (let j = i + 1; j < places.length; j += 1) {
          const apart = places[j].subtract(places[i]);
          const distance = Math.hypot(apart.x, apart.y) || 0.01;
          if (distance < gap) {
            const push = apart.multiplyBy((gap - distance) / distance / 2);
            places[i] = places[i].subtract(push);
            places[j] = places[j].add(push);
            moved = true;
          }
        }
      }
      if (!moved) break;
    }
    return places;
  }

  /* One Leaflet map with its backdrop, its territories and its signs. */
  class Sheet {
    constructor(map, onChoose, tip) {
      this.map = map;
      this.tip = tip; // where the tooltip of a sign opens
      this.onChoose = onChoose;
      this.marks = new Map();
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
      for (const kind of ["departement", "region"]) {
        L.geoJSON(backdrop, {
          pane: "land",
          interactive: false,
          filter: (feature) => feature.properties.kind === kind,
          style: { className: `land land-${kind}` },
        }).addTo(this.land);
      }
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
        L.geoJSON(communes.filter((commune) => commune.properties.laureate === laureate.id), {
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
        html: Signs.element(laureate.sign),
        className: "laureate",
        iconSize: [44, 44],
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

    place() {
      const marks = [...this.marks.values()];
      const points = marks.map((mark) => this.map.latLngToLayerPoint(mark.anchor));
      spread(points, GAP).forEach((point, i) => {
        const moved = point.distanceTo(points[i]) > 3;
        const place = moved ? this.map.layerPointToLatLng(point) : marks[i].anchor;
        marks[i].sign.setLatLng(place);
        marks[i].thread.setLatLngs(moved ? [marks[i].anchor, place] : []);
      });
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

  /* The whole map: France, and an inset for each region overseas. */
  class View {
    constructor(map, backdrop, onChoose) {
      if (still) map.panBy = (by) => L.Map.prototype.panBy.call(map, by, { animate: false });
      this.map = map;
      this.backdrop = backdrop;
      this.onChoose = onChoose;
      this.features = [];
      this.communes = [];
      this.chosen = null;
      this.away = false; // true where the main map shows a region overseas
      this.fitted = FRANCE;
      this.touched = false;
      this.drawn = false;
      this.dress();
      this.sheet = new Sheet(map, onChoose, { direction: "top", offset: [0, -14] });
      this.sheet.paintLand(backdrop);
      this.insets = OVERSEAS.map((code) => this.inset(code)).filter(Boolean);
      map.on("moveend", () => this.follow());
      map.on("resize", () => this.touched || this.fit(this.fitted, false));
      new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(map.getContainer());
      map.on("dragstart", () => { this.touched = true; });
      this.fit(FRANCE, false);
    }

    dress() {
      const box = this.map.getContainer();
      box.classList.add("laureates-map");
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", HELP);
      box.addEventListener("wheel", () => { this.touched = true; }, { passive: true });
      box.addEventListener("keydown", (event) => {
        this.touched = true;
        if (event.key === "0" || event.key === "Home") {
          event.preventDefault();
          this.home();
        }
      });
      L.control.attribution({ prefix: false }).addAttribution(ATTRIBUTION).addTo(this.map);
      const zoom = { position: "topright", zoomInTitle: "Zoomer", zoomOutTitle: "Dézoomer" };
      L.control.zoom(zoom).addTo(this.map);
      const home = L.control({ position: "topright" });
      home.onAdd = () => {
        const button = element("button", "home", "Voir toute la France");
        button.type = "button";
        button.addEventListener("click", () => this.home());
        L.DomEvent.disableClickPropagation(button);
        return button;
      };
      home.addTo(this.map);
      this.frame = element("div", "insets");
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
      const box = element("div", "inset");
      const title = element("button", "inset-title", region.properties.name);
      const field = element("div", "inset-map");
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
      const sheet = new Sheet(map, this.onChoose, { direction: "right", offset: [14, 0] });
      sheet.paintLand({ ...this.backdrop, features: [region] });
      return { code, sheet };
    }

    draw(collection, whole) {
      this.features = collection.features.filter((feature) => feature.geometry);
      this.communes = collection.communes?.features ?? [];
      for (const { code, sheet } of this.insets) {
        sheet.paint(this.features.filter((feature) => placeOf(feature) === code), this.communes);
      }
      this.paintMain();
      this.touched = false;
      this.fit(whole ? FRANCE : this.boundsShown(), this.drawn && !still);
      this.drawn = true;
      this.bringOut();
    }

    paintMain() {
      const features = this.features.filter((feature) => Boolean(placeOf(feature)) === this.away);
      this.sheet.paint(features, this.communes);
      this.sheet.bringOut(this.chosen);
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
      const narrow = size.x < 600;
      const top = bounds === FRANCE ? 14 : 52; // below the buttons, where they would hide a sign
      this.map.fitBounds(bounds, {
        paddingTopLeft: narrow ? [8, top] : [112, top],
        paddingBottomRight: narrow ? [8, 108] : [24, 14],
        maxZoom: 10.5,
        animate,
      });
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
        const padding = [60, 60];
        this.map.panInside(mark.anchor, { padding, animate: !still });
      }
    }
  }

  function placeOf(feature) {
    return feature.properties.regions.map(({ code }) => code).find((code) => OVERSEAS.includes(code));
  }

  function boundsOf(features) {
    const bounds = L.latLngBounds([]);
    for (const feature of features) bounds.extend(L.geoJSON(feature).getBounds().pad(0.2));
    return bounds;
  }

  root.Laureates = { View, labelOf, spread };
})(globalThis);
