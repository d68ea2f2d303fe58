/* The presenter's window: this beat and the next as pictures, the long text, notes, time, a pointer; both windows drive one story. */
import { theMap } from "../map/camera.js";
import { data } from "../map/data.js";
import { element, paragraphs } from "../map/elements.js";
import { emit, on } from "../map/events.js";
import { icon } from "../map/icons.js";
import { currentBeat, currentStep, select } from "../map/state.js";
import { placeOf } from "./moments.js";
import { rowOf } from "./keymap.js";
import { noteText, wordList } from "./notes.js";
import { toggleBlack } from "./screen.js";
import { sketch } from "./sketch.js";
import { shine } from "./spot.js";
import { hazardsOf, litBy, moments, stepAt, stepName, steps, takeWay, thisWay, titleOf, voicesOf } from "./steps.js";
import { goTo, next, previous } from "./telling.js";
import { wallOf } from "./wall.js";
import { wayChoice } from "./waychoice.js";
import { canBeShortened, keyOf, standing } from "./ways.js";
import { _ } from "../words.js";

/** @type {Window | null} */
let view = null;
let since = 0;
let clock = 0;
/** @type {ReturnType<typeof makeParts>} */
let parts;

/** Whether the presenter's window is open. */
export function isPresenting() {
  return view !== null && !view.closed;
}

function makeParts() {
  const jump = /** @type {HTMLSelectElement} */ (element("select", { "aria-label": _("Go to a stage"), onchange: () => goTo(Number(jump.value)) },
    steps.map((step, index) => element("option", { value: index }, titleOf(step)))));
  const black = control(_("Black screen"), "moon", () => toggleBlack());
  black.setAttribute("aria-pressed", "false");
  const own = /** @type {HTMLInputElement} */ (element("input.own", { type: "number", min: 5, max: 300, placeholder: "min", "aria-label": _("A lesson of my own length, in minutes"),
    onchange: () => takeWay(Number(own.value)) }));
  return {
    own, plan: element("span.plan", { role: "status" }), level: element("span.level"),
    now: element("div.picture.now"), next: element("div.picture.coming"), count: element("strong"), beat: element("span.beat"), time: element("time"),
    warning: element("div"), notes: element("div.say", { tabindex: "0" }), words: element("div.words-here", { tabindex: "0" }), jump, black,
  };
}

/**
 * @param {string} label
 * @param {string} sign
 * @param {() => void} act
 */
function control(label, sign, act) {
  return element("button", { type: "button", "aria-label": label, onclick: act }, icon(sign), label);
}

