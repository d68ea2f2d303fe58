/* What a sign tells: built when it is opened, from text nodes only. */
import { categoryOf, stageOf } from "./data.js";
import { element, paragraphs, present } from "./elements.js";
import { icon, sign } from "./icons.js";
import { currentStep, select } from "./state.js";
import { cited, confidenceOf, kilometres, severityOf, stageName, wayOf } from "./wording.js";
import { _ } from "../words.js";

/** @typedef {import("./elements.js").Child} Child */

/** @param {number} value */
function pips(value) {
  return element("span.pips", { "aria-hidden": "true" },
    [1, 2, 3, 4, 5].map((step) => element(step <= value ? "i.on" : "i")));
}

/**
 * @param {string} term
 * @param {...Child} value
 */
const fact = (term, ...value) => [element("dt", {}, term), element("dd", {}, ...value)];

/** @param {string[]} list */
function sourceList(list) {
  if (!list.length) return null;
  return element("section.sources", {}, element("h3", {}, list.length === 1 ? _("Source") : _("Sources")),
    element("ul", {}, list.map((reference) => element("li", {}, cited(reference)))));
}

/** @param {Feature} feature */
const themes = (feature) =>
  feature.themes.length ? element("p.note", {}, icon("triangle-exclamation"), _("Contains: {n}", { n: feature.themes.join(", ") })) : null;

/** @param {Hazard | Voice} feature */
function stageLink(feature) {
  const belongs = stageOf(feature.stage);
  if (!belongs || currentStep() !== null) return null;
  return fact(_("Stage"), element("button.textlink", { type: "button", onclick: () => select(belongs.id, "card") }, stageName(belongs)));
}

/** @param {...string} parts */
function whereAndWhen(...parts) {
  const known = parts.filter(Boolean);
  return known.length ? element("p.way", {}, known.join(" · ")) : null;
}

/** @param {Hazard} feature */
function hazard(feature) {
  const category = categoryOf(feature);
  return [
    element("p.kicker", { style: { "--colour": category.colour } }, sign(category), category.label,
      feature.context ? element("span.context", {}, _("background")) : null),
    element("h2", {}, feature.title),
    whereAndWhen(feature.place, feature.period),
    element("dl", {},
      fact(_("Severity"), pips(feature.severity), _("{severity} of 5: {feature}", { severity: feature.severity, feature: severityOf(feature) })),
      feature.confidence ? fact(_("How sure"), confidenceOf(feature)) : null,
      stageLink(feature)),
    ...paragraphs(feature.text),
  ];
}

/** @param {Stage} feature */
function stage(feature) {
  const way = wayOf(feature);
  return [
    element("p.kicker", { style: { "--colour": feature.colour } }, stageName(feature, false)),
    element("h2", {}, feature.title),
    whereAndWhen(way, feature.period),
    element("dl", {},
      feature.mode ? fact(_("How"), feature.mode) : null,
      fact(_("Length"), _("about {km} km", { km: kilometres(feature.km) }))),
    ...(feature.headline
      ? [element("p", {}, feature.headline), element("details", {}, element("summary", {}, _("The whole stage")), ...paragraphs(feature.text))]
      : paragraphs(feature.text)),
  ];
}

/** @param {Voice} feature */
function voice(feature) {
  return [
    element("p.kicker", {}, icon("quote-left"), _("Voice")),
    element("h2", {}, feature.title),
    whereAndWhen(feature.speaker, feature.period),
    ...paragraphs(feature.text),
    stageLink(feature) && element("dl", {}, stageLink(feature)),
  ];
}

/** @param {Feature} feature */
function told(feature) {
  switch (feature.kind) {
    case "hazards": return hazard(feature);
    case "stages": return stage(feature);
    case "voices": return voice(feature);
    default: return [element("h2", {}, feature.title), ...paragraphs(feature.text)];
  }
}

/** @param {Feature} feature */
export function cardOf(feature) {
  return element("article.card", { "aria-label": feature.title }, ...present(told(feature)), themes(feature), sourceList(feature.sources));
}

