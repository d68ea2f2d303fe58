/* What stands on the wall at each beat: few words, large. The long texts stand in the presenter's window, in the notes and in print. */
import { byId, categoryOf, data } from "../map/data.js";
import { element, present } from "../map/elements.js";
import { icon, sign } from "../map/icons.js";
import { select } from "../map/state.js";
import { kilometres, number, stageName, wayOf } from "../map/wording.js";
import { charts } from "./chart.js";
import { landAndAir } from "./road.js";
import { hazardsOf, letters, litBy, mainStages, questionsOf, titleOf } from "./steps.js";
import { _, ngettext } from "../words.js";

/** @typedef {import("../map/elements.js").Child} Child */

/** @param {string} words */
const kicker = (words, colour = "") => element("p.kicker", { style: colour ? { "--colour": colour } : {} }, words);

function contents() {
  const words = [...new Set([...byId.values()].flatMap((feature) => feature.themes))].join(", ");
  if (!words) return null;
  return element("div.contents", { role: "note" }, icon("circle-info"), element("div", {}, _("This story speaks of {words}.", { words })));
}

/**
 * @param {Step} _step
 * @param {Beat} beat
 * @returns {Child[]}
 */
function title(_step, beat) {
  return [kicker(data.period || _("An escape route")), element("h2", {}, data.title), beat.text ? element("p.headline", {}, beat.text) : null, contents()];
}

/** @returns {Child[]} */
function guess() {
  const borders = data.figures.countries.length > 1;
  return [
    kicker(_("Before we begin")), element("h2", {}, _("Look at the map, and guess")),
    element("ul.guesses", {}, [
      borders ? _("In which country does this road begin, and where does it end?") : _("Where does this road begin, and where does it end?"),
      borders ? _("How many borders does it cross?") : "", _("How many kilometres is it long?"),
    ].filter(Boolean).map((one) => element("li", {}, one))),
  ];
}

/**
 * @param {string} value
 * @param {string} unit
 * @param {string} [words]
 */
const figure = (value, unit, words = "") => element("div.figure", {}, element("dd", {}, value, unit ? element("small", {}, ` ${unit}`) : null), element("dt", {}, words));

/** @returns {Child[]} */
function reveal() {
  const { land, air } = landAndAir(mainStages);
  const { countries, borders } = data.figures;
  const ends = countries.length > 1 ? `${countries[0]} → ${countries[countries.length - 1]}` : "";
  return [
    kicker(ends || _("The road")),
    element("dl.figures", {},
      land ? figure(kilometres(land), "km", air ? _("by land and water") : "") : null, air ? figure(kilometres(air), "km", _("by air")) : null,
      countries.length > 1 ? figure(number(countries.length), _("countries"), ngettext("{n} border crossed", "{n} borders crossed", borders)) : null),
  ];
}

/**
 * @param {Step} step
 * @param {Beat} beat
 * @returns {Child[]}
 */
function headline(step, beat) {
  const stage = /** @type {Stage} */ (step.stage);
  const kind = stage.role === "main" ? "" : stageName(stage, false);
  return [
    kicker([kind, stage.country].filter(Boolean).join(" · "), stage.colour),
    element("h2", {}, stage.title), element("p.headline", {}, beat.text ?? ""),
    element("p.facts", {}, [wayOf(stage), _("about {km} km", { km: kilometres(stage.km) })].filter(Boolean).join(" · ")),
  ];
}

/**
 * @param {Step} step
 * @param {Beat} beat
 * @returns {Child[]}
 */
function dangers(step, beat) {
  const marks = letters(step);
  const all = hazardsOf(step);
  const lit = litBy(beat);
  const first = all.indexOf(lit[0]) + 1;
  const count = all.length > lit.length ? _("{part} of {whole}", { part: [first, first + lit.length - 1].slice(0, lit.length).join("–"), whole: all.length }) : "";
  return [
    kicker([all.length === 1 ? _("A danger") : _("Dangers"), count].filter(Boolean).join(", "), step.stage?.colour),
    element("ol.dangers", {}, lit.map((hazard) => element("li", {}, element("button.entry", { type: "button", onclick: () => select(hazard.id, "story") },
      element("b.letter", {}, marks.get(hazard.id) ?? ""), sign(categoryOf(hazard)), element("span", {}, hazard.title))))),
  ];
}

