/* The overview: the filters with their counts, and every laureate as text. */
(function (root) {
  "use strict";

  const { Signs, Steps, Words } = root;
  const { make } = Signs;
  const ORDERS = { year: "Par édition", region: "Par région", list: "Ma liste" };
  const TITLES = { year: "Édition", region: "Région", distinction: "Distinction" };
  const ALL = { year: "Toutes", region: "Toutes", distinction: "Toutes" };

  function select(label, options, chosen, onChange) {
    const field = make("label", "field-of", label);
    const made = make("select", "choice");
    for (const [value, text] of options) {
      const option = make("option", "", text);
      option.value = value;
      made.append(option);
    }
    made.value = chosen;
    made.addEventListener("change", () => onChange(made.value));
    field.append(made);
    return field;
  }

  function namesOf(laureates, name) {
    if (name === "distinction") return new Map(Object.entries(Words.AWARDS));
    if (name === "year") return new Map();
    const regions = laureates.flatMap(({ properties }) => properties.regions);
    return new Map(regions.map(({ code, name: said }) => [code, said]));
  }

  function filter(stage, name) {
    const names = namesOf(stage.laureates, name);
    const counts = [...Steps.counts(stage.laureates, stage.state.filters, name)];
    const said = (value) => names.get(value) ?? value;
    const rank = [...names.keys()];
    if (name === "year") counts.sort(([one], [other]) => Number(other) - Number(one));
    else if (name === "region") counts.sort(([a], [b]) => said(a).localeCompare(said(b), "fr"));
    else counts.sort(([a], [b]) => rank.indexOf(a) - rank.indexOf(b));
    const options = counts.map(([value, amount]) => [value, `${said(value)} (${amount})`]);
    const made = select(TITLES[name], [["", ALL[name]], ...options], stage.state.filters[name],
      (value) => stage.filter(name, value));
    made.querySelector("select").dataset.filter = name;
    return made;
  }

  function order(stage) {
    const known = Object.entries(ORDERS).filter(([name]) => name !== "list" || stage.state.list.length);
    const made = select("Ordre", known, stage.state.order, (value) => stage.change({ order: value }));
    made.querySelector("select").dataset.filter = "order";
    return made;
  }

  function row(stage, { id, properties }) {
    const made = make("li", "row");
    const button = make("button", "go");
    const words = make("span", "go-words");
    button.type = "button";
    button.dataset.step = id;
    words.append(
      make("span", "go-name", properties.name),
      make("span", "go-project", properties.project),
      make("span", "go-place", `${Words.award(properties)} · ${Words.place(properties)}`),
    );
    button.append(Signs.draw(properties.sign), words);
    button.addEventListener("click", () => stage.go(id));
    made.append(button);
    return made;
  }

  function draw(stage) {
    const filters = make("div", "filters");
    filters.append(...Steps.NAMES.map((name) => filter(stage, name)), order(stage));
    const list = make("ol", "rows");
    list.append(...stage.steps.map((laureate) => row(stage, laureate)));
    return [make("p", "summary", Words.summary(stage.steps)), filters, list];
  }

  root.Overview = { draw, select };
})(globalThis);
