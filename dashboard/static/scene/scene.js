/* The stage: joins the map, the steps, the keys and what is said. */
(function (root) {
  "use strict";

  const { Autoplay, Controls, Flight, Keys, L, Laureates, Notes, Overview, Panel, Reveal, Room, State, Steps,
    Unpack } = root;
  const MAP = { zoomControl: false, attributionControl: false, keyboard: false, minZoom: 4,
    maxZoom: 14, zoomSnap: 0.25, zoomDelta: 1 };
  const FRANCE = { center: [46.6, 2.4], zoom: 5 }; // where there is no room to fit it
  const BLOCKED = "Le navigateur a bloqué la seconde fenêtre\u00a0: autoriser les fenêtres de ce fichier, puis N.";
  const NO_FULLSCREEN = "Le navigateur refuse le plein écran.";
  const NO_YEAR = "Aucune édition à révéler\u00a0: aucun label n’a d’édition connue.";
  const SWIPE = 60; // pixels

  const motion = root.matchMedia("(prefers-reduced-motion: reduce)");

  class Stage {
    constructor(data) {
      this.data = data;
      this.laureates = Unpack.collection(data.laureates).features;
      this.state = State.read(root.location.hash, data);
      this.blank = false;
      this.isKeeping = false; // whether the address is to be written
      this.shown = null; // which laureates the map shows
      this.place = ""; // where the map was taken: a laureate, or France
      this.content = document.getElementById("contenu");
      this.panel = new Room(document.getElementById("volet"), () => motion.matches);
      this.autoplay = new Autoplay(() => this.turn());
      this.keys = new Keys(() => this.state.letters, (act) => this.act(act), (text) => this.controls.typed(text),
        (number) => this.goTo(number - 1));
      this.overview = new Overview(this);
      this.controls = new Controls(this);
      this.notes = new Notes(this, this.keys);
      this.keys.listen(document);
      this.listenToSwipes();
      root.addEventListener("hashchange", () => this.readAddress());
      document.getElementById("titre").textContent = data.title;
      this.draw();
      root.requestAnimationFrame(() => root.setTimeout(() => this.openMap())); // words come first
    }

    openMap() {
      const { offsetWidth, offsetHeight } = document.getElementById("carte");
      const start = Math.min(offsetWidth, offsetHeight) < 200 ? FRANCE : {}; // else drawn twice
      const moving = { zoomAnimation: !motion.matches, fadeAnimation: !motion.matches };
      this.map = L.map("carte", { ...MAP, ...start, ...moving });
      const { backdrop, communes } = this.data;
      this.view = new Laureates.View(this.map, Unpack.collection(backdrop), (id) => this.go(id));
      this.view.draw({ features: this.laureates, communes: Unpack.collection(communes) }, true);
      this.flight = new Flight(this.view, () => motion.matches || !this.isShown,
        document.getElementById("qr"));
      this.drawMap();
      this.isShown = true;
    }

    get steps() {
      const { filters, order, list } = this.state;
      return Steps.ordered(Steps.kept(this.laureates, filters), order, list);
    }

    get index() {
      return this.steps.findIndex(({ id }) => id === this.state.id);
    }

    get current() {
      return this.state.reveal === null ? this.steps[this.index] : undefined;
    }

    /* What the presenter's window announces. */
    get following() {
      if (this.state.reveal === null) return this.steps.slice(this.index + 1, this.index + 3);
      return Reveal.tiers(this.laureates, this.state.reveal)[this.state.level]?.laureates ?? [];
    }

    title() {
      return this.state.reveal === null ? this.data.title : `Édition ${this.state.reveal}`;
    }

    where() {
      if (this.state.reveal !== null) return `Révélation ${this.state.reveal}`;
      return this.current ? `${this.index + 1} / ${this.steps.length}` : `Sommaire · ${this.steps.length}`;
    }

    /* Changes the state, then shows it and writes it in the address. */
    change(values) {
      Object.assign(this.state, values);
      this.draw();
    }

    filter(name, value) {
      this.change({ filters: { ...this.state.filters, [name]: value }, id: null, reveal: null });
    }

    go(id) {
      this.change({ id, reveal: null });
    }

    goTo(index) {
      const { steps } = this;
      if (steps.length) this.go(steps[Math.min(Math.max(index, 0), steps.length - 1)].id);
    }

    turn() {
      const next = this.index + 1;
      this.goTo(next < this.steps.length ? next : 0);
    }

    act(name) {
      if (this.blank) this.setBlank(false); // a first key only brings the picture back
      else this.acts[name].call(this);
    }

    setBlank(isBlank) {
      this.blank = isBlank;
      this.draw();
      if (isBlank) document.getElementById("noir").focus();
    }

    acts = {
      next() { return this.state.reveal === null ? this.goTo(this.index + 1) : this.revealTo(this.state.level + 1); },
      previous() {
        return this.state.reveal === null ? this.goTo(this.index - 1) : this.revealTo(this.state.level - 1);
      },
      first() { this.goTo(0); },
      last() { this.goTo(this.steps.length - 1); },
      leave() { this.change({ id: null, reveal: null, level: 0, playing: false }); },
      play() { this.change({ playing: !this.state.playing, reveal: null }); },
      blank() { this.setBlank(true); },
      qr() { this.change({ qr: !this.state.qr }); },
      theme() { this.change({ theme: this.state.theme === "dark" ? "light" : "dark" }); },
      help() { this.controls.help(); },
      down() { this.panel.scroll(1); },
      up() { this.panel.scroll(-1); },
      closer() { this.map?.zoomIn(1, { animate: !motion.matches }); },
      farther() { this.map?.zoomOut(1, { animate: !motion.matches }); },
      notes() { if (!this.notes.open()) this.controls.tell(BLOCKED); },
      reveal() {
        if (this.state.reveal !== null) return this.revealTo(this.state.level + 1);
        const year = Reveal.yearFor(this);
        if (year === null) this.controls.tell(NO_YEAR);
        else this.change({ reveal: year, level: 0, playing: false });
      },
      async fullscreen() {
        try {
          if (document.fullscreenElement) await document.exitFullscreen();
          else await document.documentElement.requestFullscreen();
        } catch {
          this.controls.tell(NO_FULLSCREEN);
        }
      },
    };

    revealTo(level) {
      const most = Reveal.tiers(this.laureates, this.state.reveal).length;
      this.change({ level: Math.min(Math.max(level, 0), most) });
    }

    /* What speaks: the overview, a laureate or the reveal. */
    get mode() {
      if (this.state.reveal !== null) return "revelation";
      return this.current ? "etape" : "sommaire";
    }

    draw() {
      const { state } = this;
      if (state.id && this.index < 0) state.id = null; // the filters dropped it
      this.drawPanel();
      this.controls.draw();
      this.drawMap();
      this.notes.draw();
      this.autoplay.set(state.playing && !this.blank && this.steps.length ? state.delay : null);
      this.keepAddress();
    }

    /* Writes the address once the picture is seen: it takes browsers longer than a filter. */
    keepAddress() {
      if (this.isKeeping) return;
      this.isKeeping = true;
      root.requestAnimationFrame(() => root.setTimeout(() => {
        this.isKeeping = false;
        const hash = State.write(this.state, this.data);
        if (hash !== root.location.hash.slice(1)) root.history.replaceState(null, "", `#${hash}`);
      }));
    }

    drawPanel() {
      const { dataset } = document.documentElement;
      const { mode } = this;
      const parts = { sommaire: this.overview, etape: Panel, revelation: Reveal }[mode];
      const drawn = parts.draw(this);
      const isNew = mode !== "sommaire" || dataset.mode !== mode;
      if (isNew) this.content.replaceChildren(...drawn);
      dataset.mode = mode;
      if (isNew) root.requestAnimationFrame(() => this.panel.settle());
      document.getElementById("annonce").textContent = parts.said(this);
    }

    drawMap() {
      if (!this.view) return;
      const shown = this.state.reveal === null ? this.steps : Reveal.revealed(this);
      const ids = shown.map(({ id }) => id);
      if (this.shown !== ids.join()) {
        this.shown = ids.join();
        this.view.keep(new Set(ids));
      }
      const { current } = this;
      if (this.view.chosen !== (current?.id ?? null)) {
        this.view.chosen = current?.id ?? null;
        this.view.bringOut();
      }
      const place = current ? `${current.id} ${this.state.qr}` : "";
      if (place === this.place) return;
      this.place = place;
      if (current) this.flight.to(current);
      else this.flight.home();
    }

    readAddress() {
      this.state = State.read(root.location.hash, this.data);
      this.draw();
    }

    listenToSwipes() {
      let from = null;
      const { box } = this.panel;
      box.addEventListener("touchstart", ({ touches }) => { from = touches[0]; }, { passive: true });
      box.addEventListener("touchend", ({ changedTouches: [to] }) => {
        const [dx, dy] = [to.clientX - from.clientX, to.clientY - from.clientY];
        if (Math.abs(dx) > SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) this.act(dx < 0 ? "next" : "previous");
      }, { passive: true });
    }
  }

  const data = JSON.parse(document.getElementById("donnees").textContent);
  root.stage = new Stage(data);
})(globalThis);
