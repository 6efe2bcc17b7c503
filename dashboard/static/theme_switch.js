/* The choice of a theme, in the header. Streamlit only takes a theme when a page is
   loaded, so the page is loaded again; its address holds all that is shown. */
const CHOICES = { system: "Système", light: "Clair", dark: "Sombre" };
const FOCUS = "theme-focus";

export default function ({ parentElement }) {
  if (parentElement.querySelector("select")) return;
  const label = document.createElement("label");
  label.className = "theme";
  const select = document.createElement("select");
  for (const [theme, name] of Object.entries(CHOICES)) select.add(new Option(name, theme));
  select.setAttribute("aria-label", "Thème"); // its own choices are no part of its name
  select.value = globalThis.Theme.chosen();
  const word = document.createElement("span");
  word.className = "word";
  word.textContent = "Thème";
  label.append(word, select);
  parentElement.append(label);
  select.addEventListener("change", () => {
    if (!globalThis.Theme.choose(select.value)) {
      select.value = "system";
      return;
    }
    sessionStorage.setItem(FOCUS, "true");
    location.reload();
  });
  if (globalThis.Theme.choose(select.value) && sessionStorage.getItem(FOCUS)) {
    sessionStorage.removeItem(FOCUS);
    select.focus();
  }
}
