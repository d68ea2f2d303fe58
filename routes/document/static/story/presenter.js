/* The presenter's window: notes, this step and the next, time, controls; both windows drive one story. */
import { data } from "../map/data.js";
import { element, paragraphs } from "../map/elements.js";
import { emit, on } from "../map/events.js";
import { icon } from "../map/icons.js";
import { currentStep, select } from "../map/state.js";
import { wayOf } from "../map/wording.js";
import { rowOf } from "./keymap.js";
import { noteText, wordList } from "./notes.js";
import { toggleBlack } from "./screen.js";
import { hazardsOf, last, stepAt, stepName, steps, titleOf, voicesOf } from "./steps.js";
import { goTo, next, previous } from "./telling.js";

/** @type {Window | null} */
let view = null;
let since = 0;
let clock = 0;
/** @type {ReturnType<typeof makeParts>} */
let parts;

function makeParts() {
  const jump = /** @type {HTMLSelectElement} */ (element("select", { "aria-label": "Go to a step", onchange: () => goTo(Number(jump.value)) },
    steps.map((step, index) => element("option", { value: index }, titleOf(step)))));
  const black = control("Black screen", "moon", () => toggleBlack());
  black.setAttribute("aria-pressed", "false");
  return {
    now: element("div.now"), next: element("div.coming"), count: element("strong"), time: element("time"), notes: element("div.say", { tabindex: "0" }), jump, black,
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

/** @param {Step} step */
function heading(step) {
  return [element("h2", {}, titleOf(step)), step.stage ? element("p", {}, wayOf(step.stage)) : ""];
}

/**
 * What a step speaks of, so that nothing comes unawares.
 *
 * @param {Step} step
 */
function warning(step) {
  if (!step.stage) return [];
  const themes = new Set([step.stage, ...hazardsOf(step), ...voicesOf(step)].flatMap((feature) => feature.themes));
  return themes.size ? [element("p.warning", {}, icon("triangle-exclamation"), `Speaks of ${[...themes].join(", ")}`)] : [];
}

/**
 * What the class sees, to read from without turning round; a hazard opens on the screen.
 *
 * @param {Step} step
 */
function onScreen(step) {
  if (!step.stage) return [];
  const hazards = hazardsOf(step).map((hazard) => element("li", {}, element("button", { type: "button", onclick: () => select(hazard.id, "story") }, hazard.title)));
  return [element("h3", {}, "On the card"), ...paragraphs(step.stage.text), hazards.length ? element("ul.open", {}, hazards) : "",
    ...voicesOf(step).flatMap((voice) => [element("h4", {}, `${voice.title} (${voice.speaker})`), ...paragraphs(voice.text)])];
}

function draw() {
  if (!view || view.closed) return;
  const index = currentStep() ?? 0;
  const step = stepAt(index);
  parts.now.replaceChildren(...heading(step), ...warning(step));
  parts.count.textContent = stepName(index);
  parts.notes.replaceChildren(...noteText(), ...onScreen(step));
  parts.notes.scrollTop = 0;
  parts.next.replaceChildren(...(index < last ? [...heading(stepAt(index + 1)), ...warning(stepAt(index + 1))] : [element("p", {}, "The end")]));
  parts.jump.value = String(index);
}

/** @param {boolean} isBlack */
function drawBlack(isBlack) {
  if (!view || view.closed) return;
  parts.black.setAttribute("aria-pressed", String(isBlack));
  if (parts.black.lastChild) parts.black.lastChild.textContent = isBlack ? "The screen is black: show it again" : "Black screen";
}

/** @param {Document} page */
function build(page) {
  page.title = `Presenter: ${data.title}`;
  page.documentElement.lang = document.documentElement.lang;
  document.querySelectorAll("style").forEach((style) => page.head.append(style.cloneNode(true)));
  page.body.className = "presenter";
  parts = makeParts();
  page.body.replaceChildren(
    element("header", {}, parts.count, parts.jump, element("span.spring"), parts.time, element("button", { type: "button", onclick: () => (since = Date.now()) }, "Start the time again")),
    element("main", {}, element("section", { "aria-label": "On the screen" }, element("h3", {}, "On the screen"), parts.now, element("h3", {}, "Notes"), parts.notes),
      element("section", { "aria-label": "Next" }, element("h3", {}, "Next"), parts.next, element("h3", {}, "Words"), element("div.words-here", { tabindex: "0" }, wordList()))),
    element("footer", {}, control("Previous", "arrow-left", previous), control("Next", "arrow-right", next), parts.black));
  /* Notes, words and the list of keys would open on the pupils' screen; here they stand already. */
  page.addEventListener("keydown", (event) => rowOf(event.key)?.onWall || emit("key", event));
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
    tellUser("The browser stopped the presenter window. Allow pop-ups for this page and try again.");
    return;
  }
  if (currentStep() === null) goTo(0);
  since = Date.now();
  build(opened.document);
  draw();
  clearInterval(clock);
  clock = window.setInterval(() => {
    if (opened.closed) clearInterval(clock);
    else parts.time.textContent = minutes();
  }, 500);
}

export function start() {
  on("step", draw);
  on("black", drawBlack);
  addEventListener("pagehide", () => view?.close());
}
