/* On the map: the dangers of the beat stand out and carry the letters of the list. */
import { theMap } from "../map/camera.js";
import { element } from "../map/elements.js";
import { on } from "../map/events.js";
import { signs } from "../map/hazards.js";
import { scene } from "../map/state.js";
import { letters, thisStep } from "./steps.js";

let isWaiting = false;

function light() {
  isWaiting = false;
  const { kind, lit } = scene();
  const marks = kind === "stage" ? letters(thisStep()) : new Map();
  for (const sign of signs()) {
    const node = sign.getElement();
    const { hazard } = /** @type {any} */ (sign);
    if (!node || !hazard) continue;
    node.classList.toggle("lit", lit.has(hazard.id));
    node.classList.toggle("quiet", kind === "stage" && !lit.has(hazard.id));
    node.querySelector(".letter")?.remove();
    const letter = lit.has(hazard.id) ? marks.get(hazard.id) : undefined;
    if (letter) node.append(element("b.letter", { "aria-hidden": "true" }, letter));
  }
}

/** Once, when all that changed is drawn. */
function soon() {
  if (isWaiting) return;
  isWaiting = true;
  queueMicrotask(light);
}

export function start() {
  on("step", soon);
  on("shown", soon);
  theMap().on("layeradd zoomend", soon);
}
