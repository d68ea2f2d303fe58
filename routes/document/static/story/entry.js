/* Where the story begins: its button, the step that the address asks for; each step is announced and kept in the address. */
import { partOf, withPart } from "../map/categories.js";
import { data } from "../map/data.js";
import { element } from "../map/elements.js";
import { on } from "../map/events.js";
import { button, icon } from "../map/icons.js";
import { addTool, addToPlate, hasPlate } from "../map/plate.js";
import { read, written } from "./moments.js";
import { hasStages, stepAt, stepName, thisBeat, titleOf } from "./steps.js";
import { goTo } from "./telling.js";
import { wordsOf } from "./wall.js";
import { _ } from "../words.js";

const announcer = element("div.hidden-visually", { role: "status", "aria-live": "polite" });
const begin = hasPlate
  ? element("button.begin", { type: "button", onclick: () => goTo(0) }, icon("play"), _("Tell the story"))
  : button("tool", _("Tell the story"), "play", () => goTo(0));
begin.dataset.story = "begin";

/**
 * @param {number | null} step
 * @param {number} beat
 */
function keepInAddress(step, beat) {
  if (data.view.embedded || location.protocol === "about:") return;
  try {
    history.replaceState(null, "", withPart(location.hash, "step", step === null ? "" : written({ step, beat })));
  } catch {
    /* WebKit takes a hundred in half a minute, which a held key passes; the story goes on, and the next step is kept again. */
  }
}

function goWhereAsked() {
  const moment = read(partOf(location.hash, "step") || String(data.view.step ?? ""));
  if (moment) goTo(moment.step, "page", moment.beat);
}

export function start() {
  document.body.append(announcer);
  begin.hidden = !hasStages;
  if (!addToPlate(begin)) addTool(begin);
  on("ready", goWhereAsked);
  on("step", ({ step, beat }) => {
    if (step === null) begin.focus({ preventScroll: true });
    else announcer.textContent = beat ? wordsOf(stepAt(step), thisBeat()) : `${stepName(step)}. ${titleOf(stepAt(step))}`;
    keepInAddress(step, beat);
  });
}
