/* The keys of the stage: a clicker's, a keyboard's, and the number of a step. */
(function (root) {
  "use strict";

  const KEYS = [
    { keys: ["ArrowRight", "ArrowDown", "PageDown", " "], shown: "→ ↓ Page suivante Espace", act: "next", said: "Lauréat suivant" },
    { keys: ["ArrowLeft", "ArrowUp", "PageUp"], shown: "← ↑ Page précédente", act: "previous", said: "Lauréat précédent" },
    { keys: ["Home"], shown: "Origine", act: "first", said: "Premier lauréat" },
    { keys: ["End"], shown: "Fin", act: "last", said: "Dernier lauréat" },
    { keys: ["Shift+ArrowDown"], shown: "Maj ↓", act: "down", said: "Lire la suite d’un long texte, ou de la liste" },
    { keys: ["Shift+ArrowUp"], shown: "Maj ↑", act: "up", said: "Remonter dans le texte, ou dans la liste" },
    { keys: ["Escape"], shown: "Échap", act: "leave", said: "Revenir au sommaire" },
    { keys: ["f"], shown: "F", act: "fullscreen", said: "Plein écran" },
    { keys: ["a"], shown: "A", act: "play", said: "Lancer ou arrêter la lecture automatique" },
    { keys: ["r"], shown: "R", act: "reveal", said: "Révéler les niveaux d’une édition, un par un" },
    { keys: ["b", "."], shown: "B .", act: "blank", said: "Écran noir" },
    { keys: ["n"], shown: "N", act: "notes", said: "Notes et suite, dans une seconde fenêtre" },
    { keys: ["q"], shown: "Q", act: "qr", said: "Code QR de la vue, pour le public" },
    { keys: ["t"], shown: "T", act: "theme", said: "Thème sombre ou clair" },
    { keys: ["+", "="], shown: "+", act: "closer", said: "Zoomer" },
    { keys: ["-"], shown: "-", act: "farther", said: "Dézoomer" },
    { keys: ["?"], shown: "?", act: "help", said: "Cette aide" },
  ];
  const NUMBER = { shown: "Numéro puis Entrée", said: "Aller au lauréat de ce numéro" };
  const LONGEST = 4;
  const FIELDS = "select, input, textarea, [contenteditable]";

  const acts = new Map(KEYS.flatMap(({ keys, act }) => keys.map((key) => [key, act])));

  function actOf({ key, shiftKey }, letters) {
    if (shiftKey && /^Arrow(Up|Down)$/.test(key)) return acts.get(`Shift+${key}`);
    const one = key.length === 1 ? key.toLowerCase() : key;
    if (!letters && /^[a-z.?+=-]$/.test(one)) return undefined;
    return acts.get(one);
  }

  /* True where the element that has the focus needs the key itself. */
  function belongsTo(target, key) {
    if (target.closest?.("dialog")) return true;
    if (target.closest?.(FIELDS)) return key !== "Escape";
    return (key === " " || key === "Enter") && Boolean(target.closest?.("button, a, [role=button]"));
  }

  class Keys {
    constructor(isOn, onAct, onTyped, onNumber) {
      this.isOn = isOn; // whether keys of one character act
      this.onAct = onAct;
      this.onTyped = onTyped;
      this.onNumber = onNumber;
      this.typed = "";
    }

    listen(to) {
      to.addEventListener("keydown", (event) => this.press(event), true);
    }

    press(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (this.typed && this.type(event)) return this.take(event);
      if (belongsTo(event.target, event.key)) return;
      if (this.isOn() && this.type(event)) return this.take(event);
      const act = actOf(event, this.isOn());
      if (!act) return;
      this.take(event);
      this.onAct(act);
    }

    /* Returns whether the key belongs to a number being typed. */
    type(event) {
      const { key } = event;
      if (/^[0-9]$/.test(key)) this.typed = `${this.typed}${key}`.slice(0, LONGEST);
      else if (!this.typed) return false;
      else if (key === "Enter") return this.finish();
      else if (key === "Backspace") this.typed = this.typed.slice(0, -1);
      else if (key === "Escape") this.typed = "";
      else return this.drop();
      this.onTyped(this.typed);
      return true;
    }

    finish() {
      const number = Number(this.typed);
      this.drop();
      this.onNumber(number);
      return true;
    }

    drop() {
      this.typed = "";
      this.onTyped("");
      return false;
    }

    take(event) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  Object.assign(Keys, { KEYS, NUMBER });
  root.Keys = Keys;
})(globalThis);
