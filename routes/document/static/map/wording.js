/* What things are called, in texts that several parts of the document show. */
import { data } from "./data.js";
import { element, link } from "./elements.js";
import { localeOf, roundedKm } from "./numbers.js";

const locale = localeOf(data.language);

/** @param {number} value */
export function number(value) {
  return Math.round(value).toLocaleString(locale);
}

/** @param {number} km */
export function kilometres(km) {
  return number(roundedKm(km, data.schematic));
}

export const severity = ["", "A burden", "Hardship", "Serious risk", "Danger to liberty or life", "Deadly, or a grave violation of rights"];

export const confidence = {
  high: "High: several independent sources or an official count",
  medium: "Medium: one solid source or an estimate",
  low: "Low: a single anonymous or unverified report",
};

/**
 * @param {Stage} stage
 * @param {boolean} [withTitle]
 */
export function stageName(stage, withTitle = true) {
  const kinds = { main: "Stage", alternate: "Another way", return: "Sent back" };
  const name = stage.role === "main" ? `${kinds.main} ${stage.order}` : kinds[stage.role];
  return withTitle ? `${name}: ${stage.title}` : name;
}

/**
 * From where to where.
 *
 * @param {Stage} stage
 */
export function wayOf(stage) {
  return [stage.origin, stage.destination].filter(Boolean).join(" → ");
}

/** The route in one line. */
export function summary() {
  const { km, countries, borders, stages } = data.figures;
  const parts = [];
  if (stages) parts.push(`${stages} ${stages === 1 ? "stage" : "stages"}`);
  if (borders) parts.push(`${borders} ${borders === 1 ? "border" : "borders"}`);
  if (countries.length > 1) parts.push(`${countries.length} countries`);
  if (km) parts.push(`about ${kilometres(km)} km`);
  return parts.join(" · ");
}

/**
 * A source by its id, or an address that stands where an id might.
 *
 * @param {string} reference
 */
export function cited(reference) {
  const known = data.sources[reference];
  if (!known) return element("cite", {}, link(reference, reference));
  const parts = [known.publisher, known.date].filter(Boolean).join(", ");
  return element("cite", {}, known.url ? link(known.url, known.title) : known.title, parts ? ` — ${parts}` : "");
}

/** What the map is and is not. */
export const caution = data.schematic
  ? "Schematic map for education. Positions rounded to about 10 km. Not for navigation."
  : "Map for education. Not for navigation.";

/** Who made what the map shows. */
export const credits = data.tiles || "Natural Earth, GeoNames (CC BY 4.0)";
