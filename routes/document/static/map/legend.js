/* The legend: what the signs mean, how many there are, and a switch for each category. */
(() => {
  const { data, state, element, icon } = app;
  let rows;
  let box;

  const count = (category) => data.hazards.reduce((sum, hazard) => sum + (hazard.category === category && app.passes(hazard)), 0);

  function row(category) {
    const number = element("span.count", {}, "");
    const control = element("button.row", { type: "button", role: "switch", "aria-checked": "true", onclick: () => app.toggle(category.id) },
      app.sign(category), element("span.name", {}, category.label), number);
    return { category: category.id, control, number };
  }

  const sample = (node, text) => element("li", {}, node, text);
  const dot = (classes) => element(`span.hazard.${classes}`, { style: { "--colour": "#47535f" } });
  const stroke = (classes) => element(`span.stroke.${classes}`);

  function key() {
    const roles = new Set(data.stages.map((stage) => stage.role));
    return element("details.key", {}, element("summary", {}, "How to read the map"), element("ul", {},
      sample(element("span.sizes", {}, dot("small"), dot("large")), "The larger the sign, the graver; a ring: deadly or a grave violation of rights"),
      data.hazards.some((hazard) => hazard.confidence === "low") ? sample(dot("unsure"), "Broken ring: one unverified report") : null,
      data.hazards.some((hazard) => hazard.context) ? sample(dot("context"), "Pale: background, not tied to this route") : null,
      data.voices.length ? sample(element("span.voice", {}, icon("quote-left")), "A voice of someone who was there") : null,
      data.stages.some((stage) => stage.flight) ? sample(stroke("flight"), "By air") : null,
      roles.has("alternate") ? sample(stroke("alternate"), "Another way") : null,
      roles.has("return") ? sample(stroke("return"), "Sent back") : null));
  }

  function update() {
    for (const { category, control, number } of rows) {
      const amount = count(category);
      number.textContent = amount;
      control.setAttribute("aria-checked", String(!state.hidden.has(category)));
      control.classList.toggle("none", amount === 0);
    }
  }

  app.on("start", (map) => {
    rows = data.categories.map(row);
    const Legend = L.Control.extend({
      options: { position: "bottomleft" },
      onAdd() {
        box = element("details.panel.legend", { open: map.getSize().x > (data.view.embedded ? 1100 : 640) && map.getSize().y > 460 },
          element("summary", {}, icon("layer-group"), "Legend"),
          element("div.rows", { role: "group", "aria-label": "Show or hide hazards by category" }, rows.map(({ control }) => control)), key());
        L.DomEvent.disableClickPropagation(box);
        L.DomEvent.disableScrollPropagation(box);
        return box;
      },
    });
    if (rows.length) new Legend().addTo(map);
  });
  app.on("visibility", () => rows && update());
})();
