/* What is said of the thing that is chosen: its name, its kind of danger, its text; words are done when they are written. */
import { element } from "../map/elements.js";
import { find } from "./commands.js";
import { remove, say, toHazard } from "./editing.js";
import { categoryOf, settings, sign } from "./settings.js";
import { located } from "./shapes.js";
import { act, choose, draft, onChange, state } from "./store.js";
import { _ } from "../words.js";

const PAUSE = 500;
const NAMES = { stage: _("Stage"), place: _("Place"), hazard: _("Danger"), voice: _("Voice") };
const panel = element("section.about.panel", { "aria-label": _("What is chosen"), hidden: true });
let shown = "";
/** @type {L.Map} */
let map;
/** Pixels that a sign needs above the sheet. */
const ROOM = 30;

/** @param {L.Map} on */
export function start(on) {
  map = on;
  document.body.append(panel);
  onChange((what) => {
    const isWritten = (what === "text" || what === "echo") && panel.contains(document.activeElement);
    if (what === "view" ? state.chosen !== shown : !isWritten) show();
  });
}

function show() {
  const feature = find(draft(), state.chosen);
  shown = state.chosen;
  panel.hidden = !feature;
  panel.replaceChildren();
  if (!feature) return;
  const { kind } = feature.properties;
  panel.dataset.kind = kind;
  const close = element("button.close", { type: "button", "aria-label": _("Close"), onclick: () => choose("") }, "×");
  panel.append(element("header", {}, element("h2", {}, NAMES[kind]), close));
  if (kind === "hazard") panel.append(categories(feature, (id) => categorise(feature.id, id)));
  panel.append(text(feature, "title", _("Name")));
  if (kind === "hazard") panel.append(choice(feature, "severity", _("How severe"), settings.severity, "3"), choice(feature, "stage", _("On the stage"), stages(), ""));
  if (kind === "stage") panel.append(text(feature, "mode", _("How they travelled")));
  panel.append(text(feature, "description", _("What is known"), true), text(feature, "sources", _("Sources: addresses or ids, a comma between")));
  panel.append(element("footer", {}, kind === "place" && feature.geometry.type === "Point" ? turn(feature) : null, element("button", { type: "button", onclick: () => act(remove(draft(), feature.id)) }, _("Delete"))));
  uncover(feature);
}

/**
 * On a phone the sheet lies over the map: a point that is chosen is brought above it.
 *
 * @param {DrawnFeature} feature
 */
function uncover({ geometry: { type, coordinates } }) {
  if (type !== "Point" || getComputedStyle(panel).position !== "absolute") return;
  const free = panel.getBoundingClientRect().top - map.getContainer().getBoundingClientRect().top;
  const { y } = map.latLngToContainerPoint(located(coordinates));
  if (y > free - ROOM) map.panBy([0, y - free / 2], { animate: false });
}

/** @returns {Record<string, string>} */
function stages() {
  const found = draft().features.filter(({ properties }) => properties.kind === "stage");
  return Object.fromEntries([["", _("None")], ...found.map(({ id, properties }) => [id, properties.title])]);
}

/**
 * Another category; a danger that is named by its category takes the new one's name.
 *
 * @param {string} id
 * @param {string} category
 */
function categorise(id, category) {
  const { properties } = /** @type {DrawnFeature} */ (find(draft(), id));
  const named = properties.title === categoryOf(properties.category).label;
  const made = say(draft(), id, "category", category);
  act(named ? say(made, id, "title", categoryOf(category).label) : made);
}

/**
 * @param {DrawnFeature} feature
 * @param {(category: string) => void} take
 */
function categories({ properties }, take) {
  const signs = settings.categories.map((category) => element("button.category", { type: "button", title: category.label, "aria-label": category.label, "aria-pressed": String(category.id === properties.category), onclick: () => take(category.id) }, sign(category)));
  return element("div.categories", { role: "group", "aria-label": _("Category") }, signs, element("b", {}, categoryOf(properties.category ?? "other").label));
}

/**
 * @param {DrawnFeature} feature
 * @param {string} name
 * @param {string} label
 * @param {boolean} [isLong]
 */
function text({ id, properties }, name, label, isLong = false) {
  const field = /** @type {HTMLInputElement} */ (element(isLong ? "textarea" : "input", isLong ? { rows: "3", maxlength: "5000" } : { type: "text", maxlength: "300" }));
  field.value = name === "sources" ? (properties.sources ?? []).join(", ") : properties[name] ?? "";
  let timer = 0;
  const put = () => {
    clearTimeout(timer);
    if (find(draft(), id)) act(say(draft(), id, name, name === "sources" ? field.value.split(/[,;\n]/).map((part) => part.trim()).filter(Boolean) : field.value), "text");
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(put, PAUSE);
  });
  field.addEventListener("change", put);
  return element("label", {}, element("span", {}, label), field);
}

/**
 * @param {DrawnFeature} feature
 * @param {string} name
 * @param {string} label
 * @param {Record<string, string>} options
 * @param {string} usual
 */
function choice({ id, properties }, name, label, options, usual) {
  const value = String(properties[name] ?? usual);
  const field = /** @type {HTMLSelectElement} */ (element("select", {}, Object.entries(options).map(([key, words]) => element("option", { value: key, selected: key === value }, words))));
  field.addEventListener("change", () => act(say(draft(), id, name, name === "severity" ? Number(field.value) : field.value), "text"));
  return element("label", {}, element("span", {}, label), field);
}

/** @param {DrawnFeature} feature */
function turn({ id }) {
  const make = () => {
    const made = toHazard(draft(), id, "other");
    act(made);
    choose(made.features[made.features.length - 1].id);
  };
  return element("button", { type: "button", onclick: make }, _("Make it a danger"));
}
