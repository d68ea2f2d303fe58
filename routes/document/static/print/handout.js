/* The hand-out: one sheet of map and lists in black and white, for paper; a teacher's copy adds notes and the plan. */
(() => {
  const { data, element, icon, paragraphs } = app;
  let sheet;

  const numberOf = new Map(Object.keys(data.sources).map((reference, index) => [reference, index + 1]));
  const cited = (list) => list.map((reference) => numberOf.get(reference)).filter(Boolean).sort((a, b) => a - b);
  const marks = (list, teacher) => (teacher && cited(list).length ? element("sup", {}, ` ${cited(list).join(", ")}`) : "");

  function stageSection(stage, teacher) {
    const way = [stage.origin, stage.destination].filter(Boolean).join(" → ");
    return element("article", {}, element("h3", {}, app.stageName(stage)),
      element("p.way", {}, [way, stage.mode, `about ${app.kilometres(stage.km)} km`, stage.period].filter(Boolean).join(" · ")),
      ...paragraphs(stage.text), teacher && cited(stage.sources).length ? element("p.caution", {}, `Sources: ${cited(stage.sources).join(", ")}`) : "",
      teacher && stage.notes ? element("aside.teacher", {}, element("strong", {}, "Notes: "), ...paragraphs(stage.notes)) : "");
  }

  function hazardItem({ hazard, letter }, teacher) {
    const category = app.categories.get(hazard.category);
    return element("li", {}, element("b.letter", {}, letter), icon(category.icon), element("div", {}, element("strong", {}, hazard.title), marks(hazard.sources, teacher),
      element("small", {}, [category.label, hazard.place, hazard.period, `severity ${hazard.severity} of 5`, hazard.confidence ? `confidence ${hazard.confidence}` : ""].filter(Boolean).join(" · "))));
  }

  /* Stage by stage, in the order of the letters. */
  function hazardSection(entries, teacher) {
    if (!entries.length) return "";
    const groups = [...app.story.steps.map((step) => step.stage).filter(Boolean), null].map((stage) =>
      [stage, entries.filter(({ hazard }) => (stage ? hazard.stage === stage.id : !data.stages.some((one) => one.id === hazard.stage)))]);
    return element("section", {}, element("h2", {}, "Dangers"), element("div.dangers-list", {}, groups.filter(([, list]) => list.length).map(([stage, list]) =>
      element("section", {}, element("h3", {}, stage ? app.stageName(stage) : "Elsewhere"), element("ol", {}, list.map((entry) => hazardItem(entry, teacher)))))));
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
      element("article", {}, element("h3", {}, voice.title), ...paragraphs(voice.text), element("p.way", {}, `${voice.speaker}${voice.period ? `, ${voice.period}` : ""}`, marks(voice.sources, true)))));
  }

  function glossarySection() {
    if (!data.glossary.length) return "";
    return element("section", {}, element("h2", {}, "Words"), element("dl.words-list", {}, data.glossary.map((term) =>
      element("div", {}, element("dt", {}, [term.term, term.local, term.romanization].filter(Boolean).join(" · ")), element("dd", {}, term.definition)))));
  }

  function sourceSection(teacher) {
    if (!Object.keys(data.sources).length) return "";
    return element("section", {}, element("h2", {}, "Sources"), element("ol.source-list", {}, Object.values(data.sources).map((one) =>
      element("li", {}, [one.publisher, one.title, one.date].filter(Boolean).join(". "), teacher && one.url ? `. ${one.url}` : ""))));
  }

  function build(teacher) {
    const entries = app.inRouteOrder();
    const maps = app.paperMaps(entries);
    const toolbar = element("nav.sheet-tools", { "aria-label": "Print view" },
      element("button", { type: "button", onclick: () => window.print() }, icon("print"), "Print"),
      element("button", { type: "button", "aria-pressed": String(teacher), onclick: () => show(!teacher) }, teacher ? "Pupil's copy" : "Teacher's copy"),
      element("button", { type: "button", onclick: close }, icon("xmark"), "Back to the map"));
    const shown = teacher && data.view.level.leftOut ? ` Shown: ${data.view.level.label.toLowerCase()}.` : "";
    const page = element("div.page", {},
      element("header", {}, element("h1", {}, data.title), element("p", {}, app.summary(), data.period ? ` · ${data.period}` : "", teacher ? " · Teacher's copy" : "")),
      maps,
      element("p.caution", {}, `${app.caution} Map: ${app.credits}. Signs: Font Awesome (CC BY 4.0).`, data.asOf ? ` Facts as of ${data.asOf}.` : "", shown),
      ...paragraphs(data.text), ...app.charts(1), ...planSection(teacher),
      element("section", {}, element("h2", {}, "Stages"), app.story.steps.map((step) => step.stage).filter(Boolean).map((stage) => stageSection(stage, teacher))),
      hazardSection(entries, teacher), teacher ? voiceSection() : "", questionSection(teacher), glossarySection(), sourceSection(teacher));
    return element("div.sheet", { role: "document", "aria-label": "Hand-out" }, toolbar, page);
  }

  function show(teacher = false) {
    close();
    sheet = build(teacher);
    document.body.append(sheet);
    document.body.classList.add("on-paper");
    sheet.querySelector("button").focus({ preventScroll: true });
  }

  function close() {
    if (!sheet) return;
    sheet.remove();
    sheet = null;
    document.body.classList.remove("on-paper");
    app.map.invalidateSize({ animate: false });
    app.rest();
  }
  app.showHandout = show;
  app.closeHandout = () => Boolean(sheet) && (close(), true);

  app.on("start", () => {
    app.printButton = app.button("tool", "Hand-out to print", "print", () => show());
    app.tools.append(app.printButton);
    let own = false;
    addEventListener("beforeprint", () => !sheet && ((own = true), show()));
    addEventListener("afterprint", () => own && ((own = false), close()));
  });
  app.on("ready", () => {
    const asked = location.hash === "#handout" ? "pupil" : location.hash === "#teacher" ? "teacher" : data.view.handout;
    if (asked) show(asked === "teacher");
  });
})();
