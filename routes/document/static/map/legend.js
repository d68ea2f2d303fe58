/* The legend: what the signs mean, how many there are, and a switch for each category. */
import { theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { on } from "./events.js";
import { icon, sign } from "./icons.js";
import { isHidden, passes, toggle } from "./state.js";
import { _ } from "../words.js";

/** @param {Category} category */
function row(category) {
  const number = element("span.count", {}, "");
  const control = element("button.row", { type: "button", role: "switch", "aria-checked": "true", onclick: () => toggle(category.id) },
    sign(category), element("span.name", {}, category.label), number);
  return { category: category.id, control, number };
}

/** @param {...string} classes */
const dot = (...classes) => element(["span", "hazard", ...classes].join("."), { style: { "--colour": "#47535f" } });
/** @param {string} classes */
const stroke = (classes) => element(`span.stroke.${classes}`);

/** @returns {[boolean, HTMLElement, string][]} Whether the map has it, what it looks like, what it means. */
function meanings() {
  const roles = new Set(data.stages.map((stage) => stage.role));
  const means = new Set(data.stages.flatMap((stage) => stage.means));
  /** @type {(test: (hazard: Hazard) => boolean) => boolean} */
  const some = (test) => data.hazards.some(test);
  return [
    [roles.has("main"), element("span.stop", {}, "1"), _("A stop of the road: here its stage begins")],
    [true, element("span.sizes", {}, dot("small"), dot("large")), _("A danger: the larger, the graver")],
    [some((hazard) => hazard.severity === 5), dot("deadly"), _("Double edge: {n}", { n: data.words.severity[5].toLowerCase() })],
    [some((hazard) => hazard.confidence === "low"), dot("unsure"), _("Broken edge: one unverified report")],
    [some((hazard) => Boolean(hazard.context)), dot("context"), _("Light: background, not tied to this route")],
    [data.hazards.length > 1, element("span.cluster", {}, element("b", {}, "×3")), _("Several dangers: press to list them")],
    [data.voices.length > 0, element("span.voice", {}, icon("quote-left")), _("A voice of someone who was there")],
    [means.has("foot"), stroke("foot"), _("On foot")],
    [means.has("rail"), stroke("rail"), _("By train")],
    [means.has("boat"), stroke("boat"), _("By boat")],
    [means.has("air"), stroke("flight"), _("By air")],
    [roles.has("alternate"), stroke("alternate"), data.words.roles.alternate],
    [roles.has("return"), stroke("return"), data.words.roles.return],
  ];
}

/** What numbers and marks mean, in sight whether the legend is open or not. */
function brief() {
  /** @type {[boolean, HTMLElement, string][]} */
  const all = [
    [data.stages.some(({ role }) => role === "main"), element("span.stop", {}, "1"), _("stage")],
    [data.hazards.length > 1, element("span.cluster", {}, element("b", {}, "×3")), _("dangers")],
    [data.voices.length > 0, element("span.voice", {}, icon("quote-left")), _("voice")],
  ];
  return element("span.brief", {}, all.filter(([isThere]) => isThere).map(([, node, text]) => element("span", {}, node, text)));
}

function key() {
  return element("details.key", {}, element("summary", {}, _("How to read the map")),
    element("ul", {}, meanings().filter(([isThere]) => isThere).map(([, node, text]) => element("li", {}, node, text))));
}

/**
 * How many dangers of each category a test lets through.
 *
 * @param {(hazard: Hazard) => boolean} test
 */
function counted(test) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const hazard of data.hazards) if (test(hazard)) counts.set(hazard.category, (counts.get(hazard.category) ?? 0) + 1);
  return counts;
}

const totals = counted(() => true);

/** @param {ReturnType<typeof row>[]} rows */
function update(rows) {
  const counts = counted(passes);
  for (const { category, control, number } of rows) {
    const amount = counts.get(category) ?? 0;
    const total = totals.get(category) ?? 0;
    number.textContent = amount < total ? `${amount}/${total}` : String(total);
    control.setAttribute("aria-checked", String(!isHidden(category)));
    control.classList.toggle("none", amount === 0);
  }
}

export function start() {
  const rows = data.categories.map(row);
  if (!rows.length) return;
  const size = theMap().getSize();
  const box = element("details.panel.legend", { open: size.x > (data.view.embedded ? 1100 : 640) && size.y > 460 },
    element("summary", {}, icon("layer-group"), _("Legend"), brief()),
    element("div.rows", { role: "group", "aria-label": _("Show or hide hazards by category") }, rows.map(({ control }) => control)), key());
  L.DomEvent.disableClickPropagation(box);
  L.DomEvent.disableScrollPropagation(box);
  const Legend = L.Control.extend({ options: { position: "bottomleft" }, onAdd: () => box });
  new Legend().addTo(theMap());
  on("visibility", () => update(rows));
}
