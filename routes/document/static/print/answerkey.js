/* The teacher's key: three pages; the answers, what to know about each stage, the plan and the care for the class. */
import { data } from "../map/data.js";
import { element, paragraphs } from "../map/elements.js";
import { stageName } from "../map/wording.js";
import { choiceLetter, choiceQuestions, countryGaps, numberGaps, openQuestions, stopGaps } from "./asked.js";
import { leftOut, page, spare } from "./fitting.js";
import { numbers, scanned } from "./sources.js";
import { heading } from "./factsheet.js";
import { _ } from "../words.js";

/**
 * @param {string} title
 * @param {import("./asked.js").Gap[]} gaps
 */
function answers(title, gaps) {
  return gaps.length ? element("section.answers", {}, element("h3", {}, title), element("p", {}, gaps.map(({ ask, answer }, index) => [index ? " · " : "", `${ask}: `, element("strong", {}, answer)]).flat())) : "";
}

/** @param {QuizQuestion} one */
function solved(one) {
  return element("li", {}, one.text, " ", element("strong", {}, `${choiceLetter(one.answer)} ${one.choices[one.answer]}.`), ` ${one.why}`);
}

/** @param {Question} one */
const discussed = (one) => element("li", {}, one.text, one.notes ? element("aside.teacher", {}, one.notes) : "");

/**
 * @param {string} title
 * @param {HTMLElement[]} entries
 */
function list(title, entries) {
  return entries.length ? element("section", { "data-list": "" }, element("h2", {}, title), element("ol", {}, entries), leftOut()) : "";
}

function answerPage() {
  const open = openQuestions();
  const asked = choiceQuestions();
  const others = data.questions.filter((one) => !open.includes(one));
  return page(heading(_("Teacher's key")), element("h2", {}, _("Answers to the worksheet")),
    element("div.answer-list", {}, answers(_("Countries on the map"), countryGaps()), answers(_("Where the road stops"), stopGaps()), answers(_("Figures"), numberGaps())),
    asked.length + open.length ? element("ol", {}, asked.map(solved), open.map(discussed)) : "",
    data.quiz.length ? element("section.answers", {}, element("h3", {}, _("The quiz of the story")), element("p", {}, data.quiz.map((one, index) => `${index + 1} ${choiceLetter(one.answer)} ${one.choices[one.answer]}`).join(" · "))) : "",
    list(_("More questions, with what may be said"), others.map((one) => spare(discussed(one), 1 + Number(Boolean(one.stage))))));
}

/** @param {Stage} stage */
function notes(stage) {
  return spare(element("article", {}, element("h3", {}, stageName(stage)), ...paragraphs(stage.notes), numbers(stage.sources) ? element("p.caution", {}, _("Sources {sources}", { sources: numbers(stage.sources) })) : ""), 3 - stage.weight);
}

function notesPage() {
  const noted = data.story.flatMap(({ stage }) => data.stages.filter((one) => one.id === stage && one.notes));
  return page(element("section.notes-list", { "data-list": "" }, element("h2", {}, _("Notes on the stages")), element("div.columns", {}, noted.map(notes)), leftOut()), scanned());
}

/** @param {Lesson} plan */
function planned(plan) {
  const last = plan.parts.length - 1;
  return element("section.plan", { "data-list": "" }, element("h2", {}, _("Plan for {minutes} minutes", { minutes: plan.minutes })), element("div.columns", {}, plan.parts.map((part, index) =>
    element("article", {}, element("h3", {}, part.title, part.minutes ? " (" + _("{n} min", { n: part.minutes }) + ")" : ""),
      element("ul", {}, part.points.map((point) => (index === 0 || index === last ? spare(element("li", {}, point), 2) : element("li", {}, point))))))), leftOut());
}

function carePage() {
  const care = data.aftercare.map(({ title, points }) => element("article", {}, element("h3", {}, title), element("ul", {}, points.map((point) => spare(element("li", {}, point))))));
  return page(...data.lessons.slice(0, 1).map(planned), care.length ? element("section.care", { "data-list": "" }, element("h2", {}, _("Care")), element("div.columns", {}, care), leftOut()) : "");
}

export function answerKey() {
  return [answerPage(), notesPage(), carePage()];
}
