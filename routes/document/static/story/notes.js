/* What the teacher may read at each step. */
import { data } from "../map/data.js";
import { element, paragraphs } from "../map/elements.js";
import { hazardsOf, questionsOf, thisStep, voicesOf } from "./steps.js";
import { _ } from "../words.js";

const atTheEnd = _("Let the class look at the whole road once more before the questions. Leave time for silence, and for those who want to speak to you alone.");

function beforeBeginning() {
  return [
    _("Before you show a stage, ask the class where this road begins and ends, how long it may be and how many borders it crosses. Let them write their guess down."),
    _("Say what the story speaks of, and agree on a sign by which anyone may leave the room without giving a reason. Name the person they can talk to."),
    data.schematic ? _("Say that the map is rough on purpose: people are in danger on such roads today, so every place is rounded to about ten kilometres and no crossing point is shown.") : "",
    data.view.level.id === "all" ? "" : _("This is the map for {name}.", { name: data.view.level.name }),
    data.aims.length ? _("After the lesson, pupils should be able to:") : "", ...data.aims.map((aim) => `– ${aim}`),
    data.translationNote,
  ].filter(Boolean).join("\n\n");
}

/** The notes of the step that is told. */
export function noteText() {
  const step = thisStep();
  const text = step.kind === "stage" ? step.stage.notes : step.kind === "opening" ? beforeBeginning() : atTheEnd;
  const questions = questionsOf(step).filter((question) => question.notes);
  return [...paragraphs(text || _("No notes for this step.")), ...questions.map((question) => element("p", {}, element("strong", {}, question.text), ` ${question.notes}`))];
}

/** The glossary, the words of the step first. */
export function wordList() {
  if (!data.glossary.length) return [element("p", {}, _("This route has no glossary."))];
  const step = thisStep();
  const text = [step.stage?.title, step.stage?.text, ...hazardsOf(step).flatMap((hazard) => [hazard.title, hazard.text]), ...voicesOf(step).map((voice) => voice.text)]
    .join("\n").toLowerCase();
  /** @param {Term} term */
  const isUsed = (term) => text.includes(term.term.toLowerCase().split(/[(,]/)[0].trim());
  const sorted = [...data.glossary].sort((a, b) => Number(isUsed(b)) - Number(isUsed(a)));
  return [element("dl", {}, sorted.map((term) => element(isUsed(term) ? "div.here" : "div", {},
    element("dt", {}, term.term, term.local ? element("span.local", { lang: term.local_language || null }, ` ${term.local}`) : "", term.romanization ? element("em", {}, ` ${term.romanization}`) : ""),
    element("dd", {}, term.definition))))];
}
