/* What a teacher's copy holds for class beside the questions: quiz with its answers, texts to compare, films, curricula, after-care. */
import { data } from "../map/data.js";
import { element, paragraphs } from "../map/elements.js";
import { _, ngettext } from "../words.js";

const letter = (/** @type {number} */ index) => String.fromCharCode(65 + index);

/**
 * @param {string} title
 * @param {HTMLElement[]} entries
 */
function section(title, entries) {
  return entries.length ? [element("section.for-class", {}, element("h2", {}, title), ...entries)] : [];
}

function quiz() {
  const asked = data.quiz.map((one) => element("li", {}, one.text, " ", one.choices.map((choice, index) => `${letter(index)} ${choice}`).join(" · "),
    element("aside.teacher", {}, element("strong", {}, `${letter(one.answer)}. `), one.why)));
  return asked.length ? [element("ol", {}, asked)] : [];
}

/**
 * Texts of the same task stand side by side.
 *
 * @param {(sources: string[]) => string} numbers
 */
function excerpts(numbers) {
  const tasks = [...new Set(data.excerpts.map((one) => one.task))];
  return tasks.map((task) => element("div.side-by-side", {}, data.excerpts.filter((one) => one.task === task).map((one) =>
    element("figure", {}, element("blockquote", {}, ...paragraphs(one.text)), element("figcaption", {}, [one.speaker, one.date].filter(Boolean).join(", "),
      element("sup", {}, ` ${numbers([one.source])}`)), one.notes ? element("aside.teacher", {}, ...paragraphs(one.notes)) : ""))));
}

/** @param {(sources: string[]) => string} numbers */
function media(numbers) {
  return data.media.map((one) => element("article", {}, element("h3", {}, one.title),
    element("p.way", {}, [one.kind, one.makers, one.year, one.minutes ? ngettext("{n} minute", "{n} minutes", one.minutes) : "", one.rating].filter(Boolean).join(" · "), element("sup", {}, ` ${numbers(one.sources)}`)),
    ...paragraphs(one.notes)));
}

function curricula() {
  const fitting = data.curricula.map((one) => element("li", {}, element("strong", {}, [one.name, one.topic].filter(Boolean).join(": ")), ` ${one.fit}`));
  return fitting.length ? [element("ul", {}, fitting)] : [];
}

function aftercare() {
  return data.aftercare.map((one) => element("article", {}, element("h3", {}, one.title), element("ul", {}, one.points.map((point) => element("li", {}, point)))));
}

/**
 * The sections of a teacher's copy; what a route does not have is left out.
 *
 * @param {(sources: string[]) => string} numbers the numbers of sources in the list at the end
 */
export function forTeachers(numbers) {
  return [
    ...section(_("Quiz, with its answers"), quiz()), ...section(_("Texts to compare"), excerpts(numbers)), ...section(_("Films, books and sites"), media(numbers)),
    ...section(_("Where it fits"), curricula()), ...section(_("After-care"), aftercare()),
  ];
}
