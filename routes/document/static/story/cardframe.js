/* The frame of the story's card: its controls, how far the story is, and words that always fit. */
import { leaveRoom, theMap } from "../map/camera.js";
import { data } from "../map/data.js";
import { element } from "../map/elements.js";
import { on } from "../map/events.js";
import { rest } from "../map/focus.js";
import { button, icon } from "../map/icons.js";
import { currentBeat } from "../map/state.js";
import { kilometres } from "../map/wording.js";
import { toggleKeys, toggleNotes, toggleWords } from "./drawers.js";
import { paceChoice, playButton } from "./pace.js";
import { written } from "./moments.js";
import { openPresenter } from "./presenter.js";
import { toggleFullscreen } from "./screen.js";
import { kmSoFar, mainKm, stepAt, stepName, steps, thisBeat, titleOf, ways } from "./steps.js";
import { isAtEnd, isAtStart, leaveStory, lookAgain, next, previous } from "./telling.js";
import { wayChoice } from "./waychoice.js";
import { wallOf } from "./wall.js";
import { _ } from "../words.js";

const body = element("div.body", { role: "region", "aria-label": _("What this beat tells") });
const foot = {
  bar: element("div.bar", { "aria-hidden": "true" }), count: element("span.steps"), beats: element("span.beats"), way: element("span.km"),
  previous: element("button.previous", { type: "button", "aria-label": _("Previous beat"), onclick: previous }, icon("arrow-left")),
  next: element("button.next", { type: "button", "aria-label": _("Next beat"), onclick: next }, _("Next"), icon("arrow-right")),
};
const wayRow = element("label.way", {}, _("Tell "), wayChoice());
const tools = element("div.extras", {}, playButton, paceChoice, element("span.spring"),
  button("plain", _("Words (G)"), "book-open", toggleWords, { "aria-keyshortcuts": "g" }),
  button("plain", _("Notes (N)"), "note-sticky", toggleNotes, { "aria-keyshortcuts": "n" }),
  button("plain.recentre", _("Back to this step on the map"), "location-dot", lookAgain),
  button("plain.mouse", _("Presenter window (P)"), "arrow-up-right-from-square", openPresenter, { "aria-keyshortcuts": "p" }),
  button("plain", _("Full screen (F)"), "expand", toggleFullscreen, { "aria-keyshortcuts": "f" }),
  button("plain.mouse", _("Keys (?)"), "circle-question", toggleKeys, { "aria-keyshortcuts": "?" }),
  button("plain", _("Leave the story (Esc)"), "xmark", () => leaveStory(), { "aria-keyshortcuts": "Escape" }));
const card = element("section.panel.telling-card", { hidden: true, tabindex: "-1", "aria-label": _("The story") }, body,
  element("footer", {}, foot.bar, element("div.controls", {}, foot.previous, element("span.progress", {}, foot.count, foot.beats, foot.way), foot.next), wayRow, tools));

/** How a card may change where its words do not fit: closer lines, then a wider card. */
const fits = ["", "tight", "tight wide", "tight wide widest"];

/** No beat scrolls: words that do not fit at their size get more room. */
function fit() {
  for (const way of fits) {
    const before = card.classList.contains("wide");
    card.classList.remove("tight", "wide", "widest");
    card.classList.add(...way.split(" ").filter(Boolean));
    if (before !== card.classList.contains("wide")) theMap().invalidateSize({ animate: false, pan: false });
    if (body.scrollHeight <= body.clientHeight + 1) break;
  }
  const isCut = body.scrollHeight > body.clientHeight + 1;
  if (isCut) body.setAttribute("tabindex", "0");
  else body.removeAttribute("tabindex");
}

/** @param {number} index */
function draw(index) {
  const step = stepAt(index);
  const beat = thisBeat();
  const held = body.contains(document.activeElement);
  card.dataset.beat = beat.kind;
  card.dataset.moment = written({ step: index, beat: currentBeat() });
  document.body.classList.toggle("guessing", beat.kind === "guess");
  body.replaceChildren(...wallOf(step, beat));
  body.scrollTop = 0;
  if (held) rest();
  foot.bar.replaceChildren(...steps.map((one, at) => {
    const share = at < index ? 1 : at > index ? 0 : (currentBeat() + 1) / one.beats.length;
    return element("i", { style: { "--colour": one.stage?.colour || "#1d2430", "--share": `${share * 100}%` }, title: titleOf(one) });
  }));
  foot.count.textContent = stepName(index);
  foot.beats.textContent = step.beats.length > 1 ? `${currentBeat() + 1}/${step.beats.length}` : "";
  foot.way.textContent = wayText(index, step);
  wayRow.hidden = index > 0 || ways.length < 2;
  foot.previous.setAttribute("aria-disabled", String(isAtStart()));
  foot.next.setAttribute("aria-disabled", String(isAtEnd()));
  fit();
}

/**
 * How far along the road; silent where another way is told.
 *
 * @param {number} index
 * @param {Step} step
 */
function wayText(index, step) {
  if (!data.figures.km || step.kind !== "stage" || step.stage.role !== "main") return "";
  return _("{index} of {mainKm} km", { index: kilometres(kmSoFar(index)), mainKm: kilometres(mainKm) });
}

/** The card stands beside the map; only a little air is wanted around what is told. */
function room() {
  if (card.hidden) return null;
  return /** @type {import("../map/camera.js").Room} */ ({ paddingTopLeft: [46, 46], paddingBottomRight: [46, 46] });
}

function swipe() {
  /** @type {Touch | null} */
  let from = null;
  card.addEventListener("touchstart", (event) => (from = event.changedTouches[0]), { passive: true });
  card.addEventListener("touchend", (event) => {
    if (!from) return;
    const to = event.changedTouches[0];
    const [dx, dy] = [to.clientX - from.clientX, to.clientY - from.clientY];
    if (Math.abs(dx) <= 50 || Math.abs(dx) <= 2 * Math.abs(dy)) return;
    if (dx < 0) next();
    else previous();
  }, { passive: true });
}

export function start() {
  document.body.append(card);
  leaveRoom(room);
  swipe();
  new ResizeObserver(() => card.hidden || fit()).observe(document.documentElement);
  /* A button that the mouse has pressed must not catch the clicker's next press. */
  card.addEventListener("click", (event) => {
    const control = /** @type {Element} */ (event.target).closest(".extras, .previous, .next");
    if (event.detail > 0 && control && card.contains(document.activeElement)) rest();
  });
  on("step", ({ step, entering }) => {
    card.hidden = step === null;
    if (step === null) {
      document.body.classList.remove("guessing");
      return;
    }
    draw(step);
    if (entering) rest();
  });
}
