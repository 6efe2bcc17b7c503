/* The map of a portrait: SVG that the server wrote, every text of it escaped there. */
export default function (component) {
  const { data, parentElement } = component;
  const box = parentElement.querySelector(".picture") ?? document.createElement("figure");
  const read = (svg) => new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  box.className = "picture";
  box.replaceChildren(...data.pictures.map((svg) => document.importNode(read(svg), true)));
  parentElement.append(box);
}
