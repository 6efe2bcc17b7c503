/* The sign of several laureates that stand too near each other: a button that opens them. */
(function (root) {
  "use strict";

  const { L } = root;
  const { make } = root.Signs;
  const KINDS = [
    ["label", "label", "labels"],
    ["encouragement", "encouragement", "encouragements"],
    ["startup", "start-up", "start-ups"],
  ];

  const said = new Intl.NumberFormat("fr-FR").format;

  /* Says how many laureates of each award, as in « 3 labels, 1 start-up ». */
  function composition(laureates) {
    return KINDS.map(([award, one, many]) => {
      const amount = laureates.filter((laureate) => laureate.award === award).length;
      return amount ? `${said(amount)} ${amount > 1 ? many : one}` : "";
    })
      .filter(Boolean)
      .join(", ");
  }

  function signOf(laureates, place, tip, onOpen) {
    const words = composition(laureates);
    const amount = laureates.length;
    const size = 30 + 6 * Math.min(3, Math.floor(Math.log2(amount) / 2));
    const face = make("span", "cluster-face", said(amount));
    face.style.setProperty("--size", `${size}px`);
    const icon = L.divIcon({ html: face, className: "cluster", iconSize: [44, 44] });
    const sign = L.marker(place, { icon, riseOnHover: true });
    const box = make("div", "tip");
    box.append(make("strong", "tip-name", `${said(amount)} lauréats`), make("span", "tip-project", words));
    sign.bindTooltip(box, tip);
    sign.on("click", onOpen);
    sign.on("add", () => {
      const button = sign.getElement();
      button.setAttribute("role", "button");
      button.setAttribute("aria-label", `Groupe de ${said(amount)} lauréats : ${words}. Ouvrir.`);
      button.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        onOpen();
      });
    });
    return sign;
  }

  root.ClusterSign = { composition, signOf };
})(globalThis);
