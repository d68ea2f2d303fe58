/* Whether letters and digits act by themselves: who speaks to a computer, or trembles, turns them off (WCAG 2.1.4). */
import { element } from "../map/elements.js";
import { _ } from "../words.js";

let act = true;

/** @param {string} key As `KeyboardEvent.key` has it. */
export function isSilenced(key) {
  return !act && key.length === 1 && key !== " ";
}

/** The switch, as it stands now. */
export function singleKeySwitch() {
  const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", onchange: () => (act = box.checked) }));
  box.checked = act;
  return element("label.single-keys", {}, box, _("Letters and digits act by themselves"));
}
