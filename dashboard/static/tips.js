/* What a sign says when it is pointed at or has the focus: the words of a laureate, on the side
   where the map has room. Every text is set by textContent. */
(function (root) {
  "use strict";

  const { make } = root.Signs;
  const LOOK = { className: "tip-box", opacity: 1 };
  const OFFSETS = { top: [0, -14], bottom: [0, 14], left: [-14, 0], right: [14, 0] };
  const ROOM = 20; // pixels between the middle of a sign and its words, with their arrow

  function wordsOf(laureate) {
    const tip = make("div", "tip");
    tip.append(
      make("span", "tip-award", `${laureate.award_text} · ${laureate.edition_text}`),
      make("strong", "tip-name", laureate.name),
      make("span", "tip-project", laureate.project),
    );
    return tip;
  }

  /* Returns the side on which words of this size hold, above where they can. */
  function sideOf({ x, y }, { wide, high }, width) {
    if (x < wide / 2) return "right";
    if (x > width - wide / 2) return "left";
    return y < high + ROOM ? "bottom" : "top";
  }

  /* Turns the words of signs that open above them, where the edge of the map would cut them. */
  function follow(map) {
    map.on("tooltipopen", ({ tooltip }) => {
      if (tooltip.options.sticky) return; // follows the pointer
      const { offsetWidth: wide, offsetHeight: high } = tooltip.getElement();
      const at = map.latLngToContainerPoint(tooltip.getLatLng());
      const side = sideOf(at, { wide, high }, map.getSize().x);
      if (side === tooltip.options.direction) return;
      Object.assign(tooltip.options, { direction: side, offset: OFFSETS[side] });
      tooltip.update();
    });
  }

  root.Tips = { LOOK, follow, sideOf, wordsOf };
})(globalThis);
