/* On a phone, the map, the list or the filters: one at a time. style.css hides the others. */
const NAME = "ecran"; // in the address, which shares it; the map is what a page opens on
const TABS = { carte: "Carte", liste: "Liste", filtres: "Filtres" };

export default function ({ parentElement }) {
  if (parentElement.querySelector(".tabs")) return;
  const { dataset } = document.documentElement;
  const bar = document.createElement("nav");
  bar.className = "tabs";
  bar.setAttribute("aria-label", "Ce que montre l’écran");
  const buttons = Object.entries(TABS).map(([tab, name]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", () => {
      show(tab);
      globalThis.Address.write({ [NAME]: tab === "carte" ? "" : tab });
    });
    return [tab, button];
  });
  function show(tab) {
    dataset.tab = tab;
    for (const [own, button] of buttons) button.setAttribute("aria-pressed", String(own === tab));
  }
  bar.append(...buttons.map(([, button]) => button));
  parentElement.append(bar);
  const asked = new URLSearchParams(location.search).get(NAME);
  show(Object.hasOwn(TABS, asked ?? "") ? asked : "carte");
  return () => delete dataset.tab;
}
