/* Where the story begins: its button, the step that the address asks for; each step is announced and kept in the address. */
import { data } from "../map/data.js";
import { element } from "../map/elements.js";
import { on } from "../map/events.js";
import { button, icon } from "../map/icons.js";
import { addTool, addToPlate, hasPlate } from "../map/plate.js";
import { hasStages, stepAt, stepName, titleOf } from "./steps.js";
import { goTo } from "./telling.js";

const announcer = element("div.hidden-visually", { role: "status", "aria-live": "polite" });
const begin = hasPlate
  ? element("button.begin", { type: "button", onclick: () => goTo(0) }, icon("play"), "Tell the story")
  : button("tool", "Tell the story", "play", () => goTo(0));

/** @param {number | null} step */
function keepInAddress(step) {
  if (!data.view.embedded && location.protocol !== "about:") history.replaceState(null, "", step === null ? "#" : `#step=${step}`);
}

function goWhereAsked() {
  const asked = /^#step=(\d+)$/.exec(location.hash);
  const step = asked ? Number(asked[1]) : data.view.step;
  if (step !== null) goTo(step, "page");
}

export function start() {
  document.body.append(announcer);
  begin.hidden = !hasStages;
  if (!addToPlate(begin)) addTool(begin);
  on("ready", goWhereAsked);
  on("step", ({ step }) => {
    if (step === null) begin.focus({ preventScroll: true });
    else announcer.textContent = `${stepName(step)}. ${titleOf(stepAt(step))}`;
    keepInAddress(step);
  });
}
