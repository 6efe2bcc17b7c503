/* The theme that the reader chose: light, dark, or that of the system. Runs before
   Streamlit, which keeps a theme of its own for each page. */
(function (root) {
  "use strict";

  const KEY = "theme";
  const STREAMLIT = { light: "Light", dark: "Dark" };
  const isPage = !root.location.pathname.startsWith("/component/"); // not the frame of the map

  function chosen() {
    try {
      const theme = root.localStorage.getItem(KEY);
      return Object.hasOwn(STREAMLIT, theme) ? theme : "system";
    } catch {
      return "system"; // this browser keeps nothing for us
    }
  }

  /* Keeps a choice; returns false where the browser refuses. */
  function choose(theme) {
    try {
      if (theme === "system") root.localStorage.removeItem(KEY);
      else root.localStorage.setItem(KEY, theme);
      return true;
    } catch {
      return false;
    }
  }

  function tellStreamlit(theme) {
    const key = `stActiveTheme-${root.location.pathname}-v2`;
    if (theme === "system") root.localStorage.removeItem(key);
    else root.localStorage.setItem(key, JSON.stringify(STREAMLIT[theme]));
  }

  const theme = chosen();
  if (theme !== "system") document.documentElement.dataset.theme = theme;
  if (isPage && choose(theme)) tellStreamlit(theme);
  root.Theme = { choose, chosen };
})(globalThis);
