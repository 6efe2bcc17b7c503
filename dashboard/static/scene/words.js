/* What the stage says, in French. */
(function (root) {
  "use strict";

  const AWARDS = {
    label: "Label (tous niveaux)",
    or: "Label or",
    argent: "Label argent",
    bronze: "Label bronze",
    encouragement: "Encouragement",
    startup: "Start-up",
  };
  const KINDS = [
    ["label", "label", "labels"],
    ["encouragement", "encouragement", "encouragements"],
    ["startup", "start\u2011up", "start\u2011ups"],
  ];
  const NO_PLACE = "lieu non établi";
  const NUMBER = new Intl.NumberFormat("fr-FR");

  /* Keeps punctuation on the line of the word that it goes with. */
  function typeset(text) {
    return text.replace(/ (?=[/;:!?»])/g, "\u00a0").replace(/« /g, "«\u00a0");
  }

  function count(amount, one, many) {
    return `${NUMBER.format(amount)} ${amount < 2 ? one : many}`;
  }

  /* One sentence on the laureates shown. */
  function summary(laureates) {
    if (!laureates.length) return "Aucun lauréat ne répond à ces filtres.";
    const parts = KINDS.map(([award, ...names]) => {
      const amount = laureates.filter(({ properties }) => properties.award === award).length;
      return amount ? count(amount, ...names) : "";
    });
    const unplaced = laureates.filter(({ geometry }) => !geometry).length;
    const rest = unplaced ? `\u00a0; ${NUMBER.format(unplaced)} hors de la carte` : "";
    const all = count(laureates.length, "lauréat", "lauréats");
    return `${all}\u00a0: ${parts.filter(Boolean).join(", ")}${rest}.`;
  }

  function award({ award_text: name, edition_text: edition }) {
    return `${name} · ${edition}`;
  }

  /* Where a laureate is: its territories, then what these lie in. */
  function place({ territories, regions }) {
    if (!territories.length) return NO_PLACE;
    const names = territories.map(({ name }) => name).join(", ");
    const around = regions.map(({ name }) => name).filter((name) => !names.includes(name));
    return around.length ? `${names} · ${around.join(", ")}` : names;
  }

  function population({ territories }) {
    const known = territories.map((one) => one.population);
    if (!known.length || known.includes(null)) return "";
    const people = known.reduce((sum, amount) => sum + amount, 0);
    return count(people, "habitant", "habitants");
  }

  function stages({ stage_regions: regions }) {
    return regions.map(({ name }) => name).join(", ");
  }

  root.Words = { AWARDS, award, count, place, population, stages, summary, typeset };
})(globalThis);
