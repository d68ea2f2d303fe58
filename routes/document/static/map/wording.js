/* What things are called, in texts that several parts of the document show. */
import { data } from "./data.js";
import { element, link } from "./elements.js";
import { localeOf, roundedKm } from "./numbers.js";
import { _ } from "../words.js";

const { group } = data.words;
/** @type {Intl.NumberFormat | null} */
let format = null;

/** @param {number} value */
export function number(value) {
  const whole = Math.round(value);
  if (group !== null) return String(whole).replace(/\B(?=(\d{3})+$)/g, group);
  format ??= new Intl.NumberFormat(localeOf(document.documentElement.lang));
  return format.format(whole);
}

/** @param {number} km */
export function kilometres(km) {
  return number(roundedKm(km, data.schematic));
}

/**
 * Severity in words.
 *
 * @param {Hazard} hazard
 */
export function severityOf(hazard) {
  return data.words.severity[hazard.severity].toLowerCase();
}

/**
 * How sure a claim is, in a sentence; empty where nobody says.
 *
 * @param {Feature} feature
 */
export function confidenceOf({ confidence }) {
  return confidence ? data.words.confidence[confidence] : "";
}

/**
 * @param {Stage} stage
 * @param {boolean} [withTitle]
 */
export function stageName(stage, withTitle = true) {
  const role = data.words.roles[stage.role];
  const name = stage.role === "main" ? _("Stage {order}", { order: stage.order }) : role;
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
  return data.words.summary.join(" · ");
}

/**
 * A source by its id, or an address that stands where an id might. The original first, a copy beside it.
 *
 * @param {string} reference
 */
export function cited(reference) {
  const known = data.sources[reference];
  if (!known) return element("cite", {}, link(reference, reference));
  const parts = [known.publisher, known.date].filter(Boolean).join(", ");
  return element("cite", { title: known.title }, element("span.title", {}, known.url ? link(known.url, known.title) : known.title),
    element("span.by", {}, parts ? ` — ${parts}` : "", ...(known.copy_url ? [" · ", link(known.copy_url, _("copy"))] : [])));
}

/** What the map is and is not. */
export const caution = data.schematic
  ? _("Schematic map for education. Positions rounded to about 10 km. Not for navigation.")
  : _("Map for education. Not for navigation.");

/** Who made what the map shows. */
export const credits = data.tiles || "Natural Earth, GeoNames (CC BY 4.0)";
