/* What the worksheet asks and the teacher's key answers: names, figures, questions. */
import { data } from "../map/data.js";
import { localeOf } from "../map/numbers.js";
import { kilometres, number } from "../map/wording.js";
import { askedCountries, countryLetter } from "./papermap.js";
import { _ } from "../words.js";

/** @typedef {{ask: string, answer: string}} Gap */

/** @param {string} text "A province, near the border" is asked as "A province". */
const short = (text) => text.split(/[,(;:]/)[0].trim();
const main = data.stages.filter((stage) => stage.role === "main");
const mostStops = 6;
const mostChoices = 3;
const mostOpen = 2;

/** The countries of the road by their letters on the blank map. @returns {Gap[]} */
export function countryGaps() {
  return askedCountries.map((name, index) => ({ ask: countryLetter(index), answer: name }));
}

/** Where stages begin: both ends of the road, and the key stages between them. @returns {Gap[]} */
export function stopGaps() {
  const named = main.filter((stage) => stage.origin).map((stage) => ({ ask: String(stage.order), answer: short(stage.origin), weight: stage.weight, order: stage.order }));
  const distinct = named.filter(({ answer }, index) => answer.length < 34 && named.findIndex((other) => other.answer === answer) === index);
  const first = distinct[0];
  const chosen = new Set([...distinct].sort((a, b) => Number(b === first) - Number(a === first) || b.weight - a.weight || a.order - b.order).slice(0, mostStops));
  return distinct.filter((one) => chosen.has(one));
}

/** @returns {Gap[]} */
export function numberGaps() {
  const { km, flown_km: flown, borders, stages, countries } = data.figures;
  const gaps = [
    { ask: flown ? _("Kilometres by land and water, about") : _("Kilometres from end to end, about"), answer: kilometres(km - flown) },
    { ask: _("Kilometres by air"), answer: flown ? kilometres(flown) : "" },
    { ask: _("Borders that are crossed"), answer: borders ? number(borders) : "" },
    { ask: _("Countries"), answer: countries.length > 1 ? number(countries.length) : "" },
    { ask: _("Stages"), answer: number(stages) },
  ].filter(({ answer }) => answer && answer !== "0");
  const told = data.statistics.filter(({ value, title }) => /^[\d.,–-]+$/.test(value) && value.length < 14 && title.length < 60);
  return [...gaps.slice(0, 4), ...told.slice(0, 6 - Math.min(4, gaps.length)).map(({ title, value, unit, period }) => ({ ask: `${title} (${[unit, period].filter(Boolean).join(", ")})`, answer: value }))];
}

/** Questions with choices: spread over the quiz. */
export function choiceQuestions() {
  const step = Math.max(1, Math.floor(data.quiz.length / mostChoices));
  return data.quiz.filter((_one, index) => index % step === 0).slice(0, mostChoices);
}

/** Questions to write on: of the whole road before those of a stage, the shorter first. */
export function openQuestions() {
  return [...data.questions].sort((a, b) => Number(Boolean(a.stage)) - Number(Boolean(b.stage)) || a.text.length - b.text.length).slice(0, mostOpen);
}

/** Every answer to be written once, in the order of the alphabet. */
export function wordBank() {
  const words = [...countryGaps(), ...stopGaps(), ...numberGaps()].map(({ answer }) => answer);
  return [...new Set(words)].sort((a, b) => a.localeCompare(b, localeOf(data.language), { numeric: true }));
}

/** @param {number} index */
export const choiceLetter = (index) => String.fromCharCode(97 + index);
