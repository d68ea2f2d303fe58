/* The frame of the story's card: its controls, how far the story is, and the room that it leaves the map. */
import { leaveRoom, theMap } from "../map/camera.js";
import { data } from "../map/data.js";
import { element } from "../map/elements.js";
import { on } from "../map/events.js";
import { rest } from "../map/focus.js";
import { button, icon } from "../map/icons.js";
import { kilometres } from "../map/wording.js";
import { tellingOf } from "./card.js";
import { toggleKeys, toggleNotes, toggleWords } from "./drawers.js";
import { paceChoice, playButton } from "./pace.js";
import { openPresenter } from "./presenter.js";
import { countriesOf } from "./road.js";
import { toggleFullscreen } from "./screen.js";
import { kmSoFar, last, mainKm, stepAt, stepName, steps, titleOf } from "./steps.js";
import { leaveStory, lookAgain, next, previous } from "./telling.js";

const body = element("div.body", { tabindex: "0", role: "region", "aria-label": "What this step tells" });
const foot = {
  bar: element("div.bar", { "aria-hidden": "true" }), count: element("span.steps"), way: element("span.km"), land: element("span.land"),
  previous: element("button.previous", { type: "button", "aria-label": "Previous step", onclick: previous }, icon("arrow-left")),
  next: element("button.next", { type: "button", "aria-label": "Next step", onclick: next }, "Next", icon("arrow-right")),
};
const tools = element("div.extras", {}, playButton, paceChoice, element("span.spring"),
  button("plain", "Words (G)", "book-open", toggleWords, { "aria-keyshortcuts": "g" }),
  button("plain", "Notes (N)", "note-sticky", toggleNotes, { "aria-keyshortcuts": "n" }),
  button("plain.recentre", "Back to this step on the map", "location-dot", lookAgain),
  button("plain.mouse", "Presenter window (P)", "arrow-up-right-from-square", openPresenter, { "aria-keyshortcuts": "p" }),
  button("plain", "Full screen (F)", "expand", toggleFullscreen, { "aria-keyshortcuts": "f" }),
  button("plain.mouse", "Keys (?)", "circle-question", toggleKeys, { "aria-keyshortcuts": "?" }),
  button("plain", "Leave the story (Esc)", "xmark", () => leaveStory(), { "aria-keyshortcuts": "Escape" }));
const card = element("section.panel.telling-card", { hidden: true, "aria-label": "The story" }, body,
  element("footer", {}, foot.bar, element("div.controls", {}, foot.previous, element("span.progress", {}, foot.count, foot.land, foot.way), foot.next), tools));

/** @param {number} index */
function draw(index) {
  const held = body.contains(document.activeElement);
  body.replaceChildren(...tellingOf(stepAt(index)));
  if (held) body.focus({ preventScroll: true });
  body.scrollTop = 0;
  foot.bar.replaceChildren(...steps.map((step, at) =>
    element(at <= index ? "i.done" : "i", { style: { "--colour": step.stage?.colour || "#1d2430" }, title: titleOf(step) })));
  foot.count.textContent = stepName(index);
  foot.way.textContent = `${kilometres(kmSoFar(index))} of ${kilometres(mainKm)} km`;
  foot.land.textContent = land(index);
  foot.previous.setAttribute("aria-disabled", String(index === 0));
  foot.next.setAttribute("aria-disabled", String(index === last));
}

/**
 * How many of the road's countries the story has reached.
 *
 * @param {number} index
 */
function land(index) {
  const all = data.figures.countries.length;
  if (all < 2 || index === 0) return "";
  return `${index === last ? all : Math.min(countriesOf(steps.slice(0, index + 1)), all)} of ${all} countries`;
}

/** The card covers a part of the map; the camera uses the rest. */
function room() {
  if (card.hidden) return null;
  const size = theMap().getSize();
  const { width, height } = card.getBoundingClientRect();
  return /** @type {import("../map/camera.js").Room} */ (size.x > 700
    ? { paddingTopLeft: [40, 40], paddingBottomRight: [width + 56, 60] }
    : { paddingTopLeft: [24, 24], paddingBottomRight: [24, Math.min(height + 16, size.y * 0.6)] });
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
  /* A button that the mouse has pressed must not catch the clicker's next press. */
  card.addEventListener("click", (event) => {
    const control = /** @type {Element} */ (event.target).closest(".extras, .previous");
    if (event.detail > 0 && control && card.contains(document.activeElement)) rest();
  });
  on("step", ({ step, entering }) => {
    card.hidden = step === null;
    if (step === null) return;
    draw(step);
    if (entering) foot.next.focus({ preventScroll: true });
  });
}
