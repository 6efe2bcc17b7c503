/* A box that suggests while one types: the combobox of ARIA 1.2, with a list.
   Knows nothing of what it suggests, fetches nothing itself; every text is set by
   textContent.

   Combobox.make({
     id, label, placeholder, hint,
     suggest(text, signal),  // a promise of [{ value, name, detail }]
     onChoose(option),       // an option was chosen, by key or pointer
     onSubmit(text),         // optional: Enter with none brought out; else the first is chosen
   }) returns { element, input, say, close, set }. */
(function (root) {
  "use strict";

  const PAUSE = 120; // ms between the last key and the question
  const NOTHING = "Aucune suggestion.";
  const FAILURE = "Les suggestions ne sont pas disponibles pour l’instant.";

  function make(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function amount(count) {
    if (count === 0) return NOTHING;
    const many = count > 1 ? "s" : "";
    return `${count} suggestion${many}. Flèches haut et bas pour parcourir, Entrée pour choisir.`;
  }

  class Combobox {
    constructor(wanted) {
      this.wanted = wanted;
      this.options = [];
      this.active = -1;
      this.timer = 0;
      this.asked = null; // what aborts the last question
      this.build();
      this.listen();
    }

    build() {
      const { id, label, placeholder, hint } = this.wanted;
      this.element = make("div", "combobox");
      const name = make("label", "combobox-label", label);
      name.htmlFor = id;
      this.input = make("input", "combobox-input");
      this.list = make("ul", "combobox-list");
      this.status = make("p", "combobox-status");
      Object.assign(this.input, { id, type: "text", autocomplete: "off", spellcheck: false });
      this.input.maxLength = 100;
      this.input.placeholder = placeholder ?? "";
      this.list.id = `${id}-list`;
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", label);
      this.list.hidden = true;
      this.status.setAttribute("aria-live", "polite");
      for (const [key, value] of [
        ["role", "combobox"],
        ["aria-autocomplete", "list"],
        ["aria-expanded", "false"],
        ["aria-controls", this.list.id],
      ]) this.input.setAttribute(key, value);
      const field = make("div", "combobox-field");
      field.append(this.input, this.list);
      this.element.append(name, field);
      if (hint) {
        const help = make("p", "combobox-hint", hint);
        help.id = `${id}-hint`;
        this.input.setAttribute("aria-describedby", help.id);
        this.element.append(help);
      }
      this.element.append(this.status);
    }

    listen() {
      this.input.addEventListener("input", () => this.wait());
      this.input.addEventListener("keydown", (event) => this.press(event));
      this.input.addEventListener("blur", () => this.close());
      // keeps the focus in the box while the pointer chooses
      this.list.addEventListener("pointerdown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => {
        const row = event.target.closest("[role=option]");
        if (row) this.choose(Number(row.dataset.place));
      });
    }

    wait() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), PAUSE);
    }

    /* Asks for suggestions; the answer to an older question is dropped. */
    async ask() {
      clearTimeout(this.timer);
      this.asked?.abort();
      const text = this.input.value.trim();
      if (!text) {
        this.close();
        return;
      }
      const asked = new AbortController();
      this.asked = asked;
      try {
        const options = await this.wanted.suggest(text, asked.signal);
        if (!asked.signal.aborted) this.show(options);
      } catch {
        if (asked.signal.aborted) return;
        this.close();
        this.say(FAILURE);
      }
    }

    show(options) {
      this.options = options;
      this.active = -1;
      this.list.replaceChildren(...options.map((option, place) => this.row(option, place)));
      this.open(options.length > 0);
      this.say(amount(options.length));
    }

    row(option, place) {
      const made = make("li", "combobox-option");
      made.id = `${this.list.id}-${place}`;
      made.dataset.place = String(place);
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      made.append(make("span", "combobox-name", option.name));
      if (option.detail) {
        made.append(document.createTextNode(" "), make("span", "combobox-detail", option.detail));
      }
      return made;
    }

    press(event) {
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      const isOpen = !this.list.hidden;
      if (event.isComposing) return;
      if (Object.hasOwn(steps, event.key)) {
        event.preventDefault();
        if (isOpen) this.bringOut(this.active + steps[event.key]);
        else if (this.options.length && this.input.value.trim()) this.open(true);
        else this.ask();
      } else if (event.key === "Enter") {
        event.preventDefault();
        this.enter();
      } else if (event.key === "Escape") {
        if (!isOpen && !this.input.value) return;
        event.preventDefault();
        event.stopPropagation();
        if (!isOpen) this.set("");
        this.close();
      }
    }

    async enter() {
      if (this.active >= 0) {
        this.choose(this.active);
      } else if (this.wanted.onSubmit) {
        this.close();
        this.wanted.onSubmit(this.input.value.trim());
      } else {
        if (this.list.hidden) await this.ask();
        if (this.options.length) this.choose(0);
      }
    }

    /* Moves among the options; past either end, back to the text alone. */
    bringOut(place) {
      const rows = [...this.list.children];
      const wrapped = place < -1 ? rows.length - 1 : place;
      this.active = wrapped >= rows.length ? -1 : wrapped;
      rows.forEach((row, i) => row.setAttribute("aria-selected", String(i === this.active)));
      const row = rows[this.active];
      if (row) {
        this.input.setAttribute("aria-activedescendant", row.id);
        row.scrollIntoView({ block: "nearest" });
      } else {
        this.input.removeAttribute("aria-activedescendant");
      }
    }

    choose(place) {
      const option = this.options[place];
      this.set(option.name);
      this.wanted.onChoose(option);
    }

    open(isOpen) {
      this.list.hidden = !isOpen;
      this.input.setAttribute("aria-expanded", String(isOpen));
      if (!isOpen) this.bringOut(-1);
    }

    close() {
      clearTimeout(this.timer);
      this.asked?.abort();
      this.open(false);
    }

    /* Writes a text in the box, without asking. */
    set(text) {
      this.input.value = text;
      this.options = [];
      this.say("");
      this.close();
    }

    say(text) {
      this.status.textContent = text;
    }
  }

  root.Combobox = { make: (wanted) => new Combobox(wanted) };
})(globalThis);
