/* The legend of the step: what the signs of this stage mean, in words. */
import { theMap } from "../map/camera.js";
import { categoryOf } from "../map/data.js";
import { element } from "../map/elements.js";
import { on } from "../map/events.js";
import { sign } from "../map/icons.js";
import { currentStep } from "../map/state.js";
import { hazardsOf, thisStep } from "./steps.js";
import { _ } from "../words.js";

const box = element("div.panel.step-key", { hidden: true, role: "note", "aria-label": _("What the signs mean") });
let isWanted = true;

function draw() {
  const categories = currentStep() === null ? [] : [...new Set(hazardsOf(thisStep()).map(categoryOf))];
  box.hidden = !isWanted || !categories.length;
  box.replaceChildren(...categories.map((category) => element("span", {}, sign(category), category.label)));
}

export function toggleStepKey() {
  isWanted = !isWanted;
  draw();
}

export function start() {
  const Held = L.Control.extend({ options: { position: "bottomleft" }, onAdd: () => box });
  new Held().addTo(theMap());
  on("step", draw);
  on("visibility", draw);
}
