/* The presenter's window: notes, this step and the next, time, controls; both windows drive one story. */
(() => {
  const { state, element, icon } = app;
  let view = null;
  let parts;
  let since;
  let clock;

  const minutes = () => {
    const seconds = Math.floor((Date.now() - since) / 1000);
    return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
  };

  function heading(index) {
    const step = app.story.stepOf(index);
    return [element("h2", {}, app.story.titleOf(step)), step.stage ? element("p", {}, [step.stage.origin, step.stage.destination].filter(Boolean).join(" → ")) : ""];
  }

  /* What a step speaks of, so that nothing comes unawares. */
  function warning(step) {
    if (!step.stage) return [];
    const themes = new Set([step.stage, ...app.story.hazardsOf(step), ...app.story.voicesOf(step)].flatMap((feature) => feature.themes));
    return themes.size ? [element("p.warning", {}, icon("triangle-exclamation"), `Speaks of ${[...themes].join(", ")}`)] : [];
  }

  /* What the class sees, to read from without turning round; a hazard opens on the screen. */
  function onScreen(step) {
    if (!step.stage) return [];
    const hazards = app.story.hazardsOf(step);
    return [element("h3", {}, "On the card"), ...app.paragraphs(step.stage.text),
      hazards.length ? element("ul.open", {}, hazards.map((hazard) => element("li", {}, element("button", { type: "button", onclick: () => app.select(hazard.id, "story") }, hazard.title)))) : "",
      ...app.story.voicesOf(step).flatMap((voice) => [element("h4", {}, `${voice.title} (${voice.speaker})`), ...app.paragraphs(voice.text)])];
  }

  function draw() {
    if (!view || view.closed) return;
    const index = state.step ?? 0;
    const step = app.story.stepOf(index);
    parts.now.replaceChildren(...heading(index), ...warning(step));
    parts.count.textContent = app.stepName(index);
    parts.notes.replaceChildren(...app.noteText(), ...onScreen(step));
    parts.notes.scrollTop = 0;
    parts.next.replaceChildren(...(index < app.story.last ? [...heading(index + 1), ...warning(app.story.stepOf(index + 1))] : [element("p", {}, "The end")]));
    parts.jump.value = String(index);
  }

  function build(page) {
    page.title = `Presenter: ${app.data.title}`;
    page.documentElement.lang = document.documentElement.lang;
    document.querySelectorAll("style").forEach((style) => page.head.append(style.cloneNode(true)));
    page.body.className = "presenter";
    parts = {
      now: element("div.now"), next: element("div.coming"), count: element("strong"), time: element("time"), notes: element("div.say", { tabindex: "0" }),
      jump: element("select", { "aria-label": "Go to a step", onchange: (event) => app.goTo(Number(event.target.value)) },
        app.story.steps.map((step, index) => element("option", { value: index }, app.story.titleOf(step)))),
    };
    const control = (label, sign, act) => element("button", { type: "button", "aria-label": label, onclick: act }, icon(sign), label);
    parts.black = control("Black screen", "moon", () => app.toggleBlack());
    parts.black.setAttribute("aria-pressed", "false");
    page.body.replaceChildren(
      element("header", {}, parts.count, parts.jump, element("span.spring"), parts.time, element("button", { type: "button", onclick: () => (since = Date.now()) }, "Start the time again")),
      element("main", {}, element("section", { "aria-label": "On the screen" }, element("h3", {}, "On the screen"), parts.now, element("h3", {}, "Notes"), parts.notes),
        element("section", { "aria-label": "Next" }, element("h3", {}, "Next"), parts.next, element("h3", {}, "Words"), element("div.words-here", { tabindex: "0" }, app.wordList()))),
      element("footer", {}, control("Previous", "arrow-left", app.previous), control("Next", "arrow-right", app.next), parts.black));
    /* Notes, words and the list of keys would open on the pupils' screen; here they stand already. */
    page.addEventListener("keydown", (event) => ["n", "g", "?", "f", "p", "Escape"].includes(event.key.length === 1 ? event.key.toLowerCase() : event.key) || app.key(event));
  }

  app.openPresenter = () => {
    if (view && !view.closed) return view.focus();
    view = window.open("", "", "width=1100,height=760");
    if (!view) {
      app.tellUser("The browser stopped the presenter window. Allow pop-ups for this page and try again.");
      return undefined;
    }
    if (state.step === null) app.goTo(0);
    since = Date.now();
    build(view.document);
    draw();
    clearInterval(clock);
    clock = setInterval(() => (view.closed ? clearInterval(clock) : (parts.time.textContent = minutes())), 500);
    return undefined;
  };

  app.tellUser = (text) => {
    const box = element("div.panel.toast", { role: "alert" }, text);
    document.body.append(box);
    setTimeout(() => box.remove(), 8000);
  };

  app.on("step", draw);
  app.on("black", (on) => {
    if (!view || view.closed) return;
    parts.black.setAttribute("aria-pressed", String(on));
    parts.black.lastChild.textContent = on ? "The screen is black: show it again" : "Black screen";
  });
  addEventListener("pagehide", () => view?.close());
})();
