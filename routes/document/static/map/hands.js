/* Who moves: on a page that scrolls the map leaves the wheel and one finger to the page, until it is asked. */
import { theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { currentStep } from "./state.js";
import { _ } from "../words.js";

const touch = matchMedia("(pointer: coarse)");
let hasHand = !data.view.embedded;
let isAsked = false;
let isHinted = false;

/** Give the map the whole hand: where the page does not scroll. */
export function takeHand() {
  hasHand = true;
  yieldTouch();
}

const mayMove = () => hasHand || isAsked || currentStep() !== null;

function yieldTouch() {
  const map = theMap();
  if (touch.matches && !hasHand) map.dragging.disable();
  else map.dragging.enable();
}

/** @param {string} text */
function hint(text) {
  if (isHinted) return;
  isHinted = true;
  const box = element("div.hand-hint", { role: "status" }, text);
  theMap().getContainer().append(box);
  setTimeout(() => box.remove(), 2600);
}

/** @param {WheelEvent} event */
function beforeWheel(event) {
  if (/** @type {Element} */ (event.target).closest(".panel, .leaflet-popup")) return;
  if (mayMove() || event.ctrlKey || event.metaKey) theMap().scrollWheelZoom.enable();
  else {
    theMap().scrollWheelZoom.disable();
    hint(/mac/i.test(navigator.platform) ? _("⌘ and the wheel zoom the map, or click it first") : _("Ctrl and the wheel zoom the map, or click it first"));
  }
}

export function start() {
  if (hasHand) return;
  const container = theMap().getContainer();
  addEventListener("wheel", beforeWheel, { capture: true, passive: true });
  container.addEventListener("pointerdown", (event) => (isAsked = event.pointerType === "mouse" || isAsked));
  addEventListener("blur", () => (isAsked = false));
  document.documentElement.addEventListener("pointerleave", () => (isAsked = false));
  container.addEventListener("touchmove", (event) => event.touches.length === 1 && !mayMove() && !(/** @type {Element} */ (event.target).closest(".panel")) && hint(_("Two fingers move the map")), { passive: true });
  touch.addEventListener("change", yieldTouch);
  yieldTouch();
}
