/* The fact sheet: two pages; the map with its codes and the stages, then the dangers, figures and sources. */
import { categoryOf, data } from "../map/data.js";
import { element } from "../map/elements.js";
import { icon } from "../map/icons.js";
import { caution, credits, kilometres, summary } from "../map/wording.js";
import { allEntries, beyondPaper, told } from "./codes.js";
import { leftOut, page, spare } from "./fitting.js";
import { isTall, lettered, onPaper } from "./papermap.js";
import { paperStrip, squaresOnPaper } from "./paperstrip.js";
import { whereToRead } from "./sources.js";
import { _ } from "../words.js";

/** @typedef {import("./codes.js").Entry} Entry */

const mostFigures = 4;

/**
 * Pixels by which the maps are less high, so that the stages and the strip fit below them.
 *
 * @param {boolean} tall
 */
const fewer = (tall) => 2 * Math.max(0, Math.min(54, Math.ceil((15 * told().length + squaresOnPaper() - (tall ? 210 : 88)) / 2)));

/**
 * The map and its insets; a road that runs north and south has them at its side.
 *
 * @param {boolean} [shortened] Whether stages and strip stand on the same page.
 */
export function plates(shortened = false) {
  const entries = allEntries();
  return onPaper(() => {
    const tall = isTall();
    const less = shortened ? fewer(tall) : 0;
    const { whole, parts } = tall ? lettered(entries, { width: 362, height: 446 - less }, { width: 330, height: 214 - less / 2 }, { width: 330, height: 446 - less })
      : lettered(entries, { width: 700, height: 330 - less / 2 }, { width: 346, height: 216 - less / 2 }, { width: 700, height: 216 - less / 2 });
    return tall && parts.length ? element("div.paper-maps", {}, whole, element("div.insets", {}, parts)) : element("div.paper-maps", {}, whole, ...parts);
  });
}

/** @param {string} text */
const short = (text) => text.split(/[,(;:]/)[0].trim();

/** @param {Stage} stage */
const wayShort = ({ origin, destination }) => [short(origin), short(destination)].filter(Boolean).join(" → ");

/** @param {import("./codes.js").Told} one */
function stageLine({ number, stage }) {
  return spare(element("li", {}, element(`b.number${stage.role === "main" ? "" : ".other"}`, {}, String(number)), element("span", {},
    element("strong", {}, stage.role === "main" ? stage.title : `${data.words.roles[stage.role]}: ${stage.title}`),
    wayShort(stage) ? ` ${wayShort(stage)}` : "", ` · ${kilometres(stage.km)} km`)), stage.role === "main" ? 1 : 2);
}

/** @param {Entry} entry */
function danger({ hazard, code }) {
  return spare(element("tr", {}, element("th.code-of", { scope: "row" }, code), element("td", {}, icon(categoryOf(hazard).icon), element("strong", {}, hazard.title),
    element("small", {}, [short(hazard.place), hazard.period].filter(Boolean).join(", "))),
  element("td.severity", {}, element("b", {}, String(hazard.severity)), element("small", {}, hazard.confidence && data.words.sureness[hazard.confidence]))), 6 - hazard.severity);
}

/** @param {Entry[]} entries */
function table(entries) {
  const head = element("thead", {}, element("tr", {}, [_("Code"), _("Danger"), _("Severity, sure")].map((one) => element("th", { scope: "col" }, one))));
  return element("table.dangers", {}, head, element("tbody", {}, entries.map(danger)));
}

/** @param {Entry[]} entries */
function dangers(entries) {
  if (!entries.length) return "";
  const half = Math.ceil(entries.length / 2);
  const halves = entries.length > 8 ? [entries.slice(0, half), entries.slice(half)] : [entries];
  const scale = Object.entries(data.words.severity).map(([level, word]) => `${level} ${word.toLowerCase()}`).join(", ");
  return element("section.all-dangers", { "data-list": "" }, element("h2", {}, _("Dangers along the road")),
    element("p.caution", {}, _("Severity: {scale}. Sure: how well a claim is supported.", { scale })), element("div.halves", {}, halves.map(table)), leftOut(beyondPaper()));
}

/** @param {number} most */
export function figures(most = mostFigures) {
  const shown = data.statistics.filter(({ value }) => /\d/.test(value) && value.length < 22).slice(0, most);
  if (!shown.length) return "";
  return element("section", { "data-optional": "" }, element("h2.hidden-visually", {}, _("Figures")), element("dl.figure-list", {}, shown.map(({ title, value, unit, period }, index) =>
    spare(element("div", {}, element("dd", {}, value, unit ? element("small", {}, unit) : ""), element("dt", {}, `${title}${period && !title.includes(period) ? `, ${period}` : ""}`)), 3 + index / 100))));
}

export function heading(kind = "") {
  return element("header", {}, element("h1", {}, data.title), element("p", {}, [kind, summary(), data.period].filter(Boolean).join(" · ")));
}

export function notice() {
  return element("p.caution", {}, caution, " ", _("Map: {credits}.", { credits }), data.asOf ? " " + _("Facts as of {asOf}.", { asOf: data.asOf }) : "", " ", _("Codes: the number of the stage and the letter that the story gives the danger."));
}

export function factSheet() {
  const stages = told();
  return [
    page(heading(), plates(true), paperStrip(), notice(), stages.length ? element("section.stage-lines", { "data-list": "" }, element("h2", {}, _("The road, stage by stage")), element("ol", {}, stages.map(stageLine)), leftOut()) : "", figures()),
    page(dangers(allEntries()), ...whereToRead()),
  ];
}
