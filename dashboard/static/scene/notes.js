/* The presenter's window: notes, what comes next, the time. It is drawn from here, so
   that it works in a file opened without a server. */
(function (root) {
  "use strict";

  const { Signs, Words } = root;
  const { make } = Signs;
  const NAME = `notes-${Date.now()}`; // a page reloaded from a file can't touch its former window
  const SIZE = "popup,width=760,height=860";
  const CLOSED = "La scène est fermée ou rechargée\u00a0: N y ouvre une nouvelle fenêtre.";

  function line(title, text) {
    if (!text) return [];
    return [make("dt", "", title), make("dd", "", text)];
  }

  function notesOf({ properties }) {
    const list = make("dl", "");
    list.append(
      ...line("Récompense", Words.award(properties)),
      ...line("Lieu", [Words.place(properties), Words.population(properties)].filter(Boolean).join(" · ")),
      ...line("Audition", Words.stages(properties)),
      ...line("Thème", properties.theme),
      ...line("Résumé", properties.summary),
      ...line("Source", properties.source.title),
      ...line("Note", properties.note),
    );
    return list;
  }

  function briefly(laureate) {
    if (!laureate) return make("p", "", "Fin.");
    const made = make("p", "");
    made.append(make("strong", "", laureate.properties.name), make("span", "", ` — ${laureate.properties.project || Words.award(laureate.properties)}`));
    return made;
  }

  class Notes {
    constructor(stage, keys) {
      this.stage = stage;
      this.keys = keys;
      this.window = null;
      this.began = Date.now();
      root.addEventListener("pagehide", () => this.say(CLOSED));
      root.setInterval(() => this.tick(), 1000);
    }

    get isOpen() {
      return Boolean(this.window && !this.window.closed);
    }

    /* Returns whether the browser opened the window. */
    open() {
      this.window = root.open("", NAME, SIZE);
      if (!this.window) return false;
      const page = this.window.document;
      page.title = "Notes — scène";
      page.documentElement.lang = "fr";
      page.documentElement.dataset.theme = "dark";
      page.documentElement.className = "notes-page";
      page.head.querySelector("style")?.remove();
      page.head.append(document.querySelector("style").cloneNode(true));
      page.onkeydown = null;
      this.keys.listen(page);
      this.draw();
      this.window.focus();
      return true;
    }

    draw() {
      if (!this.isOpen) return;
      const page = this.window.document;
      const main = page.createElement("main");
      main.append(this.head(), ...this.body(), this.buttons());
      page.body.replaceChildren(main);
      this.tick();
    }

    head() {
      const made = make("p", "notes-head");
      const clock = make("time", "notes-clock");
      clock.dataset.clock = "";
      made.append(make("span", "", this.stage.where()), clock);
      return made;
    }

    body() {
      const { current, following } = this.stage;
      const parts = [make("h1", "notes-name", current?.properties.name ?? this.stage.title())];
      if (current) {
        parts.push(make("p", "notes-project", current.properties.project), notesOf(current));
      }
      parts.push(make("h2", "notes-next", "Ensuite"), ...following.map(briefly));
      if (!following.length) parts.push(briefly(null));
      return parts;
    }

    buttons() {
      const bar = make("p", "notes-bar");
      for (const [act, text] of [["previous", "Précédent"], ["next", "Suivant"], ["blank", "Écran noir"]]) {
        const button = make("button", "", text);
        button.type = "button";
        button.addEventListener("click", () => this.stage.act(act));
        bar.append(button);
      }
      return bar;
    }

    tick() {
      if (!this.isOpen) return;
      const clock = this.window.document.querySelector("[data-clock]");
      if (!clock) return;
      const minutes = Math.floor((Date.now() - this.began) / 60_000);
      const now = new Date().toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" });
      const text = `${now} · ${Words.count(minutes, "minute", "minutes")} depuis l’ouverture`;
      if (clock.textContent !== text) clock.textContent = text;
    }

    say(text) {
      if (this.isOpen) this.window.document.body.replaceChildren(make("p", "notes-lost", text));
    }
  }

  root.Notes = Notes;
})(globalThis);
