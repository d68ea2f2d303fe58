/* A spot of light on the wall: under the mouse on one screen, or where the presenter points on the small picture. No mark stays. */
import { element } from "../map/elements.js";
import { on } from "../map/events.js";

const spot = element("div.light", { hidden: true, "aria-hidden": "true" });
let isOn = false;

/**
 * Show the light at a place of the screen, or put it out.
 *
 * @param {{x: number, y: number} | null} at  pixels
 */
export function shine(at) {
  spot.hidden = at === null;
  if (!at) return;
  spot.style.left = `${at.x}px`;
  spot.style.top = `${at.y}px`;
}

/** Let the light follow the mouse, or put it out. */
export function toggleSpot() {
  isOn = !isOn;
  if (!isOn) shine(null);
}

export function start() {
  document.body.append(spot);
  document.addEventListener("pointermove", ({ clientX, clientY }) => isOn && shine({ x: clientX, y: clientY }));
  document.addEventListener("pointerleave", () => shine(null));
  on("step", ({ step }) => {
    if (step !== null) return;
    isOn = false;
    shine(null);
  });
}
