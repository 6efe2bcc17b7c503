/* Places signs so that none hides another. Knows nothing of maps. */
(function (root) {
  "use strict";

  const ROUNDS = 60;
  const TURN = 2.4; // the golden angle: twins part in different directions

  function cellOf({ x, y }, gap) {
    return [Math.floor(x / gap), Math.floor(y / gap)];
  }

  /* Returns the pairs of places that may be nearer than `gap`: those in the same
     or in touching cells of a grid. */
  function neighbours(places, gap) {
    const cells = new Map();
    const pairs = [];
    places.forEach((place, i) => {
      const [column, row] = cellOf(place, gap);
      for (const across of [-1, 0, 1]) {
        for (const down of [-1, 0, 1]) {
          const near = cells.get(`${column + across},${row + down}`);
          near?.forEach((j) => pairs.push([j, i]));
        }
      }
      const key = `${column},${row}`;
      if (cells.has(key)) cells.get(key).push(i);
      else cells.set(key, [i]);
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
