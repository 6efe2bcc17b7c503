/* The table of laureates, after signs.js. Every text is set by textContent. */
const { draw, make } = globalThis.Signs;
const PAGE = 100;
const collator = new Intl.Collator("fr", { numeric: true });

/* The state of a table outlives the data that the server sends again: its columns and its sort in
   the address, which shares them, and the rest on the page. */
function stateOf(root, columns) {
  root.tableState ??= { page: 0, open: false };
  return Object.assign(root.tableState, readAddress(columns));
}

function usual(columns) {
  return columns.filter(({ shown }) => shown).map(({ name }) => name);
}

/* Reads « colonnes=name,edition » and « tri=-edition »; what is wrong in them is as none. */
function readAddress(columns) {
  const said = new URLSearchParams(location.search);
  const names = new Set(columns.map(({ name }) => name));
  const asked = (said.get("colonnes") ?? "").split(",").filter((name) => names.has(name));
  const [, minus, sorted] = /^(-?)(.*)$/s.exec(said.get("tri") ?? "");
  return {
    shown: new Set(["name", ...(asked.length ? asked : usual(columns))]), // each row keeps its name
    sorted: names.has(sorted) ? sorted : null,
    descending: minus === "-",
  };
}

/* Writes them in the address; what is usual leaves it. */
function writeAddress(columns, { shown, sorted, descending }) {
  const chosen = columns.map(({ name }) => name).filter((name) => shown.has(name)).join(",");
  globalThis.Address.write({
    colonnes: chosen === usual(columns).join(",") ? "" : chosen,
    tri: sorted ? `${descending ? "-" : ""}${sorted}` : "",
  });
}

function valueOf({ rank, text }) {
  return rank === undefined ? text : rank;
}

function isNothing(value) {
  return value === null || value === "";
}

/* Compares two cells; what is unknown comes last in both orders. */
function compare(first, second, descending) {
  const [a, b] = [valueOf(first), valueOf(second)];
  if (isNothing(a) || isNothing(b)) return isNothing(a) - isNothing(b);
  const order = typeof a === "number" ? a - b : collator.compare(a, b);
  return descending ? -order : order;
}

function inOrder(rows, { sorted, descending }) {
  if (!sorted) return rows;
  return rows.toSorted((one, other) => compare(one[sorted], other[sorted], descending));
}

function linkTo(href, text, away) {
  const made = make("a", "link", text);
  made.href = href;
  if (away) {
    made.target = "_blank";
    made.rel = "noopener noreferrer";
  }
  return made;
}

function fill(cell, content, unknown) {
  const { text, sign, href, url, optional } = content;
  if (!text) cell.append(make("span", "unknown", optional ? "—" : unknown));
  else if (href) cell.append(linkTo(href, text, false));
  else if (url) cell.append(linkTo(url, text, true));
  else if (sign) cell.append(draw(sign), document.createTextNode(text));
  else cell.textContent = text;
}

function header(column, state, onSort) {
  const cell = make("th", `head head-${column.name}`);
  const mine = state.sorted === column.name;
  cell.scope = "col";
  cell.setAttribute("aria-sort", mine ? (state.descending ? "descending" : "ascending") : "none");
  const button = make("button", "sort", column.title);
  button.type = "button";
  button.dataset.focus = `sort-${column.name}`;
  const arrow = make("span", "arrow", mine ? (state.descending ? "▼" : "▲") : "↕");
  arrow.setAttribute("aria-hidden", "true");
  button.append(arrow);
  button.addEventListener("click", () => onSort(column.name));
  cell.append(button);
  return cell;
}

function line(row, columns) {
  const made = make("tr", "row");
  for (const { name, unknown } of columns) {
    const cell = make(name === "name" ? "th" : "td", `cell cell-${name}`);
    if (name === "name") cell.scope = "row";
    fill(cell, row[name], unknown);
    made.append(cell);
  }
  return made;
}

function chooser(columns, state, redraw) {
  const box = make("details", "chooser");
  box.open = state.open;
  box.addEventListener("toggle", () => { state.open = box.open; });
  const summary = make("summary", "summary", "Choisir les colonnes");
  summary.dataset.focus = "chooser";
  const group = make("fieldset", "columns");
  group.append(make("legend", "legend", "Colonnes affichées"));
  for (const { name, title } of columns) {
    const label = make("label", "column");
    const input = make("input", "box");
    input.type = "checkbox";
    input.checked = state.shown.has(name);
    input.disabled = name === "name";
    input.dataset.focus = `column-${name}`;
    input.addEventListener("change", () => {
      if (input.checked) state.shown.add(name);
      else state.shown.delete(name);
      redraw();
    });
    label.append(input, document.createTextNode(title));
    group.append(label);
  }
  box.append(summary, group);
  return box;
}

function pager(amount, state, redraw) {
  const last = Math.max(Math.ceil(amount / PAGE) - 1, 0);
  const bar = make("div", "pager");
  const step = (title, by) => {
    const button = make("button", "step", title);
    button.type = "button";
    button.disabled = state.page + by < 0 || state.page + by > last;
    button.dataset.focus = `page-${by}`;
    button.addEventListener("click", () => {
      state.page += by;
      redraw();
    });
    return button;
  };
  const from = state.page * PAGE + 1;
  const to = Math.min(from + PAGE - 1, amount);
  const said = make("span", "said", `${from} à ${to} sur ${amount}`);
  bar.append(step("Précédents", -1), said, step("Suivants", 1));
  return bar;
}

function sentence(columns, state) {
  const column = columns.find(({ name }) => name === state.sorted);
  if (!column) return "Lauréats, de la dernière édition à la première.";
  return `Lauréats triés par « ${column.title} », ordre ${state.descending ? "décroissant" : "croissant"}.`;
}

function table(data, state, redraw) {
  const columns = data.columns.filter(({ name }) => state.shown.has(name));
  const made = make("table", "table");
  const head = make("tr", "heads");
  const onSort = (name) => {
    state.descending = state.sorted === name && !state.descending;
    state.sorted = name;
    state.page = 0;
    redraw();
  };
  for (const column of columns) head.append(header(column, state, onSort));
  const heads = make("thead", "");
  heads.append(head);
  const body = make("tbody", "");
  const from = state.page * PAGE;
  for (const row of inOrder(data.rows, state).slice(from, from + PAGE)) body.append(line(row, columns));
  made.append(make("caption", "caption", sentence(data.columns, state)), heads, body);
  return made;
}

export default function (component) {
  const { data, parentElement } = component;
  const state = stateOf(parentElement, data.columns);
  let box = parentElement.querySelector(".grid");
  if (!box) {
    box = make("div", "grid");
    const live = make("p", "live");
    live.setAttribute("role", "status");
    parentElement.append(box, live);
  }
  const live = parentElement.querySelector(".live");
  const redraw = (quiet) => {
    const focused = parentElement.activeElement?.dataset?.focus;
    const left = box.querySelector(".scroll")?.scrollLeft ?? 0;
    state.page = Math.min(state.page, Math.max(Math.ceil(data.rows.length / PAGE) - 1, 0));
    const scroll = make("div", "scroll");
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-label", "Tableau des lauréats, à faire défiler");
    const onChange = () => {
      writeAddress(data.columns, state);
      redraw(false);
    };
    scroll.append(table(data, state, onChange));
    box.replaceChildren(chooser(data.columns, state, onChange), scroll);
    if (data.rows.length > PAGE) box.append(pager(data.rows.length, state, () => redraw(false)));
    scroll.scrollLeft = left;
    if (focused) box.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
    if (!quiet) live.textContent = sentence(data.columns, state);
  };
  redraw(true);
}
