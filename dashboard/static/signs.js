/* The signs of the awards, as elements; their looks are in signs.css. */
(function (root) {
  "use strict";

  const LETTERS = {
    label: "L",
    or: "O",
    argent: "A",
    bronze: "B",
    encouragement: "E",
    startup: "S",
  };

  /* Makes an element whose text, if any, is only text. */
  function make(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function draw(sign) {
    const name = Object.hasOwn(LETTERS, sign) ? sign : "label";
    const shape = make("span", `sign sign-${name}`);
    shape.setAttribute("aria-hidden", "true");
    shape.append(make("span", "sign-letter", LETTERS[name]));
    return shape;
  }

  root.Signs = { draw, make };
})(globalThis);
