/* One laureate, in large type. */
(function (root) {
  "use strict";

  const { Signs, Words } = root;
  const { make } = Signs;

  function facts(properties) {
    const { undrawn, hq_commune: seat } = properties;
    return [
      Words.place(properties),
      seat ? `siège à ${seat}` : "",
      Words.population(properties),
      undrawn,
    ].filter(Boolean);
  }

  function draw({ steps, index }) {
    const { properties } = steps[index];
    const head = make("p", "award");
    head.append(Signs.draw(properties.sign), make("span", "", Words.award(properties)));
    const list = make("ul", "facts");
    list.append(...facts(properties).map((fact) => make("li", "", fact)));
    const name = make("h2", "name", Words.typeset(properties.name));
    name.dataset.size = properties.name.length > 60 ? "long" : "short";
    const project = make("p", "project", Words.typeset(properties.project));
    project.dataset.size = properties.project.length > 90 ? "long" : "short";
    return [head, name, project, list, make("p", "about", Words.typeset(properties.summary))];
  }

  /* The same, in one sentence, for those who hear the stage. */
  function said({ steps, index }) {
    const { properties } = steps[index];
    const parts = [properties.name, properties.project, Words.award(properties), Words.place(properties)];
    return `${index + 1} sur ${steps.length}\u00a0: ${parts.filter(Boolean).join(". ")}.`;
  }

  root.Panel = { draw, said };
})(globalThis);
