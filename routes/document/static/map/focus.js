/* Where the keyboard goes when nothing else is at hand. */
import { theMap } from "./camera.js";
import { currentStep } from "./state.js";

export function rest() {
  const node = currentStep() === null ? theMap().getContainer() : document.querySelector(".telling-card");
  /** @type {HTMLElement | null} */ (node)?.focus({ preventScroll: true });
}

/** A popup of a layer that somebody added in Python takes the focus with it when it goes. */
export function start() {
  theMap().on("popupclose", () => {
    if (document.activeElement === document.body || document.activeElement?.closest(".leaflet-popup")) rest();
  });
}
