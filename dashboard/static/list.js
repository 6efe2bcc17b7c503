/* The list of laureates, after signs.js. Every text is set by textContent. */
const { draw, make } = globalThis.Signs;

function button(item, chosen, onChoose) {
  const made = make("button", "laureate");
  made.type = "button";
  made.dataset.laureate = item.id;
  made.setAttribute("aria-pressed", String(item.id === chosen));
  const words = make("span", "words");
  words.append(
    make("span", "name", item.name),
    make("span", "project", item.project),
    make("span", "award", `${item.award} · ${item.edition}`),
  );
  made.append(draw(item.sign), words);
  made.addEventListener("click", () => onChoose(item.id));
  return made;
}

function group({ title, note, items }, chosen, onChoose) {
  const made = make("section", "group");
  const head = make("h2", "title", title);
  head.append(make("span", "note", note));
  const list = make("ul", "items");
  for (const item of items) {
    const row = make("li", "item");
    row.append(button(item, chosen, onChoose));
    list.append(row);
  }
  made.append(head, list);
  return made;
}

/* The button that asks for what follows. */
function more(data, box, onMore) {
  const made = make("button", "more", data.more);
  made.type = "button";
  made.append(make("span", "rest", data.rest));
  made.addEventListener("click", () => {
    box.dataset.from = box.querySelectorAll(".laureate").length;
    onMore();
  });
  return made;
}

const chosen = new WeakMap(); // what each list showed as chosen

/* Brings the chosen laureate into view, in the frame of the list alone. */
function scrollTo(box, id) {
  const button = id && box.querySelector(`[data-laureate="${CSS.escape(id)}"]`);
  const frame = box.getRootNode().host?.closest(".st-key-liste_cadre")?.parentElement;
  if (!button || !frame) return;
  const seen = frame.getBoundingClientRect();
  const { top, bottom, height } = button.getBoundingClientRect();
  if (top >= seen.top && bottom <= seen.bottom) return;
  frame.scrollTop += top - seen.top - (seen.height - height) / 2;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  let box = parentElement.querySelector(".list");
  if (!box) {
    box = make("div", "list");
    parentElement.append(box);
  }
  const focused = parentElement.activeElement?.dataset?.laureate;
  const onChoose = (id) => setTriggerValue("choice", id);
  box.replaceChildren(...data.groups.map((one) => group(one, data.chosen, onChoose)));
  if (data.more) box.append(more(data, box, () => setTriggerValue("more", true)));
  const buttons = box.querySelectorAll(".laureate");
  const from = Number(box.dataset.from ?? buttons.length);
  if (from < buttons.length) {
    buttons[from].focus(); // goes on where the list ended
    delete box.dataset.from;
  }
  if (data.chosen !== chosen.get(box) && !focused) scrollTo(box, data.chosen);
  chosen.set(box, data.chosen);
  if (focused) box.querySelector(`[data-laureate="${CSS.escape(focused)}"]`)?.focus();
}
