/* The story: an opening, a step for each stage, a closing; the camera, the card and the light follow the step. */
(() => {
  const { data, state, element, icon, paragraphs, number } = app;
  const roles = ["main", "alternate", "return"];
  const stages = roles.flatMap((role) => data.stages.filter((stage) => stage.role === role));
  const steps = [{ kind: "opening" }, ...stages.map((stage) => ({ kind: "stage", stage })), { kind: "closing" }];
  const last = steps.length - 1;
  const mainKm = Math.round(data.figures.km);
  const mainStages = data.stages.filter((stage) => stage.role === "main");
  let card;
  let announcer;

  const stepOf = (index) => steps[index] || steps[0];
  const hazardsOf = (step) => (step.kind === "stage" ? data.hazards.filter((hazard) => hazard.stage === step.stage.id && app.passes(hazard)) : []);
  const voicesOf = (step) => (step.kind === "stage" ? data.voices.filter((voice) => voice.stage === step.stage.id) : []);
  const questionsOf = (step) => data.questions.filter((question) => (step.kind === "stage" ? question.stage === step.stage.id : !question.stage));
  const titleOf = (step) => (step.kind === "stage" ? app.stageName(step.stage) : step.kind === "opening" ? data.title : "What remains");

  /* Kilometres of the main line up to the end of the step's stage. */
  function kmSoFar(index) {
    const { kind, stage } = stepOf(index);
    if (kind === "opening") return 0;
    if (kind === "closing" || stage.role !== "main" || stage === mainStages[mainStages.length - 1]) return mainKm;
    return mainStages.filter((one) => one.order <= stage.order).reduce((sum, one) => sum + one.km, 0);
  }

  app.story = { steps, last, stepOf, hazardsOf, voicesOf, questionsOf, titleOf, kmSoFar, mainKm };
  /* Hazards and voices that belong to the step. */
  app.isTold = (feature) => {
    if (state.step === null) return true;
    const step = stepOf(state.step);
    return step.kind !== "stage" || feature.stage === step.stage.id;
  };

  function extent(step) {
    if (step.kind !== "stage") return L.latLngBounds(data.view.corners);
    return L.latLngBounds([...step.stage.line, ...hazardsOf(step).map((hazard) => hazard.at)]).pad(0.06);
  }

  /* The card covers a part of the map; the camera uses the rest. */
  function room() {
    if (state.step === null || !card) return wholeRoom();
    const size = app.map.getSize();
    const { width, height } = card.getBoundingClientRect();
    return size.x > 700
      ? { paddingTopLeft: [40, 40], paddingBottomRight: [width + 56, 60] }
      : { paddingTopLeft: [24, 24], paddingBottomRight: [24, Math.min(height + 16, size.y * 0.6)] };
  }
  const wholeRoom = app.room;
  app.room = room;

  app.isStage = () => state.step !== null && stepOf(state.step).kind === "stage";

  app.relight = () => {
    const step = stepOf(state.step ?? 0);
    app.light((stage) => state.step === null || step.kind !== "stage" || stage.id === step.stage.id);
  };

  function goTo(index, origin = "") {
    if (!Number.isFinite(index)) return;
    const wanted = Math.max(0, Math.min(last, Math.trunc(index)));
    const entering = state.step === null;
    app.toggleBlack?.(false);
    if (wanted === state.step) return lookAt(stepOf(wanted));
    state.step = wanted;
    document.body.classList.add("telling");
    document.documentElement.style.setProperty("--scale", app.scale());
    const step = stepOf(wanted);
    app.map.closePopup();
    app.map.keyboard.disable();
    app.drawCard(step, wanted);
    card.hidden = false;
    app.relight();
    app.emit("visibility");
    lookAt(step);
    announcer.textContent = `${app.stepName(wanted)}. ${titleOf(step)}`;
    if (entering) card.querySelector(".next").focus({ preventScroll: true });
    app.emit("step", { step: wanted, origin });
    return undefined;
  }

  const lookAt = (step) => app.fly(app.map, extent(step), { ...room(), maxZoom: data.schematic ? 7 : 9 });
  app.lookAgain = () => lookAt(stepOf(state.step));
  /* Numbers agree with the keys: 0 is the opening. */
  app.stepName = (index) => (index === 0 ? "Opening" : index === last ? "Closing" : `Step ${index} of ${last - 1}`);

  function leave(origin = "") {
    if (state.step === null) return;
    state.step = null;
    document.body.classList.remove("telling");
    document.documentElement.style.setProperty("--scale", 1);
    card.hidden = true;
    app.map.keyboard.enable();
    app.relight();
    app.emit("visibility");
    app.fly(app.map, data.view.corners, room());
    app.storyButton.focus({ preventScroll: true });
    app.emit("step", { step: null, origin });
  }

  app.goTo = (step, origin) => (step === null ? leave(origin) : goTo(step, origin));
  app.next = () => goTo((state.step ?? -1) + 1);
  app.previous = () => goTo((state.step ?? 1) - 1);
  app.leaveStory = leave;

  app.on("start", () => {
    announcer = element("div.hidden-visually", { role: "status", "aria-live": "polite" });
    card = app.makeCard();
    document.body.append(announcer, card);
    app.storyButton = element("button.begin", { type: "button", onclick: () => goTo(0) }, icon("play"), "Tell the story");
    if (app.plate) app.plate.append(app.storyButton);
    else if (stages.length) app.tools.append((app.storyButton = app.button("tool", "Tell the story", "play", () => goTo(0))));
    app.storyButton.hidden = !stages.length;
  });
  app.on("ready", () => {
    const asked = /^#step=(\d+)$/.exec(location.hash);
    const step = asked ? Number(asked[1]) : data.view.step;
    if (step !== null) goTo(step, "page");
  });
  app.on("step", ({ step }) => {
    if (!data.view.embedded && location.protocol !== "about:") history.replaceState(null, "", step === null ? "#" : `#step=${step}`);
  });
})();
