/* The hand-out: one sheet of map and lists in black and white, for paper; a teacher's copy adds notes and the plan. */
(() => {
  const { data, element, icon, paragraphs, source, number } = app;
  const width = 700;
  const height = 430;
  let sheet;
  let restore = null;

  const letters = (index) => (index < 26 ? "" : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));
  const shownHazards = () => data.hazards.filter((hazard) => app.passes(hazard) && !app.state.hidden.has(hazard.category)).slice(0, 104);

  function lettersOverlay(hazards) {
    const map = app.map;
    const stops = app.stops.map((stop) => map.latLngToContainerPoint(stop.getLatLng()).add(stop.moved || [0, 0]));
    const points = hazards.map((hazard) => map.latLngToContainerPoint(hazard.at));
    const items = [...stops.map((at) => ({ at, radius: 11, fixed: true })), ...points.map((at) => ({ at, radius: 9.5 }))];
    const placed = app.apart(items, 200, L.point(width, height)).slice(stops.length);
    const origin = map.containerPointToLayerPoint([0, 0]);
    app.obstacles = placed.map((point) => [point.x + origin.x - 9, point.y + origin.y - 8, point.x + origin.x + 9, point.y + origin.y + 8]);
    app.emit("settled");
    const overlay = app.svg("svg", { class: "letters", viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
    hazards.forEach((hazard, index) => {
      const [from, to] = [points[index], placed[index]];
      overlay.append(app.svg("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y }), app.svg("circle", { class: "spot", cx: from.x, cy: from.y, r: 1.6 }));
    });
    hazards.forEach((hazard, index) => {
      const to = placed[index];
      overlay.append(app.svg("rect", { x: to.x - 8, y: to.y - 7, width: 16, height: 14, rx: 3 }), Object.assign(app.svg("text", { x: to.x, y: to.y + 0.5 }), { textContent: letters(index) }));
    });
    return overlay;
  }

  const cited = (list) => list.map((reference) => data.sources[reference] ? Object.keys(data.sources).indexOf(reference) + 1 : null).filter(Boolean).sort((a, b) => a - b);
  const marks = (list) => (cited(list).length ? element("sup", {}, cited(list).join(", ")) : "");

  function stageSection(stage, teacher) {
    const way = [stage.origin, stage.destination].filter(Boolean).join(" → ");
    return element("article", {}, element("h3", {}, app.stageName(stage)),
      element("p.way", {}, [way, stage.mode, `about ${number(stage.km)} km`, stage.period].filter(Boolean).join(" · ")),
      ...paragraphs(stage.text), marks(stage.sources),
      teacher && stage.notes ? element("aside.teacher", {}, element("strong", {}, "Notes: "), ...paragraphs(stage.notes)) : "");
  }

  function hazardSection(hazards) {
    return element("section", {}, element("h2", {}, "Dangers"), element("ol.dangers-list", {}, hazards.map((hazard, index) => {
      const category = app.categories.get(hazard.category);
      return element("li", {}, element("b.letter", {}, letters(index)), icon(category.icon), element("div", {}, element("strong", {}, hazard.title), marks(hazard.sources),
        element("small", {}, [category.label, hazard.place, hazard.period, `severity ${hazard.severity} of 5`, hazard.confidence ? `confidence ${hazard.confidence}` : ""].filter(Boolean).join(" · "))));
    })));
  }

  function questionSection(teacher) {
    const questions = [...data.questions].sort((a, b) => Boolean(a.stage) - Boolean(b.stage));
    if (!questions.length) return "";
    return element("section.questions", {}, element("h2", {}, "Questions"), element("ol", {}, questions.map((question) =>
      element("li", {}, question.text, teacher ? element("aside.teacher", {}, question.notes || "") : [1, 2, 3].map(() => element("span.rule"))))));
  }

  function planSection(teacher) {
    if (!teacher) return [];
    return data.lessons.map((plan) => element("section.plan", {}, element("h2", {}, `Lesson plan: ${plan.minutes} minutes`), plan.parts.map((part) =>
      element("article", {}, element("h3", {}, part.title, part.minutes ? ` (${part.minutes} min)` : ""), element("ul", {}, part.points.map((point) => element("li", {}, point)))))));
  }

  function voiceSection() {
    if (!data.voices.length) return "";
    return element("section", {}, element("h2", {}, "Voices"), data.voices.map((voice) =>
      element("article", {}, element("h3", {}, voice.title), ...paragraphs(voice.text), element("p.way", {}, `${voice.speaker}${voice.period ? `, ${voice.period}` : ""}`, marks(voice.sources)))));
  }

  function glossarySection() {
    if (!data.glossary.length) return "";
    return element("section", {}, element("h2", {}, "Words"), element("dl.words-list", {}, data.glossary.map((term) =>
      element("div", {}, element("dt", {}, [term.term, term.local, term.romanization].filter(Boolean).join(" · ")), element("dd", {}, term.definition)))));
  }

  function sourceSection(teacher) {
    if (!Object.keys(data.sources).length) return "";
    return element("section", {}, element("h2", {}, "Sources"), teacher ? "" : element("p.caution", {}, "The teacher's copy and the map itself give the addresses."), element("ol.source-list", {}, Object.values(data.sources).map((one) =>
      element("li", {}, [one.publisher, one.title, one.date].filter(Boolean).join(". "), teacher && one.url ? `. ${one.url}` : ""))));
  }

  function build(teacher) {
    const hazards = shownHazards();
    const toolbar = element("nav.sheet-tools", { "aria-label": "Print view" },
      element("button", { type: "button", onclick: () => window.print() }, icon("print"), "Print"),
      element("button", { type: "button", "aria-pressed": String(teacher), onclick: () => show(!teacher) }, teacher ? "Pupil's copy" : "Teacher's copy"),
      element("button", { type: "button", onclick: close }, icon("xmark"), "Back to the map"));
    const page = element("div.page", {},
      element("header", {}, element("h1", {}, data.title), element("p", {}, app.summary(), data.period ? ` · ${data.period}` : "", teacher ? " · Teacher's copy" : "")),
      element("div.map-slot", { style: { width: `${width}px`, height: `${height}px` } }),
      element("p.caution", {}, `${app.caution} Map: ${app.credits}. Signs: Font Awesome (CC BY 4.0).`, data.asOf ? ` Facts as of ${data.asOf}.` : "", data.view.level.leftOut ? ` Shown: ${data.view.level.label.toLowerCase()}.` : ""),
      ...paragraphs(data.text), ...planSection(teacher),
      element("section", {}, element("h2", {}, "Stages"), data.stages.map((stage) => stageSection(stage, teacher))),
      hazardSection(hazards), voiceSection(), glossarySection(), questionSection(teacher), sourceSection(teacher));
    return { node: element("div.sheet", { role: "document", "aria-label": "Hand-out" }, toolbar, page), hazards };
  }

  function show(teacher = false) {
    close();
    const before = { centre: app.map.getCenter(), zoom: app.map.getZoom(), step: app.state.step };
    const container = app.map.getContainer();
    const home = { parent: container.parentNode, next: container.nextSibling };
    const built = build(teacher);
    sheet = built.node;
    document.body.append(sheet);
    document.body.classList.add("on-paper");
    app.map.closePopup();
    sheet.querySelector(".map-slot").append(container);
    app.light(() => true);
    app.map.invalidateSize({ animate: false });
    app.map.fitBounds(data.view.corners, { animate: false, padding: [14, 14] });
    app.settle();
    sheet.querySelector(".map-slot").append(lettersOverlay(built.hazards));
    restore = () => {
      home.parent.insertBefore(container, home.next);
      document.body.classList.remove("on-paper");
      sheet.remove();
      app.obstacles = [];
      app.map.invalidateSize({ animate: false });
      app.map.setView(before.centre, before.zoom, { animate: false });
      if (before.step !== null) app.relight();
    };
    sheet.querySelector("button").focus({ preventScroll: true });
  }

  function close() {
    restore?.();
    restore = null;
  }
  app.showHandout = show;
  app.closeHandout = () => restore && (close(), true);

  app.on("start", () => {
    app.printButton = app.button("tool", "Hand-out to print", "print", () => show());
    app.tools.append(app.printButton);
    let own = false;
    addEventListener("beforeprint", () => !restore && ((own = true), show()));
    addEventListener("afterprint", () => own && ((own = false), close()));
  });
  app.on("ready", () => {
    const asked = location.hash === "#handout" ? "pupil" : location.hash === "#teacher" ? "teacher" : data.view.handout;
    if (asked) show(asked === "teacher");
  });
})();
