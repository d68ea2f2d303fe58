/* The look of the map: the reader's choice in the tools and in the address, else what the page or the system asks for; print is always light. */
import { partOf, withPart } from "./categories.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { emit, on } from "./events.js";
import { icon } from "./icons.js";
import { LOOKS, known, lookFor } from "./looks.js";
import { addTool } from "./plate.js";
import { onPaper } from "./state.js";
import { _ } from "../words.js";

const hasAddress = !data.view.embedded && location.protocol !== "about:";
const dark = matchMedia("(prefers-color-scheme: dark)");
const contrast = matchMedia("(prefers-contrast: more)");
const forced = matchMedia("(forced-colors: active)");
const choice = /** @type {HTMLSelectElement} */ (element("select", { "aria-label": _("Look of the map") },
  ...Object.entries(LOOKS).map(([key, name]) => element("option", { value: key }, name))));
let chosen = "";
let ofPage = "";
let isSheetOpen = false;

function dress() {
  const isDark = ofPage && !forced.matches ? ofPage === "dark" : dark.matches;
  const look = lookFor([chosen, data.view.look], { dark: isDark, contrast: contrast.matches, forced: forced.matches });
  choice.value = look;
  const root = document.documentElement;
  if (look === "relief" || isSheetOpen || onPaper()) delete root.dataset.look;
  else root.dataset.look = look;
}

/**
 * Follow the page around the map: it is light or dark, or keeps a choice of the reader's own, which stands above all.
 *
 * @param {string} look
 */
export function followPage(look) {
  if (look === "light" || look === "dark") ofPage = look;
  else chosen = known(look);
  dress();
}

function asked() {
  chosen = known(partOf(location.hash, "look"));
  dress();
}

export function start() {
  addTool(element("label.tool.look", { title: _("Look of the map") }, icon("circle-half-stroke"), choice));
  L.DomEvent.disableScrollPropagation(choice);
  choice.addEventListener("change", () => {
    chosen = choice.value;
    dress();
    emit("look", chosen);
    if (hasAddress) history.replaceState(null, "", withPart(location.hash, "look", chosen));
  });
  for (const wish of [dark, contrast, forced]) wish.addEventListener("change", dress);
  on("visibility", dress);
  on("paper", (isOpen) => {
    isSheetOpen = isOpen;
    dress();
  });
  if (hasAddress) addEventListener("hashchange", asked);
  if (hasAddress) asked();
  else dress();
}
