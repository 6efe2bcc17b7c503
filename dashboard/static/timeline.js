/* The line of years: choose an edition, or play them one after the other. */
const STEP = 2600; // milliseconds that an edition is shown
const ACROSS = 9; // years that the width of a phone holds

function make(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  if (text) made.textContent = text;
  return made;
}

class Line {
  constructor(root) {
    this.timer = null;
    this.box = make("div", "line");
    this.box.setAttribute("role", "group");
    this.box.setAttribute("aria-label", "Frise des éditions");
    this.play = make("button", "play");
    this.play.type = "button";
    this.all = make("button", "all", "Toutes");
    this.all.type = "button";
    this.years = make("div", "years");
    this.voice = make("p", "voice");
    this.voice.setAttribute("aria-live", "polite");
    this.box.append(this.play, this.all, this.years, this.voice);
    root.append(this.box);
    this.play.addEventListener("click", () => (this.timer ? this.stop() : this.start()));
    this.all.addEventListener("click", () => this.choose(null));
    this.box.addEventListener("keydown", (event) => this.onKey(event));
    this.label();
  }

  label() {
    this.play.textContent = this.timer ? "❚❚" : "▶";
    const name = this.timer ? "Mettre en pause" : "Lire les éditions l’une après l’autre";
    this.play.setAttribute("aria-label", name);
    this.play.title = name;
  }

  update(data, send) {
    this.send = send;
    this.data = data.years;
    this.shown = this.data.find(({ pressed }) => pressed)?.year ?? null;
    this.draw();
  }

  get playable() {
    return this.data.filter(({ count }) => count > 0);
  }

  draw() {
    const root = this.box.getRootNode();
    const focused = Number(root.activeElement?.dataset?.year);
    const most = Math.max(1, ...this.data.map(({ count }) => count));
    this.years.replaceChildren(...this.data.map((one) => this.yearOf(one, most)));
    const lines = Math.max(1, Math.ceil(this.data.length / ACROSS)); // as long as each other
    this.years.style.setProperty("--across", String(Math.ceil(this.data.length / lines)));
    this.all.setAttribute("aria-pressed", String(!this.data.some(({ pressed }) => pressed)));
    this.play.disabled = this.playable.length < 2;
    if (focused) this.focus(focused);
  }

  yearOf({ year, known, count, said, pressed }, most) {
    const made = make(known ? "button" : "div", known ? "year" : "year unknown");
    const bar = make("span", "bar");
    bar.style.setProperty("--part", String(count / most));
    made.append(make("span", "count", known ? String(count) : "?"), bar, make("span", "name", String(year)));
    if (!known) {
      made.title = "Aucun lauréat connu de cette année";
      return made;
    }
    made.type = "button";
    made.dataset.year = year;
    made.setAttribute("aria-pressed", String(pressed));
    made.setAttribute("aria-label", `Édition ${year} : ${said}`);
    made.addEventListener("click", () => {
      this.stop();
      this.choose(pressed && this.data.filter((one) => one.pressed).length === 1 ? null : year);
    });
    return made;
  }

  focus(year) {
    this.years.querySelector(`[data-year="${year}"]`)?.focus();
  }

  choose(year) {
    if (year === null) this.stop();
    this.shown = year;
    this.send(year === null ? [] : [year]);
  }

  onKey(event) {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.stop();
    const known = this.data.filter((one) => one.known);
    const at = known.findIndex(({ year }) => year === this.shown);
    const next = at < 0 ? known[by > 0 ? 0 : known.length - 1] : known[at + by];
    if (!next) return;
    this.choose(next.year);
    this.focus(next.year);
  }

  start() {
    const last = this.playable.at(-1)?.year;
    if (this.shown === last) this.shown = null;
    this.timer = setInterval(() => this.step(), STEP);
    this.label();
    this.step();
  }

  step() {
    const next = this.playable.find(({ year }) => this.shown === null || year > this.shown);
    if (!next || !this.box.isConnected) {
      this.stop();
      this.voice.textContent = "Fin de la lecture.";
      return;
    }
    this.voice.textContent = `Édition ${next.year} : ${next.said}`;
    this.choose(next.year);
    if (next === this.playable.at(-1)) {
      this.stop();
      this.voice.textContent += ". Fin de la lecture.";
    }
  }

  stop() {
    clearInterval(this.timer);
    this.timer = null;
    this.label();
  }
}

const lines = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  let line = lines.get(parentElement);
  if (!line) {
    line = new Line(parentElement);
    lines.set(parentElement, line);
  }
  line.update(data, (years) => setTriggerValue("years", years));
  return () => line.stop();
}
