/* Streamlit says a few words of its own in English, mostly to screen readers: say them in French. */
(function () {
  "use strict";

  const LABELS = {
    "Clear all": "Tout retirer",
    "Copied": "Copié",
    "Copied!": "Copié",
    "Copy to clipboard": "Copier",
    "Multiselect options": "Choix possibles",
    "Open": "Ouvrir la liste",
    "Selected values": "Valeurs choisies",
    "streamlit_folium.st_folium": "Carte des lauréats",
  };
  const TEXTS = {
    "Copied!": "Copié",
    "Copy to clipboard": "Copier",
    "No results": "Aucun résultat",
    "Skip to main content": "Aller au contenu",
  };

  const said = (words, text) => (Object.hasOwn(words, text) ? words[text] : text);

  function translate(element) {
    for (const name of ["aria-label", "title"]) {
      const label = element.getAttribute?.(name);
      if (!label) continue;
      const french = said(LABELS, label).replace(/^Remove /, "Retirer ");
      if (french !== label) element.setAttribute(name, french);
    }
  }

  function translateText(node) {
    const french = said(TEXTS, node.data);
    if (french !== node.data) node.data = french;
  }

  function visit(root) {
    if (root.nodeType === Node.TEXT_NODE) translateText(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    translate(root);
    root.querySelectorAll("[aria-label], [title]").forEach(translate);
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) translateText(texts.currentNode);
  }

  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(visit);
      else visit(change.target);
    }
  }).observe(document.documentElement, {
    attributeFilter: ["aria-label", "title"],
    characterData: true,
    childList: true,
    subtree: true,
  });
})();