function minutes() {
  const seconds = Math.floor((Date.now() - since) / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * What a step speaks of, so that nothing comes unawares.
 *
 * @param {Step} step
 */
function warning(step) {
  if (!step.stage) return [];
  const themes = new Set([step.stage, ...hazardsOf(step), ...voicesOf(step)].flatMap((feature) => feature.themes));
  return themes.size ? [element("p.warning", {}, icon("triangle-exclamation"), _("Speaks of {n}", { n: [...themes].join(", ") }))] : [];
}

/**
 * A beat as the class sees it, small.
 *
 * @param {Step} step
 * @param {Beat} beat
 * @param {[Pair, Pair]} corners
 */
function picture(step, beat, corners) {
  const size = theMap().getSize();
  const words = element("div.wall", {}, ...wallOf(step, beat));
  words.inert = true;
  return [sketch(corners, Math.max(0.4, size.x / Math.max(1, size.y)), step.stage, litBy(beat)), words];
}

/** @returns {[Pair, Pair]} */
function seen() {
  const bounds = theMap().getBounds();
  return [[bounds.getSouth(), bounds.getWest()], [bounds.getNorth(), bounds.getEast()]];
}

/**
 * @param {Step} step
 * @returns {[Pair, Pair]}
 */
function cornersOf(step) {
  if (!step.stage) return data.view.corners;
  const bounds = L.latLngBounds(step.stage.line).pad(0.15);
  return [[bounds.getSouth(), bounds.getWest()], [bounds.getNorth(), bounds.getEast()]];
}

/**
 * The long text, to read from without turning round; a hazard opens on the screen.
 *
 * @param {Step} step
 */
function longText(step) {
  if (!step.stage) return [];
  const hazards = hazardsOf(step).map((hazard) => element("li", {}, element("button", { type: "button", onclick: () => select(hazard.id, "story") }, hazard.title)));
  return [element("h3", {}, _("The whole text")), ...paragraphs(step.stage.text), hazards.length ? element("ul.open", {}, hazards) : "",
    ...voicesOf(step).flatMap((voice) => [element("h4", {}, `${voice.title} (${voice.speaker})`), ...paragraphs(voice.text)])];
}

/** How the lesson stands, and what may be shortened where it is late. */
function drawPlan() {
  const way = thisWay();
  const now = { step: currentStep() ?? 0, beat: currentBeat() };
  const planned = way.minutes ? way.beats?.get(keyOf(now.step, now.beat)) : undefined;
  if (planned === undefined) {
    parts.plan.textContent = "";
    return;
  }
  const real = (Date.now() - since) / 60000;
  const rest = real - planned >= 2 ? canBeShortened(way, steps, now).map((step) => stepName(step)) : [];
  parts.plan.textContent = [_("planned {minutes} min, {standing}", { minutes: Math.round(planned), standing: standing(planned, real) }), rest.length ? _("shorten: {stages}", { stages: rest.join(", ") }) : ""].filter(Boolean).join("; ");
}

function drawNow() {
  if (!isPresenting()) return;
  const step = stepAt(currentStep() ?? 0);
  parts.now.replaceChildren(...picture(step, step.beats[currentBeat()] ?? step.beats[0], seen()));
}

function draw() {
  if (!isPresenting()) return;
  const index = currentStep() ?? 0;
  const step = stepAt(index);
  const all = moments();
  const after = all[placeOf(all, { step: index, beat: currentBeat() }) + 1];
  drawNow();
  parts.warning.replaceChildren(...warning(step));
  parts.count.textContent = stepName(index);
  parts.beat.textContent = step.beats.length > 1 ? `${currentBeat() + 1}/${step.beats.length}` : "";
  parts.notes.replaceChildren(...noteText(), ...longText(step));
  parts.notes.scrollTop = 0;
  parts.words.replaceChildren(...wordList());
  if (after) {
    const coming = stepAt(after.step);
    parts.next.replaceChildren(...picture(coming, coming.beats[after.beat], cornersOf(coming)), ...(after.step === index ? [] : warning(coming)));
  } else parts.next.replaceChildren(element("p", {}, _("The end")));
  parts.jump.value = String(index);
  drawPlan();
}

/** @param {boolean} isBlack */
function drawBlack(isBlack) {
  if (!isPresenting()) return;
  parts.black.setAttribute("aria-pressed", String(isBlack));
  if (parts.black.lastChild) parts.black.lastChild.textContent = isBlack ? _("The screen is black: show it again") : _("Black screen");
}

/** The mouse over the small picture lights a spot at the same place of the wall. */
function point() {
  parts.now.addEventListener("pointermove", (event) => {
    const small = parts.now.querySelector(".sketch")?.getBoundingClientRect();
    if (!small?.width) return;
    const wall = theMap().getContainer().getBoundingClientRect();
    const [across, down] = [(event.clientX - small.left) / small.width, (event.clientY - small.top) / small.height];
    const isInside = across >= 0 && across <= 1 && down >= 0 && down <= 1;
    shine(isInside ? { x: wall.left + across * wall.width, y: wall.top + down * wall.height } : null);
  });
  parts.now.addEventListener("pointerleave", () => shine(null));
}

/** @param {Document} page */
function build(page) {
  page.title = _("Presenter: {title}", { title: data.title });
  page.documentElement.lang = document.documentElement.lang;
  document.querySelectorAll("style").forEach((style) => page.head.append(style.cloneNode(true)));
  page.body.className = "presenter";
  parts = makeParts();
  const { id, name } = data.view.level;
  parts.level.textContent = id === "all" ? "" : _("Level: {name}", { name });
  page.body.replaceChildren(
    element("header", {}, element("h1.hidden-visually", {}, data.title), parts.count, parts.beat, parts.jump, parts.level, element("span.spring"), wayChoice(), parts.own, parts.plan, parts.time, element("button", { type: "button", onclick: () => (since = Date.now()) }, _("Start the time again"))),
    element("main", {}, element("section", { "aria-label": _("On the wall") }, element("h3", {}, _("On the wall: point with the mouse")), parts.now, parts.warning, element("h3", {}, _("Notes")), parts.notes),
      element("section", { "aria-label": _("Next") }, element("h3", {}, _("Next")), parts.next, element("h3", {}, _("Words")), parts.words)),
    element("footer", {}, control(_("Previous"), "arrow-left", previous), control(_("Next"), "arrow-right", next), parts.black));
  point();
  /* Notes, words and the list of keys would open on the pupils' screen; here they stand already. */
  page.addEventListener("keydown", (event) => rowOf(event.key, event.shiftKey)?.onWall || emit("key", event));
}

/** @param {string} text */
function tellUser(text) {
  const box = element("div.panel.toast", { role: "alert" }, text);
  document.body.append(box);
  setTimeout(() => box.remove(), 8000);
}

export function openPresenter() {
  if (view && !view.closed) {
    view.focus();
    return;
  }
  const opened = window.open("", "", "width=1100,height=760");
  view = opened;
  if (!opened) {
    tellUser(_("The browser stopped the presenter window. Allow pop-ups for this page and try again."));
    return;
  }
  if (currentStep() === null) goTo(0);
  since = Date.now();
  build(opened.document);
  draw();
  clearInterval(clock);
  clock = window.setInterval(() => {
    if (opened.closed) {
      clearInterval(clock);
      shine(null);
    } else {
      parts.time.textContent = minutes();
      drawPlan();
    }
  }, 500);
}

export function start() {
  on("step", draw);
  on("black", drawBlack);
  on("way", () => {
    since = Date.now();
    draw();
  });
  theMap().on("moveend", drawNow);
  addEventListener("pagehide", () => view?.close());
}
