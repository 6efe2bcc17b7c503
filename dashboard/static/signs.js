/* The signs of the awards, as elements: their looks are in signs.css. */
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

  function element(sign) {
    const name = Object.hasOwn(LETTERS, sign) ? sign : "label";
    const shape = document.createElement("span");
    shape.className = `sign sign-${name}`;
    shape.setAttribute("aria-hidden", "true");
    const letter = document.createElement("span");
    letter.className = "sign-letter";
    letter.textContent = LETTERS[name];
    shape.append(letter);
    return shape;
  }

  root.Signs = { element };
})(globalThis);
