/* Everything on the map as a list in text: for readers of words, for keyboards and for screen readers. */
import { categoryOf, data } from "./data.js";
import { element, present } from "./elements.js";
import { on } from "./events.js";
import { button, icon, sign } from "./icons.js";
import { addTool } from "./plate.js";
import { isShown, select, selectedId } from "./state.js";
import { number, stageName } from "./wording.js";
import { _ } from "../words.js";

const most = 500;
const body = element("div.entries");
const panel = element("aside.panel.listing", { hidden: true, "aria-label": _("Stages and dangers as a list") },
  element("header", {}, element("h2", {}, _("On this map")), button("plain", _("Close the list"), "xmark", () => open(false))), body);
const opener = button("tool", _("List of stages and dangers"), "list", () => open(panel.hidden), { "aria-expanded": "false" });

/** @param {Hazard | Voice} feature */
function entry(feature) {
  const lead = feature.kind === "hazards" ? sign(categoryOf(feature)) : icon("quote-left");
  const place = feature.kind === "hazards" ? feature.place : "";
  return element("li", {}, element("button.entry", { type: "button", "data-id": feature.id, onclick: () => select(feature.id, "list") },
    lead, element("span", {}, feature.title, element("small", {}, [place, feature.period].filter(Boolean).join(" · ")))));
}

/**
 * @param {string} title
 * @param {(Hazard | Voice)[]} features
 * @param {Stage} [stage]
 */
function section(title, features, stage) {
  if (!features.length && !stage) return null;
  const heading = stage ? element("button.textlink", { type: "button", "data-id": stage.id, onclick: () => select(stage.id, "list") }, title) : title;
  return element("section", {}, element("h3", {}, heading), element("ul", {}, features.map(entry)));
}

function fill() {
  const all = data.hazards.filter(isShown);
  const shown = all.slice(0, most);
  /** @type {Map<string, (Hazard | Voice)[]>} */
  const of = new Map(data.stages.map((stage) => [stage.id, []]));
  /** @type {(Hazard | Voice)[]} */
  const elsewhere = [];
  for (const feature of [...shown, ...data.voices]) (of.get(feature.stage) ?? elsewhere).push(feature);
  const parts = data.stages.map((stage) => section(stageName(stage), of.get(stage.id) ?? [], stage));
  const more = all.length - shown.length;
  body.replaceChildren(...present([...parts, section(_("Elsewhere"), elsewhere), more > 0 ? element("p", {}, _("{more} more dangers are on the map.", { more: number(more) })) : null]));
  mark();
}

/** What was chosen last stands out, and is in sight. */
function mark() {
  for (const node of body.querySelectorAll("[data-id]")) {
    const isChosen = node.getAttribute("data-id") === selectedId();
    node.toggleAttribute("aria-current", isChosen);
    if (isChosen) node.scrollIntoView({ block: "nearest" });
  }
}

/** @param {boolean} shown */
function open(shown) {
  panel.hidden = !shown;
  opener.setAttribute("aria-expanded", String(shown));
  if (shown) {
    fill();
    panel.querySelector("button")?.focus();
  } else opener.focus();
}

/** Close the list; false where it was not open. */
export function closeList() {
  if (panel.hidden) return false;
  open(false);
  return true;
}

export function start() {
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    open(false);
  });
  document.body.append(panel);
  addTool(opener);
  on("visibility", () => panel.hidden || fill());
  on("select", () => panel.hidden || mark());
}
