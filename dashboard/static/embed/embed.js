/* The map alone: a sign opens a few words, and the whole map is one link away. */
(function (root) {
  "use strict";

  const { L, Laureates, Signs, Unpack, Words } = root;
  const { make } = Signs;
  const FRANCE = { center: [46.6, 2.4], zoom: 5 };
  const still = root.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const data = JSON.parse(document.getElementById("donnees").textContent);
  const { features } = Unpack.collection(data.laureates);
  const card = document.getElementById("fiche");
  const list = document.querySelector("#liste ul");
  let opener = null; // what has the focus again when the card closes

  const map = L.map("carte", { ...FRANCE, zoomControl: false, attributionControl: false, minZoom: 4,
    maxZoom: 14, zoomSnap: 0.25, zoomAnimation: !still, fadeAnimation: !still });
  const view = new Laureates.View(map, Unpack.collection(data.backdrop), choose);
  view.draw({ features, communes: Unpack.collection(data.communes) }, data.all);

  function choose(id) {
    const { properties } = features.find((one) => one.id === id);
    const head = make("p", "award");
    const close = make("button", "", "✕");
    opener = document.activeElement;
    close.type = "button";
    close.setAttribute("aria-label", "Fermer");
    close.addEventListener("click", shut);
    head.append(Signs.draw(properties.sign), make("span", "", Words.award(properties)));
    card.replaceChildren(
      head,
      make("h2", "", Words.typeset(properties.name)),
      make("p", "project", Words.typeset(properties.project)),
      make("p", "", Words.place(properties)),
      close,
    );
    card.hidden = false;
    document.getElementById("liste").open = false;
    view.choose(id);
  }

  function shut() {
    card.hidden = true;
    view.choose(null);
    if (opener?.isConnected) opener.focus();
  }

  function row({ id, properties }) {
    const made = make("li", "");
    const button = make("button", "");
    button.type = "button";
    button.append(
      Signs.draw(properties.sign),
      make("span", "", `${properties.name} · ${Words.award(properties)}`),
    );
    button.addEventListener("click", () => choose(id));
    made.append(button);
    return made;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !card.hidden) shut();
  });
  document.getElementById("dit").textContent = [Words.summary(features), ...data.problems].join(" ");
  document.getElementById("entiere").href = data.whole;
  list.append(...features.map(row));
})(globalThis);
