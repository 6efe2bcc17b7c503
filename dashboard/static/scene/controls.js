/* Every key as a visible button, and what opens above the stage. */
(function (root) {
  "use strict";

  const { Keys, Overview, Qr, Signs, State, Words } = root;
  const { make } = Signs;
  const BUTTONS = [
    ["previous", "Précédent"],
    ["next", "Suivant"],
    ["first", "Début"],
    ["last", "Fin"],
    ["leave", "Sommaire"],
    ["play", "Lecture"],
    ["reveal", "Révéler"],
    ["notes", "Notes"],
    ["qr", "Code QR"],
    ["blank", "Écran noir"],
    ["theme", "Thème clair"],
    ["fullscreen", "Plein écran"],
    ["help", "Aide"],
  ];
  const FIRST = new Set(["previous", "next"]); // what a narrow stage shows; « Plus » opens the rest
  const NO_ADDRESS =
    "Pas de code QR\u00a0: ce fichier ne connaît pas l’adresse publique de la carte. " +
    "La donner en le fabriquant, avec --address.";
  const TOO_LONG = "Pas de code QR\u00a0: cette adresse est trop longue.";
  const IDLE = 4000; // milliseconds without the mouse before the bar hides, in full screen

  class Controls {
    constructor(stage) {
      this.stage = stage;
      this.buttons = new Map();
      this.page = Object.fromEntries(
        ["commandes", "aide", "qr", "noir", "numero", "message"].map((id) => [id, document.getElementById(id)]),
      );
      this.fillBar();
      this.fillHelp();
      this.page.noir.addEventListener("click", () => stage.act("blank"));
      this.hideWhenIdle();
    }

    fillBar() {
      const { commandes } = this.page;
      const rest = make("div", "rest");
      rest.id = "autres";
      this.where = make("output", "where");
      for (const [act, text] of BUTTONS) {
        const button = make("button", "", text);
        const { shown, said } = Keys.KEYS.find((one) => one.act === act);
        button.type = "button";
        button.dataset.act = act;
        button.title = `${said} (${shown})`;
        button.addEventListener("click", (event) => {
          this.stage.act(act);
          if (event.detail) button.blur(); // the mouse leaves Space to the stage
        });
        this.buttons.set(act, button);
        (FIRST.has(act) ? commandes : rest).append(button);
        if (act === "previous") commandes.append(this.where);
        if (act === "play") rest.append(this.delay());
      }
      commandes.append(this.more(rest), rest);
    }

    /* The button that opens the others, where the stage is narrow. */
    more(rest) {
      const button = make("button", "more", "Plus");
      button.type = "button";
      button.setAttribute("aria-controls", rest.id);
      button.setAttribute("aria-expanded", "false");
      button.addEventListener("click", () => {
        const isOpen = rest.classList.toggle("is-open");
        button.setAttribute("aria-expanded", String(isOpen));
        button.textContent = isOpen ? "Moins" : "Plus";
      });
      return button;
    }

    delay() {
      const { data, state } = this.stage;
      const all = [...new Set([...data.delays, state.delay])].sort((one, other) => one - other);
      const field = Overview.select("Durée", "delay", (value) => this.stage.change({ delay: Number(value) }));
      Overview.choices(field, all.map((one) => [String(one), `${one}\u00a0s`]), String(state.delay));
      field.classList.add("delay");
      return field;
    }

    fillHelp() {
      const rows = this.page.aide.querySelector("tbody");
      for (const { shown, said } of [...Keys.KEYS, Keys.NUMBER]) {
        const row = make("tr", "");
        const head = make("th", "", shown);
        head.scope = "row";
        row.append(head, make("td", "", said));
        rows.append(row);
      }
      const letters = document.getElementById("lettres");
      letters.checked = this.stage.state.letters;
      letters.addEventListener("change", () => this.stage.change({ letters: letters.checked }));
      this.page.aide.querySelector("button").addEventListener("click", () => this.page.aide.close());
    }

    help() {
      this.page.aide.showModal();
    }

    draw() {
      const { state, index, steps } = this.stage;
      this.where.textContent = this.stage.where();
      this.press("play", state.playing, state.playing ? "Pause" : "Lecture");
      this.press("qr", state.qr);
      this.press("blank", this.stage.blank);
      this.press("reveal", state.reveal !== null);
      this.buttons.get("theme").textContent = state.theme === "dark" ? "Thème clair" : "Thème sombre";
      this.buttons.get("leave").disabled = index < 0 && state.reveal === null;
      for (const act of ["next", "last", "first", "previous"]) {
        this.buttons.get(act).disabled = !steps.length && state.reveal === null;
      }
      this.page.noir.hidden = !this.stage.blank;
      document.documentElement.dataset.theme = state.theme;
      this.drawQr();
    }

    press(act, isOn, text) {
      const button = this.buttons.get(act);
      button.setAttribute("aria-pressed", String(isOn));
      if (text) button.textContent = text;
    }

    drawQr() {
      const { state, data } = this.stage;
      this.page.qr.hidden = !state.qr;
      if (!state.qr) return;
      const address = State.address(state, data);
      if (this.page.qr.dataset.address === address && this.page.qr.childElementCount) return;
      this.page.qr.dataset.address = address;
      const code = address && Qr.draw(address, `Code QR de l’adresse ${address}`);
      if (code) this.page.qr.replaceChildren(code, make("p", "qr-address", address));
      else this.page.qr.replaceChildren(make("p", "qr-none", address ? TOO_LONG : NO_ADDRESS));
    }

    typed(text) {
      this.page.numero.hidden = !text;
      this.page.numero.textContent = text ? `${text} ↵` : "";
    }

    /* Says something that went otherwise than asked, for a while. */
    tell(text) {
      root.clearTimeout(this.told);
      this.page.message.textContent = text;
      this.told = root.setTimeout(() => { this.page.message.textContent = ""; }, 8000);
    }

    hideWhenIdle() {
      const wake = () => {
        root.clearTimeout(this.idle);
        delete document.documentElement.dataset.idle;
        this.idle = root.setTimeout(() => {
          if (document.fullscreenElement) document.documentElement.dataset.idle = "";
        }, IDLE);
      };
      for (const name of ["mousemove", "pointerdown", "focusin", "fullscreenchange"]) {
        document.addEventListener(name, wake);
      }
    }
  }

  root.Controls = Controls;
})(globalThis);
