/* The booklet: every text of the route, to read; a teacher's copy adds voices, notes, answers, plans and addresses. */
import { categoryOf, data } from "../map/data.js";
import { element, paragraphs } from "../map/elements.js";
import { icon } from "../map/icons.js";
import { kilometres, severityOf, stageName, wayOf } from "../map/wording.js";
import { charts } from "../story/chart.js";
import { forTeachers } from "./classroom.js";
import { elsewhere, told } from "./codes.js";
import { heading, notice, plates } from "./factsheet.js";
import { paperStrip } from "./paperstrip.js";
import { cited, marks, numbers } from "./sources.js";
import { _ } from "../words.js";

/** @typedef {import("./codes.js").Entry} Entry */

/**
 * @param {Stage} stage
 * @param {boolean} teacher
 */
function stageSection(stage, teacher) {
  return element("article", {}, element("h3", {}, stageName(stage)),
    element("p.way", {}, [wayOf(stage), stage.mode, _("about {km} km", { km: kilometres(stage.km) }), stage.period].filter(Boolean).join(" · ")),
    ...paragraphs(stage.text), teacher && numbers(stage.sources) ? element("p.caution", {}, _("Sources: {sources}", { sources: numbers(stage.sources) })) : "",
    teacher && stage.notes ? element("aside.teacher", {}, element("strong", {}, _("Notes: ")), ...paragraphs(stage.notes)) : "");
}

/**
 * @param {Entry} entry
 * @param {boolean} teacher
 */
function hazardItem({ hazard, code }, teacher) {
  const category = categoryOf(hazard);
  return element("li", {}, element("b.letter", {}, code), icon(category.icon), element("div", {}, element("strong", {}, hazard.title), teacher ? marks(hazard.sources) : "",
    element("small", {}, [category.label, hazard.place, hazard.period, _("severity {degree}: {words}", { degree: hazard.severity, words: severityOf(hazard) }), hazard.confidence ? _("confidence {level}", { level: data.words.sureness[hazard.confidence] }) : ""].filter(Boolean).join(" · "))));
}

/**
 * Stage by stage, in the order of the story.
 *
 * @param {boolean} teacher
 */
function hazardSection(teacher) {
  const groups = [...told().map(({ stage, entries }) => ({ title: stageName(stage), entries })), { title: _("Elsewhere"), entries: elsewhere() }].filter(({ entries }) => entries.length);
  if (!groups.length) return "";
  return element("section", {}, element("h2", {}, _("Dangers")), element("div.dangers-list", {}, groups.map(({ title, entries }) =>
    element("section", {}, element("h3", {}, title), element("ol", {}, entries.map((entry) => hazardItem(entry, teacher)))))));
}

/** @param {boolean} teacher */
function questionSection(teacher) {
  const questions = [...data.questions].sort((a, b) => Number(Boolean(a.stage)) - Number(Boolean(b.stage)));
  if (!questions.length) return "";
  return element("section.questions", {}, element("h2", {}, _("Questions")), element("ol", {}, questions.map((question) =>
    element("li", {}, question.text, teacher ? element("aside.teacher", {}, question.notes || "") : [1, 2, 3].map(() => element("span.rule"))))));
}

function planSection() {
  return data.lessons.map((plan) => element("section.plan", {}, element("h2", {}, _("Lesson plan: {minutes} minutes", { minutes: plan.minutes })), plan.parts.map((part) =>
    element("article", {}, element("h3", {}, part.title, part.minutes ? " (" + _("{n} min", { n: part.minutes }) + ")" : ""), element("ul", {}, part.points.map((point) => element("li", {}, point)))))));
}

function voiceSection() {
  if (!data.voices.length) return "";
  return element("section", {}, element("h2", {}, _("Voices")), data.voices.map((voice) =>
    element("article", {}, element("h3", {}, voice.title), ...paragraphs(voice.text), element("p.way", {}, `${voice.speaker}${voice.period ? `, ${voice.period}` : ""}`, marks(voice.sources)))));
}

function glossarySection() {
  if (!data.glossary.length) return "";
  return element("section", {}, element("h2", {}, _("Words")), element("dl.words-list", {}, data.glossary.map((term) =>
    element("div", {}, element("dt", {}, [term.term, term.local, term.romanization].filter(Boolean).join(" · ")), element("dd", {}, term.definition)))));
}

/** @param {boolean} teacher */
function sourceSection(teacher) {
  const sources = Object.values(data.sources);
  if (!sources.length) return "";
  return element("section", {}, element("h2", {}, _("Sources")), element("ol.source-list", {}, sources.map((one) =>
    element("li", {}, cited(one), teacher && one.url ? `. ${one.url}` : "", teacher && one.copy_url ? _(". Copy: {copy_url}", { copy_url: one.copy_url }) : ""))));
}

/** @param {boolean} teacher */
export function booklet(teacher) {
  const stages = told().map(({ stage }) => stage);
  return [element("div.page", {}, heading(teacher ? _("Teacher's booklet") : ""), plates(), paperStrip(), notice(), ...paragraphs(data.text), ...charts(1), ...(teacher ? planSection() : []),
    stages.length ? element("section", {}, element("h2", {}, _("Stages")), stages.map((stage) => stageSection(stage, teacher))) : "",
    hazardSection(teacher), teacher ? voiceSection() : "", questionSection(teacher), ...(teacher ? forTeachers(numbers) : []), glossarySection(), sourceSection(teacher))];
}
