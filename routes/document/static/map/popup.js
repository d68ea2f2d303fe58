/* Popups: built when they open, from text nodes only. */
(() => {
  const { data, element, icon, paragraphs, source, severity, confidence } = app;

  function pips(value) {
    return element("span.pips", { "aria-hidden": "true" },
      [1, 2, 3, 4, 5].map((step) => element(step <= value ? "i.on" : "i")));
  }

  const fact = (term, ...value) => [element("dt", {}, term), element("dd", {}, ...value)];

  function sources(list) {
    if (!list.length) return null;
    return element("details.sources", {}, element("summary", {}, list.length === 1 ? "1 source" : `${list.length} sources`),
      element("ul", {}, list.map((reference) => element("li", {}, source(reference)))));
  }

  const themes = (feature) =>
    feature.themes.length ? element("p.note", {}, icon("triangle-exclamation"), `Contains: ${feature.themes.join(", ")}`) : null;

  const stageOf = (feature) => data.stages.find((stage) => stage.id === feature.stage);

  function stageLink(feature) {
    const stage = stageOf(feature);
    if (!stage || app.state.step !== null) return null;
    return fact("Stage", element("button.textlink", { type: "button", onclick: () => app.select(stage.id, "popup") }, app.stageName(stage)));
  }

  function hazard(feature) {
    const category = app.categories.get(feature.category);
    return [
      element("p.kicker", { style: { "--colour": category.colour } }, app.sign(category), category.label,
        feature.context ? element("span.context", {}, "background") : null),
      element("h3", {}, feature.title),
      ...paragraphs(feature.text),
      element("dl", {},
        feature.place ? fact("Where", feature.place) : null,
        feature.period ? fact("When", feature.period) : null,
        fact("Severity", pips(feature.severity), `${feature.severity} of 5: ${severity[feature.severity].toLowerCase()}`),
        feature.confidence ? fact("How sure", confidence[feature.confidence]) : null,
        stageLink(feature)),
    ];
  }

  function stage(feature) {
    const way = [feature.origin, feature.destination].filter(Boolean).join(" → ");
    return [
      element("p.kicker", { style: { "--colour": feature.colour } }, app.stageName(feature, false)),
      element("h3", {}, feature.title),
      way ? element("p.way", {}, way) : null,
      ...paragraphs(feature.text),
      element("dl", {},
        feature.mode ? fact("How", feature.mode) : null,
        fact("Length", `about ${app.kilometres(feature.km)} km`),
        feature.period ? fact("When", feature.period) : null),
    ];
  }

  function voice(feature) {
    return [
      element("p.kicker", {}, icon("quote-left"), "Voice"),
      element("h3", {}, feature.title),
      element("p.way", {}, feature.speaker),
      ...paragraphs(feature.text),
      element("dl", {}, feature.period ? fact("When", feature.period) : null, stageLink(feature)),
    ];
  }

  const place = (feature) => [element("h3", {}, feature.title), ...paragraphs(feature.text)];

  const builders = { hazards: hazard, stages: stage, voices: voice, places: place };

  app.stageName = (feature, withTitle = true) => {
    const kinds = { main: "Stage", alternate: "Another way", return: "Sent back" };
    const name = feature.role === "main" ? `${kinds.main} ${feature.order}` : kinds[feature.role];
    return withTitle ? `${name}: ${feature.title}` : name;
  };

  app.card = (feature) =>
    element("article.card", { "aria-label": feature.title }, builders[feature.kind](feature), themes(feature), sources(feature.sources));

  /* As large as the room that plates and cards leave. */
  function fit(popup) {
    const size = app.map.getSize();
    const { paddingTopLeft, paddingBottomRight } = app.room();
    const [free, high] = [size.x - 90 - (size.x > 700 ? paddingBottomRight[0] : 0), size.y - paddingTopLeft[1] - paddingBottomRight[1] - 60];
    Object.assign(popup.options, {
      maxWidth: Math.max(200, Math.min(340 * app.scale(), free)), minWidth: Math.min(220, free), maxHeight: Math.max(150, Math.min(400 * app.scale(), high)),
      autoPanPaddingTopLeft: L.point(20, 20), autoPanPaddingBottomRight: L.point(size.x > 700 ? paddingBottomRight[0] : 50, paddingBottomRight[1]),
    });
  }

  app.popup = (layer, feature) =>
    layer.bindPopup((bound) => {
      fit(bound.getPopup());
      return app.card(feature);
    }, { className: "story-popup" });

  /* The keyboard follows into a popup and back to where it was. */
  let before = null;
  app.on("start", (map) => {
    map.on("popupopen", ({ popup }) => {
      const article = popup.getElement().querySelector("article");
      if (!article) return; // a popup of a layer that somebody added in Python
      if (!popup.getElement().contains(document.activeElement)) before = document.activeElement;
      article.tabIndex = -1;
      article.focus({ preventScroll: true });
    });
    map.on("popupclose", () => {
      const lost = document.activeElement === document.body || document.activeElement?.closest(".leaflet-popup");
      if (lost && before?.isConnected) before.focus({ preventScroll: true });
      else if (lost) app.rest();
    });
  });
  /* Where the keyboard goes when nothing else is at hand. */
  app.rest = () => (app.state.step === null ? app.map.getContainer() : document.querySelector(".telling-card .next")).focus({ preventScroll: true });
})();
