/* Everything on the map as a list in text: for readers of words, for keyboards and for screen readers. */
(() => {
  const { data, element, icon } = app;
  let panel;
  let body;

  function entry(feature) {
    const lead = feature.kind === "hazards" ? app.sign(app.categories.get(feature.category)) : icon(feature.kind === "voices" ? "quote-left" : "location-dot");
    return element("li", {}, element("button.entry", { type: "button", onclick: () => app.select(feature.id, "list") },
      lead, element("span", {}, feature.title, element("small", {}, [feature.place, feature.period].filter(Boolean).join(" · ")))));
  }

  function section(title, features, stage) {
    if (!features.length && !stage) return null;
    const heading = stage ? element("button.textlink", { type: "button", onclick: () => app.select(stage.id, "list") }, title) : title;
    return element("section", {}, element("h3", {}, heading), element("ul", {}, features.map(entry)));
  }

  function fill() {
    const shown = data.hazards.filter(app.isShown).slice(0, 500);
    const of = new Map(data.stages.map((stage) => [stage.id, []]));
    const elsewhere = [];
    for (const feature of [...shown, ...data.voices]) (of.get(feature.stage) || elsewhere).push(feature);
    const parts = data.stages.map((stage) => section(app.stageName(stage), of.get(stage.id), stage));
    parts.push(section("Elsewhere", elsewhere));
    const more = data.hazards.filter(app.isShown).length - shown.length;
    body.replaceChildren(...parts.filter(Boolean), more > 0 ? element("p", {}, `${app.number(more)} more hazards are on the map.`) : "");
  }

  function open(shown) {
    panel.hidden = !shown;
    app.listButton.setAttribute("aria-expanded", String(shown));
    if (shown) {
      fill();
      panel.querySelector("button").focus();
    } else app.listButton.focus();
  }
  app.closeList = () => panel && !panel.hidden && (open(false), true);

  app.on("start", () => {
    body = element("div.entries");
    panel = element("aside.panel.listing", { hidden: true, "aria-label": "Stages and hazards as a list" },
      element("header", {}, element("h2", {}, "On this map"), app.button("plain", "Close the list", "xmark", () => open(false))), body);
    panel.addEventListener("keydown", (event) => event.key === "Escape" && (event.stopPropagation(), open(false)));
    document.body.append(panel);
    app.listButton = app.button("tool", "List of stages and hazards", "list", () => open(panel.hidden), { "aria-expanded": "false" });
    app.tools.append(app.listButton);
  });
  app.on("visibility", () => panel && !panel.hidden && fill());
})();
