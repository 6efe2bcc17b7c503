/* Gathers signs that would cover each other. Knows nothing of maps. */
(function (root) {
  "use strict";

  /* Groups points ({x, y}, in pixels) that are nearer than `radius` to the first of
     their group, and returns the places of each group in `points`. A point that is
     `pinned` stays alone. The same points always give the same groups. */
  function gather(points, radius, isPinned = () => false) {
    const groups = [];
    points.forEach((point, place) => {
      const near = isPinned(place)
        ? null
        : groups.find(
            ({ first, pinned }) =>
              !pinned && Math.hypot(point.x - first.x, point.y - first.y) < radius,
          );
      if (near) near.places.push(place);
      else groups.push({ first: point, pinned: isPinned(place), places: [place] });
    });
    return groups.map(({ places }) => places);
  }

  function middle(points) {
    const sum = points.reduce((so, { x, y }) => ({ x: so.x + x, y: so.y + y }), { x: 0, y: 0 });
    return { x: sum.x / points.length, y: sum.y / points.length };
  }

  root.Clusters = { gather, middle };
})(globalThis);
