/* Sources on paper: their numbers, and the short address with its code where they can be read. */
import { data } from "../map/data.js";
import { element, svg } from "../map/elements.js";
import { spare } from "./fitting.js";
import { _ } from "../words.js";

const numberOf = new Map(Object.keys(data.sources).map((reference, index) => [reference, index + 1]));

/** @param {string[]} list */
export const numbers = (list) => list.flatMap((reference) => numberOf.get(reference) ?? []).sort((a, b) => a - b).join(", ");

/** @param {string[]} list */
export const marks = (list) => (numbers(list) ? element("sup", {}, ` ${numbers(list)}`) : "");

/** @param {Source} source */
export const cited = ({ publisher, title, date }) => [publisher, title, date].filter(Boolean).join(". ");

/** How often each source is cited, the most cited first. */
function mostCited() {
  const cites = [...data.hazards, ...data.stages, ...data.voices, ...data.statistics].flatMap(({ sources }) => sources ?? []);
  const times = new Map();
  cites.forEach((reference) => times.set(reference, (times.get(reference) ?? 0) + 1));
  return Object.entries(data.sources).sort(([a], [b]) => (times.get(b) ?? 0) - (times.get(a) ?? 0)).map(([, source]) => source);
}

/** Where the sources are read by phone; nothing where nobody knows an address. */
export function scanned() {
  const { sourcesAt } = data.view;
  const count = Object.keys(data.sources).length;
  if (!count) return "";
  if (!sourcesAt) return "";
  const { size, path, url } = sourcesAt;
  const code = svg("svg", { viewBox: `-2 -2 ${size + 4} ${size + 4}`, class: "code", role: "img", "aria-label": _("QR code: {url}", { url }) }, svg("path", { d: path }));
  return element("section.scan", {}, code, element("div", {}, element("h2", {}, `${count} sources`),
    element("p", {}, _("Every stage, danger and figure names where it comes from. Scan the code, or type:")), element("p.address", {}, url.replace(/^https?:\/\//, ""))));
}

/** By phone, or as many as have room here. */
export function whereToRead() {
  const count = Object.keys(data.sources).length;
  if (!count || scanned()) return [scanned()];
  const most = element("section.cited", { "data-optional": "" }, element("h2", {}, _("Sources that are cited most")), element("ul", {}, mostCited().map((source) => spare(element("li", {}, cited(source)), 9))));
  return [most, element("p.caution", {}, _("All {count} sources stand in the booklet.", { count }))];
}
