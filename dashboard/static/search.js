/* The search box, after combobox.js: asks the server for suggestions, tells it what was chosen. */
const boxes = new WeakMap();

async function suggest(text, signal) {
  const answer = await fetch(`/api/suggestions?q=${encodeURIComponent(text)}`, { signal });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()).suggestions;
}

export default function ({ data, parentElement, setTriggerValue }) {
  let box = boxes.get(parentElement);
  if (!box) {
    box = globalThis.Combobox.make({
      id: "recherche",
      label: "Rechercher",
      placeholder: "Un nom, un projet, « labels 2019 IDF »",
      suggest,
      onChoose: ({ value }) => box.wish(value),
      onSubmit: (text) => box.wish(`demande=${text}`),
    });
    boxes.set(parentElement, box);
    parentElement.append(box.element);
  }
  box.wish = (value) => setTriggerValue("wish", value);
  const shown = JSON.stringify(data);
  if (shown !== box.shown) box.set(data.text);
  box.shown = shown;
}
