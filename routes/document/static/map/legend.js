/* The legend: what the signs mean, how many there are, and a switch for each category. */
import { theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { on } from "./events.js";
import { icon, sign } from "./icons.js";
import { isHidden, passes, toggle } from "./state.js";

/** @param {Category} category */
function row(category) {
  const number = element("span.count", {}, "");
  const control = element("button.row", { type: "button", role: "switch", "aria-checked": "true", onclick: () => toggle(category.id) },
    sign(category), element("span.name", {}, category.label), number);
  return { category: category.id, control, number };
}

/**
 * @param {HTMLElement} node
 * @param {string} text
 */
const sample = (node, text) => element("li", {}, node, text);
/** @param {string} classes */
const dot = (classes) => element(`span.hazard.${classes}`, { style: { "--colour": "#47535f" } });
/** @param {string} classes */
const stroke = (classes) => element(`span.stroke.${classes}`);

function key() {
  const roles = new Set(data.stages.map((stage) => stage.role));
  return element("details.key", {}, element("summary", {}, "How to read the map"), element("ul", {},
    sample(element("span.sizes", {}, dot("small"), dot("large")), `The larger the sign, the graver; a ring: ${data.words.severity[5].toLowerCase()}`),
    data.hazards.some((hazard) => hazard.confidence === "low") ? sample(dot("unsure"), "Broken ring: one unverified report") : null,
    data.hazards.some((hazard) => hazard.context) ? sample(dot("context"), "Pale: background, not tied to this route") : null,
    data.voices.length ? sample(element("span.voice", {}, icon("quote-left")), "A voice of someone who was there") : null,
    data.stages.some((stage) => stage.flight) ? sample(stroke("flight"), "By air") : null,
    roles.has("alternate") ? sample(stroke("alternate"), data.words.roles.alternate) : null,
    roles.has("return") ? sample(stroke("return"), data.words.roles.return) : null));
}

/** @param {ReturnType<typeof row>[]} rows */
function update(rows) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const hazard of data.hazards) if (passes(hazard)) counts.set(hazard.category, (counts.get(hazard.category) ?? 0) + 1);
  for (const { category, control, number } of rows) {
    const amount = counts.get(category) ?? 0;
    number.textContent = String(amount);
    control.setAttribute("aria-checked", String(!isHidden(category)));
    control.classList.toggle("none", amount === 0);
  }
}

export function start() {
  const rows = data.categories.map(row);
  if (!rows.length) return;
  const size = theMap().getSize();
  const box = element("details.panel.legend", { open: size.x > (data.view.embedded ? 1100 : 640) && size.y > 460 },
    element("summary", {}, icon("layer-group"), "Legend"),
    element("div.rows", { role: "group", "aria-label": "Show or hide hazards by category" }, rows.map(({ control }) => control)), key());
  L.DomEvent.disableClickPropagation(box);
  L.DomEvent.disableScrollPropagation(box);
  const Legend = L.Control.extend({ options: { position: "bottomleft" }, onAdd: () => box });
  new Legend().addTo(theMap());
  on("visibility", () => update(rows));
}
