/* Places signs so that none hides another. Knows nothing of maps. */
(function (root) {
  "use strict";

  const ROUNDS = 60;
  const TURN = 2.4; // the golden angle: twins part in different directions
  const ROWS = 2 ** 26; // more than any map has: a cell is one number, found faster than a text

  function cellOf({ x, y }, gap) {
    return Math.floor(x / gap) * ROWS + Math.floor(y / gap);
  }

  /* Returns the pairs of places that may be nearer than `gap`: those in the same
     or in touching cells of a grid. */
  function neighbours(places, gap) {
    const cells = new Map();
    const pairs = [];
    places.forEach((place, i) => {
      const cell = cellOf(place, gap);
      for (const across of [-ROWS, 0, ROWS]) {
        for (const down of [-1, 0, 1]) {
          cells.get(cell + across + down)?.forEach((j) => pairs.push([j, i]));
        }
      }
      if (cells.has(cell)) cells.get(cell).push(i);
      else cells.set(cell, [i]);
    });
    return pairs;
  }

  function part(first, second, gap) {
    const dx = second.x - first.x;
    const dy = second.y - first.y;
    const distance = Math.hypot(dx, dy) || 0.01;
    if (distance >= gap) return false;
    const push = (gap - distance) / distance / 2;
    first.x -= dx * push;
    first.y -= dy * push;
    second.x += dx * push;
    second.y += dy * push;
    return true;
  }

  /* Moves points ({x, y}, in pixels) apart until none is nearer to another than
     `gap`, or as far as that goes; the same points always give the same places. */
  function spread(points, gap) {
    const places = points.map(({ x, y }, i) => ({
      x: x + Math.cos(i * TURN),
      y: y + Math.sin(i * TURN),
    }));
    for (let round = 0; round < ROUNDS; round += 1) {
      let moved = false;
      for (const [i, j] of neighbours(places, gap)) {
        moved = part(places[i], places[j], gap) || moved;
      }
      if (!moved) break;
    }
    return places;
  }

  root.spread = spread;
})(globalThis);
