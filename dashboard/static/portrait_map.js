/* The map of a portrait, after spread.js: SVG that the server wrote, every text of it escaped
   there. Where the picture is small, its signs keep a size that the eye reads. */
const READ = 22; // pixels of a sign, at least

function fit(map, { sign, gap }) {
  const { width, height } = map.viewBox.baseVal;
  const scale = map.getBoundingClientRect().width / width; // pixels a unit
  if (!scale) return; // not laid out yet
  const larger = Math.max(1, READ / (sign * scale));
  const marks = [...map.querySelectorAll(".mark")];
  const own = marks.map(({ dataset }) => ({ x: Number(dataset.x), y: Number(dataset.y) }));
  const places = larger > 1 ? globalThis.spread(own, gap * larger) : own;
  const edge = (sign * larger) / 2 + 2;
  const inside = (place, most) => Math.min(Math.max(place, edge), most - edge);
  marks.forEach((mark, i) => {
    const at = `translate(${inside(places[i].x, width)} ${inside(places[i].y, height)})`;
    mark.setAttribute("transform", `${at} scale(${larger})`);
  });
}

export default function (component) {
  const { data, parentElement } = component;
  const box = parentElement.querySelector(".picture") ?? document.createElement("figure");
  const read = (svg) => new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  box.className = "picture";
  box.replaceChildren(...data.pictures.map((svg) => document.importNode(read(svg), true)));
  parentElement.append(box);
  const follow = new ResizeObserver(() => fit(box.querySelector(".map"), data));
  follow.observe(box);
  return () => follow.disconnect();
}
