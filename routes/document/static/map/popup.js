/* Popups: built when they open, from text nodes only. */
import { room, scale, theMap } from "./camera.js";
import { categoryOf, stageOf } from "./data.js";
import { element, paragraphs, present } from "./elements.js";
import { icon, sign } from "./icons.js";
import { currentStep, select } from "./state.js";
import { cited, confidenceOf, kilometres, severityOf, stageName, wayOf } from "./wording.js";

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
  return element("details.sources", {}, element("summary", {}, list.length === 1 ? "1 source" : `${list.length} sources`),
    element("ul", {}, list.map((reference) => element("li", {}, cited(reference)))));
}

/** @param {Feature} feature */
const themes = (feature) =>
  feature.themes.length ? element("p.note", {}, icon("triangle-exclamation"), `Contains: ${feature.themes.join(", ")}`) : null;

/** @param {Hazard | Voice} feature */
function stageLink(feature) {
  const belongs = stageOf(feature.stage);
  if (!belongs || currentStep() !== null) return null;
  return fact("Stage", element("button.textlink", { type: "button", onclick: () => select(belongs.id, "popup") }, stageName(belongs)));
}

/** @param {Hazard} feature */
function hazard(feature) {
  const category = categoryOf(feature);
  return [
    element("p.kicker", { style: { "--colour": category.colour } }, sign(category), category.label,
      feature.context ? element("span.context", {}, "background") : null),
    element("h2", {}, feature.title),
    ...paragraphs(feature.text),
    element("dl", {},
      feature.place ? fact("Where", feature.place) : null,
      feature.period ? fact("When", feature.period) : null,
      fact("Severity", pips(feature.severity), `${feature.severity} of 5: ${severityOf(feature)}`),
      feature.confidence ? fact("How sure", confidenceOf(feature)) : null,
      stageLink(feature)),
  ];
}

/** @param {Stage} feature */
function stage(feature) {
  const way = wayOf(feature);
  return [
    element("p.kicker", { style: { "--colour": feature.colour } }, stageName(feature, false)),
    element("h2", {}, feature.title),
    way ? element("p.way", {}, way) : null,
    ...paragraphs(feature.text),
    element("dl", {},
      feature.mode ? fact("How", feature.mode) : null,
      fact("Length", `about ${kilometres(feature.km)} km`),
      feature.period ? fact("When", feature.period) : null),
  ];
}

/** @param {Voice} feature */
function voice(feature) {
  return [
    element("p.kicker", {}, icon("quote-left"), "Voice"),
    element("h2", {}, feature.title),
    element("p.way", {}, feature.speaker),
    ...paragraphs(feature.text),
    element("dl", {}, feature.period ? fact("When", feature.period) : null, stageLink(feature)),
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

/**
 * As large as the room that plates and cards leave.
 *
 * @param {L.Popup} popup
 */
function fit(popup) {
  const size = theMap().getSize();
  const { paddingTopLeft, paddingBottomRight } = room();
  const [free, high] = [size.x - 90 - (size.x > 700 ? paddingBottomRight[0] : 0), size.y - paddingTopLeft[1] - paddingBottomRight[1] - 60];
  Object.assign(popup.options, {
    maxWidth: Math.max(200, Math.min(340 * scale(), free)), minWidth: Math.min(220, free), maxHeight: Math.max(150, Math.min(400 * scale(), high)),
    autoPanPaddingTopLeft: L.point(20, 20), autoPanPaddingBottomRight: L.point(size.x > 700 ? paddingBottomRight[0] : 50, paddingBottomRight[1]),
  });
}

/**
 * @param {L.Layer} layer
 * @param {Feature} feature
 */
export function bindCard(layer, feature) {
  layer.bindPopup((bound) => {
    fit(/** @type {L.Popup} */ (bound.getPopup()));
    return cardOf(feature);
  }, { className: "story-popup" });
}

/**
 * The text of a feature that has no sign of its own now, at its place.
 *
 * @param {Hazard | Voice | Place} feature
 */
export function openCard(feature) {
  const popup = L.popup({ className: "story-popup" });
  fit(popup);
  popup.setLatLng(feature.at).setContent(cardOf(feature)).openOn(theMap());
}
