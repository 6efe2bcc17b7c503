/* Which laureates are shown, and in which order. Knows nothing of the page. */
(function (root) {
  "use strict";

  const ORDERS = ["year", "region", "list"];
  const FILTERS = {
    year: ({ edition }) => (edition === null ? [] : [String(edition)]),
    region: ({ regions }) => regions.map(({ code }) => code),
    distinction: ({ award, distinction }) => [award, distinction].filter(Boolean),
  };
  const NAMES = Object.keys(FILTERS);

  function keeps(laureate, filters, without) {
    return NAMES.every(
      (name) =>
        name === without ||
        !filters[name] ||
        FILTERS[name](laureate.properties).includes(filters[name]),
    );
  }

  function kept(laureates, filters) {
    return laureates.filter((laureate) => keeps(laureate, filters));
  }

  /* How many laureates each value of a filter would keep, the others being as they are. */
  function counts(laureates, filters, name) {
    const amounts = new Map();
    for (const laureate of laureates) {
      for (const value of FILTERS[name](laureate.properties)) {
        const more = keeps(laureate, filters, name) ? 1 : 0;
        amounts.set(value, (amounts.get(value) ?? 0) + more);
      }
    }
    return amounts;
  }

  const regionOf = ({ properties }) => properties.regions[0]?.name ?? "";

  /* Laureates come in the order of the ledger: the latest edition first. */
  function ordered(laureates, order, list) {
    if (order === "region") {
      return [...laureates].sort((one, other) => {
        const [first, second] = [regionOf(one), regionOf(other)];
        if (!first || !second) return Number(!first) - Number(!second); // no region: last
        return first.localeCompare(second, "fr");
      });
    }
    if (order === "list" && list.length) {
      const known = new Map(laureates.map((laureate) => [laureate.id, laureate]));
      return list.map((id) => known.get(id)).filter(Boolean);
    }
    return laureates;
  }

  root.Steps = { NAMES, ORDERS, counts, kept, ordered };
})(globalThis);
