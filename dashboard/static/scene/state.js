/* What the stage shows, as the end of its address says it: a reload comes back to it. */
(function (root) {
  "use strict";

  const FILTERS = { year: "annee", region: "region", distinction: "distinction" };
  const ORDERS = { annee: "year", region: "region", liste: "list" };
  const THEMES = { clair: "light", sombre: "dark" };
  const YES = "oui";
  const SLOWEST = 3600; // seconds

  const keyOf = (words, value) => Object.keys(words).find((word) => words[word] === value);

  function seconds(text, usual) {
    const delay = Number(text);
    return Number.isInteger(delay) && delay >= 1 && delay <= SLOWEST ? delay : usual;
  }

  function revealable(laureates, year) {
    const labels = laureates.filter(({ properties }) => properties.award === "label");
    return labels.some(({ properties }) => properties.edition === year) ? year : null;
  }

  /* Reads the end of an address; what it does not know is left out. */
  function read(hash, data) {
    const said = new URLSearchParams(hash.replace(/^#/, ""));
    const ids = new Set(data.laureates.map(({ id }) => id));
    const get = (name) => said.get(name) ?? "";
    const filters = Object.fromEntries(
      Object.entries(FILTERS).map(([name, word]) => [name, get(word)]),
    );
    const list = get("liste").split(",").filter((id) => ids.has(id));
    const level = Number(get("niveau"));
    return {
      id: ids.has(get("laureat")) ? get("laureat") : null,
      filters,
      list: list.length ? list : [...data.list],
      order: Object.hasOwn(ORDERS, get("ordre")) ? ORDERS[get("ordre")] : data.order,
      delay: seconds(get("delai"), data.delay),
      playing: get("lecture") === YES,
      qr: get("qr") === YES,
      letters: get("lettres") !== "non",
      theme: Object.hasOwn(THEMES, get("theme")) ? THEMES[get("theme")] : "dark",
      reveal: revealable(data.laureates, Number(get("revelation"))),
      level: Number.isInteger(level) && level > 0 ? level : 0,
    };
  }

  /* Writes what differs from how the file begins. */
  function write(state, data) {
    const parts = [
      ["laureat", state.id],
      ...Object.entries(FILTERS).map(([name, word]) => [word, state.filters[name]]),
      ["ordre", state.order === data.order ? "" : keyOf(ORDERS, state.order)],
      ["liste", String(state.list) === String(data.list) ? "" : state.list.join(",")],
      ["delai", state.delay === data.delay ? "" : state.delay],
      ["lecture", state.playing ? YES : ""],
      ["qr", state.qr ? YES : ""],
      ["lettres", state.letters ? "" : "non"],
      ["theme", state.theme === "dark" ? "" : keyOf(THEMES, state.theme)],
      ["revelation", state.reveal],
      ["niveau", state.reveal === null ? "" : state.level || ""],
    ];
    return new URLSearchParams(parts.filter(([, value]) => value)).toString();
  }

  /* The application's address of the same view, for the audience. */
  function address(state, data) {
    if (!data.address) return "";
    const query = new URLSearchParams();
    for (const [name, word] of [...Object.entries(FILTERS), ["", "q"], ["", "territoire"]]) {
      const own = name && state.filters[name];
      for (const value of own ? [own] : data.query[word] ?? []) query.append(word, value);
    }
    if (state.id) query.append("laureat", state.id);
    const written = query.toString();
    return written ? `${data.address}/?${written}` : `${data.address}/`;
  }

  root.State = { address, read, write };
})(globalThis);
