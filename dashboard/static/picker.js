/* The choice of a territory, after combobox.js: asks the API, tells the page which. */
const LIMIT = 10;

async function suggest(text, signal) {
  const query = new URLSearchParams({ q: text, limit: LIMIT });
  const answer = await fetch(`/api/territories?${query}`, { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  const { territories } = await answer.json();
  return territories.map((one) => ({
    value: one.key,
    name: one.name,
    detail: [one.kind_text, one.place, one.population_text].filter(Boolean).join(" · "),
  }));
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  if (!parentElement.picker) {
    const box = globalThis.Combobox.make({
      id: data.id,
      label: data.label,
      placeholder: data.placeholder,
      hint: data.hint,
      suggest,
      onChoose: (option) => setTriggerValue("choice", option.value),
    });
    parentElement.append(box.element);
    parentElement.picker = box;
  }
  const box = parentElement.picker;
  if (box.shown !== data.name) box.set(data.name);
  box.shown = data.name;
}
