/* The worksheet: one page with a blank map, names and figures to fill in, questions and a word bank. */
import { data } from "../map/data.js";
import { element } from "../map/elements.js";
import { caution, credits } from "../map/wording.js";
import { choiceLetter, choiceQuestions, countryGaps, numberGaps, openQuestions, stopGaps, wordBank } from "./asked.js";
import { page, spare } from "./fitting.js";
import { blankMap, isTall, onPaper } from "./papermap.js";
import { _ } from "../words.js";

/**
 * @param {string} title
 * @param {import("./asked.js").Gap[]} gaps
 */
function fill(title, gaps) {
  if (!gaps.length) return "";
  return element("section.fill", {}, element("h2", {}, title), element("ul", {}, gaps.map(({ ask }) => element("li", {}, element("b", {}, ask), element("span.gap")))));
}

function choices() {
  return choiceQuestions().map((one, index) => spare(element("li.choice", {}, element("b.nth", {}, `${index + 1}.`), one.text,
    element("span.choices", {}, one.choices.map((choice, at) => element("span", {}, element("i.box"), `${choiceLetter(at)} ${choice}`)))), 10 - index));
}

function open() {
  return openQuestions().map((one, index) => spare(element("li.open", {}, element("p", {}, element("b.nth", {}, `${choiceQuestions().length + index + 1}.`), one.text), element("span.lines")), 5 + index));
}

function questions() {
  const asked = [...choices(), ...open()];
  return asked.length ? element("section.asked-list", {}, element("h2", {}, _("Questions")), element("ol.sheet-list", {}, asked)) : "";
}

export function worksheet() {
  const tall = isTall();
  const map = onPaper(() => blankMap(tall ? { width: 372, height: 512 } : { width: 700, height: 318 }));
  const names = [fill(_("Countries on the map"), countryGaps()), fill(_("Where the road stops"), stopGaps()), fill(_("Figures"), numberGaps())];
  const bank = wordBank();
  return [page(
    element("header.with-name", {}, element("h1", {}, data.title), element("p.names", {}, _("Name"), element("span.gap"), _("Class"), element("span.gap.short"), _("Date"), element("span.gap.short"))),
    element(`div.filling${tall ? ".tall" : ""}`, {}, element("div.paper-maps", {}, map), ...(tall ? [element("div.beside", {}, names)] : [element("div.below", {}, names)])),
    bank.length ? element("section.bank", {}, element("h2", {}, _("Word bank")), element("p", {}, bank.map((word) => element("span", {}, word)))) : "",
    questions(),
    element("p.caution", {}, caution, " ", _("Map: {credits}.", { credits })))];
}
