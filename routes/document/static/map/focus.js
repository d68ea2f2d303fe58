/* Where the keyboard goes when nothing else is at hand, and how it follows into a popup and back. */
import { theMap } from "./camera.js";
import { currentStep } from "./state.js";

/** @type {HTMLElement | null} */
let before = null;

export function rest() {
  const node = currentStep() === null ? theMap().getContainer() : document.querySelector(".telling-card");
  /** @type {HTMLElement | null} */ (node)?.focus({ preventScroll: true });
}

export function start() {
  theMap().on("popupopen", ({ popup }) => {
    const node = /** @type {HTMLElement} */ (popup.getElement());
    const article = /** @type {HTMLElement | null} */ (node.querySelector("article"));
    if (!article) return; // of a layer that somebody added in Python
    if (!node.contains(document.activeElement)) before = /** @type {HTMLElement | null} */ (document.activeElement);
    article.tabIndex = -1;
    article.focus({ preventScroll: true });
  });
  theMap().on("popupclose", () => {
    const lost = document.activeElement === document.body || document.activeElement?.closest(".leaflet-popup");
    if (lost && before?.isConnected) before.focus({ preventScroll: true });
    else if (lost) rest();
  });
}
