/* The legend, after signs.js: buttons that filter by award and level. */
const { draw, make } = globalThis.Signs;

function item({ sign, name, count, said, pressed }, onToggle) {
  const button = make("button", "item");
  button.type = "button";
  button.dataset.sign = sign;
  button.setAttribute("aria-pressed", String(pressed));
  const amount = make("span", "amount", String(count));
  amount.title = said;
  button.append(draw(sign), make("span", "name", name), amount);
  button.addEventListener("click", () => onToggle(sign));
  const row = document.createElement("li");
  row.append(button);
  return row;
}

export default function ({ data, parentElement, setTriggerValue }) {
  let list = parentElement.querySelector(".legend");
  if (!list) {
    list = make("ul", "legend");
    list.setAttribute("aria-label", "Légende, qui filtre");
    parentElement.append(list);
  }
  const focused = parentElement.activeElement?.dataset?.sign;
  const onToggle = (sign) => setTriggerValue("toggle", sign);
  list.replaceChildren(...data.items.map((one) => item(one, onToggle)));
  if (focused) list.querySelector(`[data-sign="${CSS.escape(focused)}"]`)?.focus();
}
