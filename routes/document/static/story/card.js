/* The story's card: what a step says, and the controls below it. */
(() => {
  const { data, element, icon, paragraphs } = app;
  const few = 6;
  let body;
  let foot;
  let pace = 0;
  let timer;

  function hazardButton(hazard) {
    const category = app.categories.get(hazard.category);
    return element("li", {}, element("button.entry", { type: "button", onclick: () => app.select(hazard.id, "story") },
      app.sign(category), element("span", {}, hazard.title)));
  }

  function hazardList(hazards) {
    if (!hazards.length) return null;
    const list = element("ul", {}, [...hazards].sort((a, b) => b.severity - a.severity).map(hazardButton));
    const section = element("section.dangers", {}, element("h3", {}, `Dangers on this stage: ${hazards.length}`), list);
    const more = [...list.children].slice(few);
    if (more.length > 1) {
      more.forEach((item) => (item.hidden = true));
      const show = element("button.textlink", { type: "button", onclick: () => {
        more.forEach((item) => (item.hidden = false));
        more[0].querySelector("button").focus();
        show.remove();
      } }, `Show ${more.length} more`);
      section.append(show);
    }
    return section;
  }

  const voiceBlock = (voice) =>
    element("blockquote.said", {}, element("h3", {}, voice.title), ...paragraphs(voice.text), element("footer", {}, voice.speaker));

  /* One voice is heard at once; the others wait behind their titles. */
  function voiceList([first, ...others]) {
    if (!first) return [];
    return [voiceBlock(first), ...others.map((voice) => element("details.more-voices", {}, element("summary", {}, `Another voice: ${voice.title}`), voiceBlock(voice)))];
  }

  function questionBlock(questions) {
    if (!questions.length) return null;
    return element("section.ask", {}, element("h3", {}, "To talk about"), element("ul", {}, questions.map((question) => element("li", {}, question.text))));
  }

  function contents() {
    const themes = new Map();
    for (const feature of app.byId.values()) feature.themes.forEach((theme) => themes.set(theme, (themes.get(theme) || 0) + 1));
    const words = [...themes.keys()].join(", ");
    if (!words) return null;
    return element("div.contents", { role: "note" }, icon("circle-info"), element("div", {}, element("strong", {}, "Before we begin. "), `This story speaks of ${words}.`));
  }

  function opening() {
    return [
      element("p.kicker", {}, data.period || "An escape route"),
      element("h2", {}, data.title),
      element("p.way", {}, app.summary()),
      contents(),
      ...paragraphs(data.text),
    ];
  }

  function stage(step) {
    const one = step.stage;
    const way = [one.origin, one.destination].filter(Boolean).join(" → ");
    const main = data.stages.filter((other) => other.role === "main").length;
    const name = one.role === "main" ? `Stage ${one.order} of ${main}` : app.stageName(one, false);
    return [
      element("p.kicker", { style: { "--colour": one.colour } }, [name, one.country].filter(Boolean).join(" · ")),
      element("h2", {}, one.title),
      way ? element("p.way", {}, way) : null,
      element("p.facts", {}, [one.mode, `about ${app.kilometres(one.km)} km`, one.period].filter(Boolean).join(" · ")),
      ...paragraphs(one.text),
      hazardList(app.story.hazardsOf(step)),
      ...voiceList(app.story.voicesOf(step)),
      questionBlock(app.story.questionsOf(step)),
    ];
  }

  function closing(step) {
    const figures = data.statistics.filter((statistic) => statistic.value).slice(0, 6);
    return [
      element("p.kicker", {}, "Closing"),
      element("h2", {}, app.story.titleOf(step)),
      element("p.way", {}, app.summary()),
      ...app.charts(1),
      element("dl.figures", {}, figures.map((one) => element("div", {}, element("dd", {}, one.value, element("small", {}, ` ${one.unit}`)), element("dt", {}, one.title, one.period ? ` (${one.period})` : "")))),
      questionBlock(app.story.questionsOf(step)),
    ];
  }

  app.drawCard = (step, index) => {
    const parts = step.kind === "opening" ? opening() : step.kind === "closing" ? closing(step) : stage(step);
    const held = body.contains(document.activeElement);
    body.replaceChildren(...parts.filter(Boolean));
    if (held) body.focus({ preventScroll: true });
    body.scrollTop = 0;
    drawProgress(index);
  };

  function drawProgress(index) {
    const { steps, last, kmSoFar, mainKm, titleOf } = app.story;
    foot.bar.replaceChildren(...steps.map((step, at) =>
      element(at <= index ? "i.done" : "i", { style: { "--colour": step.stage?.colour || "#1d2430" }, title: titleOf(step) })));
    foot.count.textContent = app.stepName(index);
    foot.way.textContent = `${app.kilometres(kmSoFar(index))} of ${app.kilometres(mainKm)} km`;
    foot.land.textContent = land(index);
    foot.previous.setAttribute("aria-disabled", String(index === 0));
    foot.next.setAttribute("aria-disabled", String(index === last));
    if (pace) wait();
  }

  /* How many of the road's countries the story has reached. */
  function land(index) {
    const { steps, last } = app.story;
    const all = data.figures.countries;
    if (all.length < 2 || index === 0) return "";
    const reached = new Set(steps.slice(0, index + 1).map((step) => step.stage).filter((one) => one?.role === "main").map((one) => one.country));
    return `${index === last ? all.length : Math.min(reached.size, all.length)} of ${all.length} countries`;
  }

  function wait() {
    clearTimeout(timer);
    timer = setTimeout(() => (app.state.step === app.story.last ? setPace(0) : app.next()), pace * 1000);
  }

  function setPace(seconds) {
    clearTimeout(timer);
    pace = seconds;
    const playing = pace > 0;
    foot.play.replaceChildren(icon(playing ? "pause" : "play"));
    foot.play.setAttribute("aria-label", playing ? "Pause" : "Play by itself");
    foot.play.setAttribute("aria-pressed", String(playing));
    if (playing) wait();
  }
  app.togglePlay = () => setPace(pace ? 0 : Number(foot.pace.value));
  app.pause = () => pace && setPace(0);

  function swipe(node) {
    let from = null;
    node.addEventListener("touchstart", (event) => (from = event.changedTouches[0]), { passive: true });
    node.addEventListener("touchend", (event) => {
      const to = event.changedTouches[0];
      const [dx, dy] = [to.clientX - from.clientX, to.clientY - from.clientY];
      if (Math.abs(dx) > 50 && Math.abs(dx) > 2 * Math.abs(dy)) dx < 0 ? app.next() : app.previous();
    }, { passive: true });
  }

  app.makeCard = () => {
    body = element("div.body", { tabindex: "0", role: "region", "aria-label": "What this step tells" });
    foot = {
      bar: element("div.bar", { "aria-hidden": "true" }),
      count: element("span.steps"), way: element("span.km"), land: element("span.land"),
      previous: element("button.previous", { type: "button", "aria-label": "Previous step", onclick: app.previous }, icon("arrow-left")),
      next: element("button.next", { type: "button", "aria-label": "Next step", onclick: app.next }, "Next", icon("arrow-right")),
      play: app.button("plain", "Play by itself", "play", () => app.togglePlay(), { "aria-pressed": "false" }),
      pace: element("select", { "aria-label": "Pace of playing", onchange: () => (pace && setPace(Number(foot.pace.value)), app.rest()) },
        [15, 30, 60, 90, 120, 180].map((seconds) => element("option", { value: seconds, selected: seconds === 60 }, `${seconds} s a step`))),
    };
    const tools = element("div.extras", {}, foot.play, foot.pace, element("span.spring"),
      app.button("plain", "Words (G)", "book-open", () => app.toggleWords(), { "aria-keyshortcuts": "g" }),
      app.button("plain", "Notes (N)", "note-sticky", () => app.toggleNotes(), { "aria-keyshortcuts": "n" }),
      app.button("plain.recentre", "Back to this step on the map", "location-dot", () => app.lookAgain()),
      app.button("plain.mouse", "Presenter window (P)", "arrow-up-right-from-square", () => app.openPresenter(), { "aria-keyshortcuts": "p" }),
      app.button("plain", "Full screen (F)", "expand", () => app.toggleFullscreen(), { "aria-keyshortcuts": "f" }),
      app.button("plain.mouse", "Keys (?)", "circle-question", () => app.toggleKeys(), { "aria-keyshortcuts": "?" }),
      app.button("plain", "Leave the story (Esc)", "xmark", () => app.leaveStory(), { "aria-keyshortcuts": "Escape" }));
    const card = element("section.panel.telling-card", { hidden: true, "aria-label": "The story" }, body,
      element("footer", {}, foot.bar, element("div.controls", {}, foot.previous, element("span.progress", {}, foot.count, foot.land, foot.way), foot.next), tools));
    swipe(card);
    /* A button that the mouse has pressed must not catch the clicker's next press. */
    card.addEventListener("click", (event) => event.detail > 0 && event.target.closest(".extras, .previous") && card.contains(document.activeElement) && app.rest());
    return card;
  };
  app.on("step", ({ step }) => step === null && app.pause());
})();
