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

  function draw() {
    if (!view || view.closed) return;
    const index = state.step ?? 0;
    parts.now.replaceChildren(...heading(index));
    parts.count.textContent = `${index + 1} / ${app.story.steps.length}`;
    parts.notes.replaceChildren(...app.noteText());
    parts.notes.scrollTop = 0;
    parts.next.replaceChildren(...(index < app.story.last ? heading(index + 1) : [element("p", {}, "The end")]));
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
        app.story.steps.map((step, index) => element("option", { value: index }, `${index}  ${app.story.titleOf(step)}`))),
    };
    const control = (label, sign, act) => element("button", { type: "button", "aria-label": label, onclick: act }, icon(sign), label);
    page.body.replaceChildren(
      element("header", {}, parts.count, parts.jump, element("span.spring"), parts.time, element("button", { type: "button", onclick: () => (since = Date.now()) }, "Start the time again")),
      element("main", {}, element("section", { "aria-label": "On the screen" }, element("h3", {}, "On the screen"), parts.now, element("h3", {}, "Say"), parts.notes),
        element("section", { "aria-label": "Next" }, element("h3", {}, "Next"), parts.next)),
      element("footer", {}, control("Previous", "arrow-left", app.previous), control("Next", "arrow-right", app.next), control("Black screen", "moon", () => app.toggleBlack())));
    page.addEventListener("keydown", app.key);
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
  addEventListener("pagehide", () => view?.close());
})();
