/* The year's reveal: level by level, hidden until revealed. */
(function (root) {
  "use strict";

  const { Overview, Signs, Words } = root;
  const { make } = Signs;
  const LEVELS = [
    [null, "label", "Label (niveau inconnu)"],
    ["bronze", "bronze", "Bronze"],
    ["argent", "argent", "Argent"],
    ["or", "or", "Or"],
  ];

  /* The levels that an edition has, in the order of the reveal. */
  function tiers(laureates, year) {
    return LEVELS.map(([level, sign, title]) => ({
      sign,
      title,
      laureates: laureates.filter(
        ({ properties }) =>
          properties.award === "label" &&
          properties.edition === year &&
          properties.distinction === level,
      ),
    })).filter((tier) => tier.laureates.length);
  }

  function years(laureates) {
    const labels = laureates.filter(({ properties }) => properties.award === "label");
    const known = new Set(labels.map(({ properties }) => properties.edition).filter(Boolean));
    return [...known].sort((one, other) => other - one);
  }

  /* The edition to begin with: that which is on the stage, else the latest that has levels. */
  function yearFor(stage) {
    const known = years(stage.laureates);
    const shown = stage.current?.properties.edition ?? Number(stage.state.filters.year);
    if (known.includes(shown)) return shown;
    const levelled = (year) => tiers(stage.laureates, year).some(({ sign }) => sign !== "label");
    return known.find(levelled) ?? known[0] ?? null;
  }

  function tierOf({ sign, title, laureates }, open) {
    const made = make("section", open ? "tier is-open" : "tier");
    const head = make("h3", "tier-title");
    head.append(Signs.draw(sign), make("span", "", title));
    made.append(head);
    if (!open) {
      made.append(make("p", "tier-hidden", `${Words.count(laureates.length, "lauréat", "lauréats")} à révéler`));
      return made;
    }
    const list = make("ul", "tier-names");
    for (const { properties } of laureates) {
      const row = make("li", "");
      row.append(make("strong", "", Words.typeset(properties.name)),
        make("span", "", Words.typeset(properties.project)));
      list.append(row);
    }
    made.append(list);
    return made;
  }

  function draw(stage) {
    const { reveal: year, level } = stage.state;
    const all = tiers(stage.laureates, year);
    const choices = years(stage.laureates).map((one) => [String(one), String(one)]);
    const picker = Overview.select("Édition", "reveal", (value) =>
      stage.change({ reveal: Number(value), level: 0 }),
    );
    Overview.choices(picker, choices, String(year));
    const more = make("button", "reveal-next",
      level < all.length ? `Révéler\u00a0: ${all[level].title.toLowerCase()}` : "Tout est révélé");
    more.type = "button";
    more.disabled = level >= all.length;
    more.addEventListener("click", () => stage.act("next"));
    const shown = all.map((tier, i) => tierOf(tier, i < level));
    const foot = make("div", "reveal-foot");
    foot.append(more, picker);
    return [make("h2", "reveal-title", `Édition ${year}`), ...shown.reverse(), foot];
  }

  /* The laureates revealed so far. */
  function revealed(stage) {
    const { reveal: year, level } = stage.state;
    return tiers(stage.laureates, year).slice(0, level).flatMap(({ laureates }) => laureates);
  }

  function said(stage) {
    const { reveal: year, level } = stage.state;
    const all = tiers(stage.laureates, year);
    if (!level) return `Édition ${year}\u00a0: ${Words.count(all.length, "niveau", "niveaux")} à révéler.`;
    const { title, laureates } = all[Math.min(level, all.length) - 1];
    return `${title}\u00a0: ${laureates.map(({ properties }) => properties.name).join(", ")}.`;
  }

  root.Reveal = { draw, revealed, said, tiers, yearFor };
})(globalThis);
