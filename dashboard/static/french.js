/* Streamlit says a few words of its own in English, mostly to screen readers: say them in French. */
(function () {
  "use strict";

  const WORDS = {
    "Choose an option": "Choisir",
    "Clear all": "Tout retirer",
    "Clear value": "Vider",
    "Close": "Fermer",
    "Close fullscreen": "Quitter le plein écran",
    "Connection error": "Connexion perdue",
    "Copied": "Copié",
    "Copied!": "Copié",
    "Copy to clipboard": "Copier",
    "Download as CSV": "Télécharger en CSV",
    "Download as PNG": "Télécharger l’image",
    "Fullscreen": "Plein écran",
    "Multiselect options": "Choix possibles",
    "No results": "Aucun résultat",
    "Open": "Ouvrir la liste",
    "Page not found": "Page introuvable",
    "Selected values": "Valeurs choisies",
    "Show chart": "Voir le graphique",
    "Show data": "Voir les données",
    "Skip to main content": "Aller au contenu",
    "streamlit_folium.st_folium": "Carte des lauréats",
  };
  const SENTENCES = [
    [/^Remove /, "Retirer "],
    [/^Fullscreen: /, "Plein écran : "],
    [/^Close fullscreen: /, "Quitter le plein écran : "],
    [/^Show data: /, "Voir les données : "],
    [/^Show chart: /, "Voir le graphique : "],
    [/^Download as PNG: /, "Télécharger l’image : "],
    [/^You have requested page .*$/s, "Cette page n’existe pas : voici la carte."],
    [/^The page that you have requested .*$/s, "Cette page n’existe pas : voici la carte."],
    [/^(Is Streamlit still running|Streamlit server is not responding).*$/s,
      "Le serveur ne répond plus. La page reprendra dès qu’il répondra."],
  ];

  const ATTRIBUTES = ["aria-label", "title", "placeholder"];

  function inFrench(text) {
    if (Object.hasOwn(WORDS, text)) return WORDS[text];
    return SENTENCES.reduce((said, [english, french]) => said.replace(english, french), text);
  }

  function translate(element) {
    for (const name of ATTRIBUTES) {
      const label = element.getAttribute?.(name);
      if (!label) continue;
      const french = inFrench(label);
      if (french !== label) element.setAttribute(name, french);
    }
  }

  /* Only what Streamlit says: a text of ours, or of a laureate, stays as it is. */
  function translateText(node) {
    if (node.parentElement?.closest("[data-testid=stHtml], [contenteditable], textarea")) return;
    const french = inFrench(node.data);
    if (french !== node.data) node.data = french;
  }

  function visit(root) {
    if (root.nodeType === Node.TEXT_NODE) translateText(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    translate(root);
    root.querySelectorAll("[aria-label], [title], [placeholder]").forEach(translate);
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) translateText(texts.currentNode);
  }

  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(visit);
      else visit(change.target);
    }
  }).observe(document.documentElement, {
    attributeFilter: ATTRIBUTES,
    characterData: true,
    childList: true,
    subtree: true,
  });
})();
