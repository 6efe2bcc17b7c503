/* What the browser alone writes in the address: where the map is, what a phone shows, the table's
   columns and sort. Streamlit does not hear of it, and writes addresses without it, or as it was:
   each is put right here. */
(function (root) {
  "use strict";

  const OWN = ["vue", "ecran", "colonnes", "tri"];
  const { history, location } = root;
  const [push, replace] = [history.pushState, history.replaceState].map((one) => one.bind(history));

  function put(address, name, value) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }

  /* Writes some of them; an empty one leaves the address. */
  function write(values) {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(values)) put(address, name, value);
    if (address.href !== location.href) replace(history.state, "", address);
  }

  /* Keeps them as they stand, on the same page, whatever Streamlit writes. */
  function kept(go) {
    return (state, unused, url) => {
      const here = new URL(location.href);
      const next = new URL(url ?? here, here);
      if (next.pathname === here.pathname) {
        for (const name of OWN) put(next, name, here.searchParams.get(name));
      }
      if (next.href !== here.href) go(state, unused, next);
    };
  }

  history.pushState = kept(push);
  history.replaceState = kept(replace);
  root.Address = { write };
})(globalThis);
