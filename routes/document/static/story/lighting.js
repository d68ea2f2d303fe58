/* On the map: the dangers of the beat stand out and carry the letters of the list. */
import { element } from "../map/elements.js";
import { on } from "../map/events.js";
import { drawnMarkers } from "../map/hazards.js";
import { scene } from "../map/state.js";
import { letters, thisStep } from "./steps.js";

let isWaiting = false;

function light() {
  isWaiting = false;
  const { kind, lit } = scene();
  const marks = kind === "stage" ? letters(thisStep()) : new Map();
  for (const { hazards, marker } of drawnMarkers()) {
    const node = marker.getElement();
    if (!node) continue;
    const lits = hazards.filter((hazard) => lit.has(hazard.id));
    node.classList.toggle("lit", lits.length > 0);
    node.classList.toggle("quiet", kind === "stage" && !lits.length);
    node.querySelector(".letter")?.remove();
    const text = lits.map((hazard) => marks.get(hazard.id)).filter(Boolean).join(" ");
    if (text) node.append(element("b.letter", { "aria-hidden": "true" }, text));
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
  on("settled", soon);
}
