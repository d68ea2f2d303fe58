/* Keyboard, clicker, black screen, full screen, notes, words: the presenter's hands. */
(() => {
  const { data, state, element, paragraphs } = app;
  let black;
  let notes;
  let words;
  let keys;
  let digits = "";
  let digitTimer;

  const table = [
    ["→  Space  Page Down", "next step"], ["←  Page Up", "previous step"], ["↓  ↑", "read on in the card, then turn"], ["Home  End", "opening, closing"],
    ["0 … 9", "jump to a step (two digits for the later ones)"], ["F", "full screen"], ["B  .", "black screen"], ["N", "notes"],
    ["G", "words: the glossary"], ["A", "play by itself"], ["P", "presenter window"], ["?", "this list"], ["+  −", "look closer, look wider"], ["Esc", "close, or leave the story"],
  ];

  function drawer(name, title, fill) {
    const body = element("div.drawer-body", { tabindex: "0" });
    const node = element(`aside.panel.drawer.${name}`, { hidden: true, "aria-label": title },
      element("header", {}, element("h2", {}, title), app.button("plain", `Close: ${title}`, "xmark", () => toggle())), body);
    let before = null;
    const draw = () => !node.hidden && body.replaceChildren(...fill());
    function toggle(open = node.hidden) {
      if (open === !node.hidden) return;
      node.hidden = !open;
      if (open) {
        [notes, words, keys].forEach((other) => other?.node !== node && other?.toggle(false));
        before = document.activeElement;
        draw();
        body.focus({ preventScroll: true });
      } else if (before?.isConnected && before !== document.body) before.focus({ preventScroll: true });
      else app.rest();
    }
    document.body.append(node);
    return { node, toggle, draw };
  }

  function noteText() {
    const step = app.story.stepOf(state.step ?? 0);
    const questions = app.story.questionsOf(step).filter((question) => question.notes);
    const text = step.kind === "stage" ? step.stage.notes : step.kind === "opening" ? app.openingNotes() : app.closingNotes();
    return [...paragraphs(text || "No notes for this step."), ...questions.map((question) => element("p", {}, element("strong", {}, question.text), ` ${question.notes}`))];
  }
  app.noteText = noteText;
  app.openingNotes = () => {
    const { label, leftOut } = data.view.level;
    return [
      "Before you show a stage, ask the class where this road begins and ends, how long it may be and how many borders it crosses. Let them write their guess down.",
      "Say what the story speaks of, and agree on a sign by which anyone may leave the room without giving a reason. Name the person they can talk to.",
      data.schematic ? "Say that the map is rough on purpose: people are in danger on such roads today, so every place is rounded to about ten kilometres and no crossing point is shown." : "",
      leftOut ? `Left out for this class: ${leftOut} ${leftOut === 1 ? "entry" : "entries"} (${label.toLowerCase()}).` : "",
      data.aims.length ? "After the lesson, pupils should be able to:" : "", ...data.aims.map((aim) => `– ${aim}`),
    ].filter(Boolean).join("\n\n");
  };
  app.closingNotes = () => "Let the class look at the whole road once more before the questions. Leave time for silence, and for those who want to speak to you alone.";

  function wordList() {
    const step = app.story.stepOf(state.step ?? 0);
    const text = JSON.stringify([step.stage?.title, step.stage?.text, app.story.hazardsOf(step).map((hazard) => [hazard.title, hazard.text]), app.story.voicesOf(step).map((voice) => voice.text)]).toLowerCase();
    const used = (term) => term.term.toLowerCase().split(/[(,]/)[0].trim();
    const sorted = [...data.glossary].sort((a, b) => text.includes(used(b)) - text.includes(used(a)));
    if (!sorted.length) return [element("p", {}, "This route has no glossary.")];
    return [element("dl", {}, sorted.map((term) => element(text.includes(used(term)) ? "div.here" : "div", {},
      element("dt", {}, term.term, term.local ? element("span.local", { lang: term.local_language || null }, ` ${term.local}`) : "", term.romanization ? element("em", {}, ` ${term.romanization}`) : ""),
      element("dd", {}, term.definition))))];
  }

  app.wordList = wordList;
  const keyList = () => [element("dl.keys", {}, table.map(([key, meaning]) => element("div", {}, element("dt", {}, key), element("dd", {}, meaning))))];

  function toggleBlack(on = black.hidden) {
    if (on === !black.hidden) return;
    black.hidden = !on;
    if (on) {
      app.pause();
      black.focus();
    } else app.rest();
    app.emit("black", on);
  }

  function toggleFullscreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => {});
  }

  /* Down and up read the card to its end before they turn the page. */
  function read(direction) {
    const body = document.querySelector(".telling-card .body");
    const left = direction > 0 ? body.scrollHeight - body.clientHeight - body.scrollTop : body.scrollTop;
    if (left > 4) body.scrollBy({ top: direction * body.clientHeight * 0.7, behavior: app.calm.matches ? "instant" : "smooth" });
    else if (direction > 0) app.next();
    else app.previous();
  }

  function digit(key) {
    clearTimeout(digitTimer);
    const both = Number(digits + key);
    const wanted = digits && both <= app.story.last ? both : Number(key);
    digits = digits && wanted === both ? "" : key;
    digitTimer = setTimeout(() => (digits = ""), 900);
    app.goTo(wanted);
  }

  function escape() {
    if (!black.hidden) return toggleBlack(false);
    for (const open of [keys, words, notes]) if (!open.node.hidden) return open.toggle(false);
    if (app.closeHandout() || app.closeList?.()) return undefined;
    const popup = document.querySelector(".leaflet-popup");
    if (popup) return app.map.closePopup();
    return app.leaveStory();
  }

  const moves = {
    ArrowRight: () => app.next(), ArrowDown: () => read(1), PageDown: () => app.next(), " ": () => app.next(),
    ArrowLeft: () => app.previous(), ArrowUp: () => read(-1), PageUp: () => app.previous(),
    Home: () => app.goTo(0), End: () => app.goTo(app.story.last), Escape: escape,
    f: toggleFullscreen, b: () => toggleBlack(), ".": () => toggleBlack(), n: () => notes.toggle(), g: () => words.toggle(),
    a: () => app.togglePlay(), p: () => app.openPresenter(), "?": () => keys.toggle(),
    "+": () => app.map.zoomIn(), "-": () => app.map.zoomOut(),
  };

  /* Space and Enter belong to a focused control; arrows to a scrolled text only where it can still scroll. */
  function isTaken(event) {
    const target = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey) return true;
    if (target.closest?.("input, textarea, select")) return event.key !== "Escape";
    if (event.key === " " && target.closest?.("button, a, summary, [role=button]")) return !target.closest(".next");
    const scrolled = target.closest?.(".drawer-body, .entries, .say");
    if (scrolled && (event.key === "ArrowDown" || event.key === "ArrowUp")) return scrolled.scrollHeight > scrolled.clientHeight;
    return false;
  }

  app.key = (event) => {
    if (isTaken(event)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (!black.hidden) {
      event.preventDefault();
      toggleBlack(false);
      return;
    }
    if (state.step === null && !["Escape", "?", "f"].includes(key)) {
      /* A clicker begins the story when no control has the keyboard. */
      const begins = ["PageDown", " ", "ArrowRight"].includes(key) && event.target === document.body && data.stages.length;
      if (!begins) return;
    }
    const isDigit = /^[0-9]$/.test(key);
    if (!isDigit) digits = "";
    const move = isDigit ? () => digit(key) : moves[key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  app.on("start", () => {
    black = element("div.black", { hidden: true, tabindex: "-1", role: "dialog", "aria-label": "Black screen. Any key brings the story back", onclick: () => toggleBlack(false) });
    document.body.append(black);
    notes = drawer("notes", "Notes", noteText);
    words = drawer("words", "Words", wordList);
    keys = drawer("key-list", "Keys", keyList);
    Object.assign(app, { toggleNotes: () => notes.toggle(), toggleWords: () => words.toggle(), toggleKeys: () => keys.toggle(), toggleFullscreen, toggleBlack });
    document.addEventListener("keydown", app.key);
  });
  app.on("step", () => [notes, words].forEach((one) => one.draw()));
})();
