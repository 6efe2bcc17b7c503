/* Joins the map to the application: fetches what to draw, tells which laureate is chosen. */
(function (root) {
  "use strict";

  const { L, Laureates, Place, Signs } = root;
  const still = root.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const BACKDROP = "/api/backdrop.geojson";
  const FAILURE =
    "Les lauréats n’ont pas pu être chargés : le serveur ne répond pas comme attendu.";

  // Before the map is made: streamlit-folium runs its script after this one.
  L.Map.mergeOptions({ zoomAnimation: !still, fadeAnimation: !still, inertia: !still });

  document.documentElement.lang = "fr";
  if (root.frameElement) root.frameElement.title = "Carte des lauréats";

  const phone = root.parent.matchMedia("(max-width: 640px)"); // as in style.css
  const SHEET = 0.55; // how much of the map the card may cover there

  let view = null;
  let wanted = null; // the last message; an answer to an older one is dropped
  let drawn = null; // address of what the map shows
  let choices = 0; // makes each choice a new value, even of the same laureate

  /* folium forbids zooming the page, which people may need. */
  function allowZoom() {
    for (const meta of document.querySelectorAll("meta[name=viewport]")) {
      meta.content = "width=device-width, initial-scale=1";
    }
  }

  /* What follows # is the state of the ledger: a cache on the way then gives nothing older. */
  async function load(url) {
    const [, ledger = ""] = url.split("#");
    const answer = await fetch(url, { headers: ledger ? { "X-Ledger": ledger } : {} });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json();
  }

  function details(ids) {
    const query = new URLSearchParams(ids.map((id) => ["laureate", id]));
    return load(`/api/details.geojson?${query}`);
  }

  function choose(id) {
    choices += 1;
    view.choose(id);
    root.Streamlit.setComponentValue({ laureate: id, choice: choices });
  }

  function complain(map, retry) {
    hush(map);
    const panel = Signs.make("div", "failure");
    panel.setAttribute("role", "alert");
    const words = Signs.make("p", "", FAILURE);
    const button = Signs.make("button", "", "Réessayer");
    button.type = "button";
    button.addEventListener("click", retry);
    panel.append(words, button);
    L.DomEvent.disableClickPropagation(panel);
    map.getContainer().append(panel);
  }

  function hush(map) {
    map.getContainer().querySelector(".failure")?.remove();
  }

  async function show(map, message) {
    wanted = message;
    if (view && message.url === drawn) {
      view.shade(message.shades ?? null);
      view.choose(message.chosen);
      return;
    }
    try {
      const [collection, backdrop] = await Promise.all([
        load(message.url),
        view ? null : load(BACKDROP),
      ]);
      if (wanted.url !== message.url) return;
      hush(map);
      const isFirst = !view;
      if (isFirst) allowZoom();
      view = view ?? new Laureates.View(map, backdrop, choose);
      view.details = details;
      view.veil = () => (phone.matches ? SHEET : 0);
      view.chosen = wanted.chosen;
      view.shade(wanted.shades ?? null);
      view.draw(collection, message.whole);
      if (isFirst) Place.follow(view);
      drawn = message.url;
      map.getContainer().dataset.drawn = message.url;
    } catch (error) {
      if (wanted.url === message.url) complain(map, () => show(map, wanted));
    }
  }

  root.Live = { show };
})(globalThis);
