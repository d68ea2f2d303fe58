/* Sheets for paper: which one is open, how it is chosen, and that whoever prints gets all of it. */
import { theMap } from "../map/camera.js";
import { data } from "../map/data.js";
import { element } from "../map/elements.js";
import { emit, on } from "../map/events.js";
import { rest } from "../map/focus.js";
import { button, icon } from "../map/icons.js";
import { addTool } from "../map/plate.js";
import { builders } from "./builders.js";
import { fit } from "./fitting.js";
import { _ } from "../words.js";

/** @type {HTMLElement | null} */
let open = null;

/**
 * The sheet that an address or an anchor names.
 *
 * @param {string} text
 */
function named(text) {
  return data.sheets.find(({ key, aliases }) => key === text || aliases.includes(text));
}

/** @param {Sheet} shown */
function toolbar(shown) {
  return element("nav.sheet-tools", { "aria-label": _("Print view") },
    element("button.print", { type: "button", onclick: () => window.print() }, icon("print"), _("Print")),
    ...data.sheets.map((sheet) => element("button", { type: "button", title: sheet.about, "aria-pressed": String(sheet === shown), onclick: () => showSheet(sheet.key) }, sheet.name)),
    element("button", { type: "button", onclick: closeSheet }, icon("xmark"), _("Back to the map")));
}

/** @param {string} [name] */
export function showSheet(name = data.view.sheet) {
  const sheet = named(name);
  if (!sheet) return;
  closeSheet();
  const pages = builders[sheet.key]();
  const shown = sheet.for_teacher && data.view.level.id !== "all" ? element("p.caution.for-level", {}, _("For {name}.", { name: data.view.level.name })) : "";
  pages[0].querySelector("header")?.append(...(shown ? [shown] : []));
  open = element("main.paper", {}, element("div.sheet", { role: "document", "aria-label": sheet.name, "data-sheet": sheet.key }, toolbar(sheet), ...pages));
  document.body.append(open);
  document.body.classList.add("on-paper");
  emit("paper", true);
  pages.filter((page) => page.matches(".fixed")).forEach(fit);
  open.querySelector("button")?.focus({ preventScroll: true });
}

/** Close the sheet; false where none was open. */
export function closeSheet() {
  if (!open) return false;
  open.remove();
  open = null;
  document.body.classList.remove("on-paper");
  emit("paper", false);
  theMap().invalidateSize({ animate: false });
  rest();
  return true;
}

/* Whoever prints gets the sheet that is open, or the one that is printed where nobody has chosen. */
function printItself() {
  let own = false;
  addEventListener("beforeprint", () => {
    if (open) return;
    own = true;
    showSheet();
  });
  addEventListener("afterprint", () => {
    if (own) closeSheet();
    own = false;
  });
  /* Inside a page the browser would print the page, and of the sheet what its window shows. */
  addEventListener("keydown", (event) => {
    if (window.parent === window || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "p") return;
    event.preventDefault();
    window.print();
  });
}

/** The tool that opens them, before the map is fitted beside the tools. */
export function offer() {
  addTool(button("tool.to-print", _("Sheets to print"), "print", () => showSheet()));
}

export function start() {
  printItself();
  on("ready", () => {
    const asked = location.hash.replace(/^#(print=)?/, "");
    if (named(asked)) showSheet(asked);
  });
}
