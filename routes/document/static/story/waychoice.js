/* Which way the story takes: a choice on the opening's card and in the presenter's window. */
import { element } from "../map/elements.js";
import { on } from "../map/events.js";
import { currentStep } from "../map/state.js";
import { moments, takeWay, thisWay, ways } from "./steps.js";
import { placeOf } from "./moments.js";
import { goTo } from "./telling.js";
import { _ } from "../words.js";

/** @type {HTMLSelectElement[]} */
const choices = [];

/** A list of the ways; all lists say the same. */
export function wayChoice() {
  const choice = /** @type {HTMLSelectElement} */ (element("select", { "aria-label": _("How the story is told"), onchange: () => takeWay(choice.value) },
    ways.map((way) => element("option", { value: way.id }, way.name))));
  choice.value = thisWay().id;
  choices.push(choice);
  return choice;
}

/** A lesson of one's own length stands in no list: it is added to each. */
function follow() {
  const way = thisWay();
  for (const choice of choices) {
    if (![...choice.options].some((one) => one.value === way.id)) choice.append(element("option", { value: way.id }, way.name));
    choice.value = way.id;
  }
  const step = currentStep();
  if (step === null) return;
  const all = moments();
  const here = all[Math.max(0, placeOf(all, { step, beat: 0 }))];
  if (here) goTo(here.step, "", here.beat);
}

export function start() {
  on("way", follow);
}
