/* The links of the header: what changes in them changes in place, so that none loses the focus. */
function draw(nav, { href, title, here }, place) {
  const link = nav.children[place] ?? nav.appendChild(document.createElement("a"));
  if (link.textContent !== title) link.textContent = title;
  if (link.getAttribute("href") !== href) link.setAttribute("href", href);
  if (here) link.setAttribute("aria-current", "page");
  else link.removeAttribute("aria-current");
}

export default function ({ data, parentElement }) {
  const nav = parentElement.querySelector("nav");
  data.links.forEach((link, place) => draw(nav, link, place));
}
