/* The title plate of a document that stands alone, and the tools at the map's edge; on a small map they stand behind one button. */
import { flyHome, theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { button } from "./icons.js";
import { _ } from "../words.js";

const tools = element("div.tools");
const opener = button("tool", _("Tools of the map"), "ellipsis", unfold, { "aria-expanded": "false" });
const fold = element("div.tools.fold", {}, opener);
/** The route in figures; on a phone its length is left to the strip. */
const figures = [...data.words.summary, data.words.most].filter(Boolean)
  .map((part, index) => element(index && data.words.length.includes(part) ? "span.length" : "span", {}, index ? `\u00a0· ${part}` : part));
const plate = data.view.embedded ? null : element("div.panel.plate", {}, element("h1", {}, data.title), element("p", {}, figures));

function unfold() {
  opener.setAttribute("aria-expanded", String(theMap().getContainer().classList.toggle("unfolded")));
}

/** @param {HTMLElement} control */
export function addTool(control) {
  tools.append(control);
}

/**
 * Put a control under the title; false where there is no plate.
 *
 * @param {HTMLElement} control
 */
export function addToPlate(control) {
  plate?.append(control);
  return plate !== null;
}

/** Whether the document has a title plate of its own. */
export const hasPlate = plate !== null;

/** @returns {number} Pixels that it takes. */
export const plateHeight = () => plate?.offsetHeight ?? 0;

/**
 * @param {HTMLElement} node
 * @param {L.ControlPosition} position
 */
function place(node, position) {
  L.DomEvent.disableClickPropagation(node);
  const Held = L.Control.extend({ options: { position }, onAdd: () => node });
  new Held().addTo(theMap());
}

export function start() {
  place(tools, "topright");
  place(fold, "topright");
  fold.parentElement?.prepend(fold);
  addTool(button("tool", _("Show the whole route"), "house", flyHome));
  if (plate) place(plate, "topleft");
  else theMap().getContainer().prepend(element("h1.hidden-visually", {}, data.title));
}
