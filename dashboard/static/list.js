/* The list of laureates. Every text is set by textContent. */
function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  if (text) made.textContent = text;
  return made;
}

function button(item, chosen, onChoose) {
  const made = element("button", "laureate");
  made.type = "button";
  made.dataset.laureate = item.id;
  made.setAttribute("aria-pressed", String(item.id === chosen));
  const words = element("span", "words");
  words.append(
    element("span", "name", item.name),
    element("span", "project", item.project),
    element("span", "award", `${item.award} · ${item.edition}`),
  );
  made.append(globalThis.Signs.element(item.sign), words);
  made.addEventListener("click", () => onChoose(item.id));
  return made;
}

function group({ title, note, items }, chosen, onChoose) {
  const made = element("section", "group");
  const head = element("h2", "title", title);
  head.append(element("span", "note", note || String(items.length)));
  const list = element("ul", "items");
  for (const item of items) {
    const row = element("li", "item");
    row.append(button(item, chosen, onChoose));
    list.append(row);
  }
  made.append(head, list);
  return made;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  let box = parentElement.querySelector(".list");
  if (!box) {
    box = element("div", "list");
    parentElement.append(box);
  }
  const focused = parentElement.activeElement?.dataset?.laureate;
  const onChoose = (id) => setTriggerValue("choice", id);
  box.replaceChildren(...data.groups.map((one) => group(one, data.chosen, onChoose)));
  if (focused) box.querySelector(`[data-laureate="${CSS.escape(focused)}"]`)?.focus();
}