/**
 * The words of a voice that a beat lets it say.
 *
 * @param {Voice} spoken
 * @param {Beat} beat
 */
function saidIn(spoken, { words }) {
  return spoken.text.split(/\s+/).filter(Boolean).slice(...(words ?? [])).join(" ");
}

/**
 * @param {Step} step
 * @param {Beat} beat
 * @returns {Child[]}
 */
function voice(step, beat) {
  const found = byId.get(beat.features?.[0] ?? "");
  if (found?.kind !== "voices") return [];
  const [part, parts] = beat.part ?? [1, 1];
  return [
    kicker(parts > 1 ? `${found.title} (${part}/${parts})` : found.title, step.stage?.colour),
    element("blockquote.said", {}, element("p", {}, saidIn(found, beat))), part === parts ? element("p.speaker", {}, found.speaker) : null,
  ];
}

/**
 * @param {Step} step
 * @param {Beat} beat
 * @returns {Child[]}
 */
function question(step, beat) {
  const asked = data.questions[beat.number ?? 0];
  const among = questionsOf(step);
  const count = among.length > 1 ? _("{part} of {whole}", { part: among.indexOf(asked) + 1, whole: among.length }) : "";
  return [kicker([_("To talk about"), count].filter(Boolean).join(", "), step.stage?.colour), element("p.question", {}, asked?.text ?? "")];
}

/**
 * @param {Step} step
 * @param {Beat} beat
 * @returns {Child[]}
 */
function figures(step, beat) {
  const shown = data.statistics.filter((statistic) => statistic.value).slice(beat.number, (beat.number ?? 0) + 2);
  return [
    kicker(titleOf(step)), beat.number ? null : charts(1)[0] ?? null,
    element("dl.figures", {}, shown.map((one) => figure(one.value, one.unit, [one.title, one.period ? `(${one.period})` : ""].filter(Boolean).join(" ")))),
  ];
}

/**
 * @param {Step} _step
 * @param {Beat} beat
 * @returns {Child[]}
 */
function quiz(_step, beat) {
  const all = data.quiz;
  const asked = all[beat.number ?? 0];
  if (!asked) return [];
  const isAnswer = beat.kind === "answer";
  return [
    kicker(_("Question {n} of {n2}", { n: (beat.number ?? 0) + 1, n2: all.length })), element("p.asked", {}, asked.text),
    element("ol.choices", {}, asked.choices.map((choice, index) => {
      const isRight = isAnswer && index === asked.answer;
      return element(`li${isRight ? ".right" : isAnswer ? ".wrong" : ""}`, {}, choice, isRight ? element("span.hidden-visually", {}, " (", _("right"), ")") : null);
    })),
    isAnswer ? element("p.why", {}, asked.why) : null,
  ];
}

/** @type {Record<Beat["kind"], (step: Step, beat: Beat) => Child[]>} */
const kinds = { title, guess, reveal, headline, dangers, voice, question, figures, ask: quiz, answer: quiz };

/**
 * What a beat shows.
 *
 * @param {Step} step
 * @param {Beat} beat
 */
export function wallOf(step, beat) {
  return present(kinds[beat.kind](step, beat));
}

/**
 * A beat in a few words, for lists and for those who hear it.
 *
 * @param {Step} step
 * @param {Beat} beat
 * @returns {string}
 */
export function wordsOf(step, beat) {
  if (beat.kind === "dangers") return litBy(beat).map((hazard) => hazard.title).join("; ");
  if (beat.kind === "question") return data.questions[beat.number ?? 0]?.text ?? "";
  if (beat.kind === "ask" || beat.kind === "answer") return data.quiz[beat.number ?? 0]?.[beat.kind === "ask" ? "text" : "why"] ?? "";
  const voiced = byId.get(beat.features?.[0] ?? "");
  if (voiced?.kind === "voices") return saidIn(voiced, beat);
  return beat.text || titleOf(step);
}
