/* The overview: the filters with their counts, and every laureate as text. */
(function (root) {
  "use strict";

  const { Signs, Steps, Words } = root;
  const { make } = Signs;
  const ORDERS = { year: "Par édition", region: "Par région", list: "Ma liste" };
  const TITLES = { year: "Édition", region: "Région", distinction: "Distinction" };
  const ALL = ["", "Toutes"];

  /* A list of choices under its label. */
  function select(label, name, onChange) {
    const field = make("label", "field-of", label);
    const made = make("select", "choice");
    made.dataset.filter = name;
    made.addEventListener("change", () => onChange(made.value));
    field.append(made);
    return field;
  }

  /* Sets the choices of a list; the ones that stay are not made again. */
  function choices(field, options, chosen) {
    const made = field.querySelector("select");
    const known = [...made.options];
    options.forEach(([value, text], i) => {
      const option = known[i] ?? made.appendChild(document.createElement("option"));
      if (option.getAttribute("value") !== value) option.value = value;
      if (option.textContent !== text) option.textContent = text;
    });
    known.slice(options.length).forEach((option) => option.remove());
    if (made.value !== chosen) made.value = chosen;
  }

  function namesOf(laureates, name) {
    if (name === "distinction") return new Map(Object.entries(Words.AWARDS));
    if (name === "year") return new Map();
    const regions = laureates.flatMap(({ properties }) => properties.regions);
    return new Map(regions.map(({ code, name: said }) => [code, said]));
  }

  /* The values of a filter, each with how many laureates it would keep. */
  function options(stage, name) {
    const names = namesOf(stage.laureates, name);
    const said = (value) => names.get(value) ?? value;
    const rank = [...names.keys()];
    const by = {
      year: (one, other) => Number(other) - Number(one),
      region: (one, other) => said(one).localeCompare(said(other), "fr"),
      distinction: (one, other) => rank.indexOf(one) - rank.indexOf(other),
    }[name];
    const counts = [...Steps.counts(stage.laureates, stage.state.filters, name)];
    counts.sort(([one], [other]) => by(one, other));
    return [ALL, ...counts.map(([value, amount]) => [value, `${said(value)} (${amount})`])];
  }

  class Overview {
    constructor(stage) {
      this.stage = stage;
      this.summary = make("p", "summary");
      this.filters = Steps.NAMES.map((name) =>
        select(TITLES[name], name, (value) => stage.filter(name, value)));
      this.order = select("Ordre", "order", (value) => stage.change({ order: value }));
      this.list = make("ol", "rows");
      this.rows = new Map(stage.laureates.map((laureate) => [laureate.id, this.row(laureate)]));
      const bar = make("div", "filters");
      bar.append(...this.filters, this.order);
      this.parts = [this.summary, bar, this.list];
    }

    row({ id, properties }) {
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
      button.addEventListener("click", () => this.stage.go(id));
      made.append(button);
      return made;
    }

    draw() {
      const { laureates, state, steps } = this.stage;
      this.summary.textContent = this.said();
      this.filters.forEach((field, i) => {
        const name = Steps.NAMES[i];
        choices(field, options(this.stage, name), state.filters[name]);
      });
      const orders = Object.entries(ORDERS).filter(([name]) => name !== "list" || state.list.length);
      choices(this.order, orders, state.order);
      this.list.replaceChildren(...steps.map(({ id }) => this.rows.get(id)));
      return this.parts;
    }

    said() {
      return Words.summary(this.stage.steps);
    }
  }

  Object.assign(Overview, { choices, select });
  root.Overview = Overview;
})(globalThis);
