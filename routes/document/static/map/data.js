/* The route as the document carries it; nobody changes it. */
import { parsed } from "./bidi.js";
import { knowLanguages } from "./elements.js";
import { languageOfTexts } from "./languages.js";

/** @returns {Payload} */
function read() {
  const found = parsed(/** @type {HTMLElement} */ (document.getElementById("route-data")).textContent ?? "");
  for (const kind of ["stages", "hazards", "places", "voices"]) {
    found[kind].forEach((/** @type {object} */ feature, /** @type {number} */ index) => Object.assign(feature, { kind, index }));
  }
  return found;
}

export const data = read();
knowLanguages(languageOfTexts(data, document.documentElement.lang));

/** @type {Map<string, Feature>} */
export const byId = new Map([data.stages, data.hazards, data.places, data.voices].flat().map((feature) => [feature.id, feature]));

const categories = new Map(data.categories.map((category) => [category.id, category]));

/** @param {Hazard} hazard */
export function categoryOf(hazard) {
  return /** @type {Category} */ (categories.get(hazard.category));
}

/** @param {string} id */
export function stageOf(id) {
  const feature = byId.get(id);
  return feature?.kind === "stages" ? feature : undefined;
}
