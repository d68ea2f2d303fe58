/* Ways through the story: the whole of it, a lesson of so many minutes, or the road of one traveller. Pure. */
import { _ } from "../words.js";

/**
 * @typedef {object} Way
 * @property {string} id  as addresses write it
 * @property {string} name
 * @property {Map<string, number> | null} beats  which moments it shows, each with the minute at which it begins; null shows all
 * @property {number} minutes  0 where nobody counts
 */

/** @param {number} step @param {number} beat */
export function keyOf(step, beat) {
  return `${step}.${beat}`;
}

/** @type {Way} */
export const wholeStory = { id: "whole", name: _("The whole story"), beats: null, minutes: 0 };

/**
 * @param {{minutes: number, beats: [number, number, number][]}[]} plans
 * @returns {Way[]}
 */
export function lessonWays(plans) {
  return plans.map(({ minutes, beats }) => ({
    id: `lesson-${minutes}`, name: _("A lesson of {minutes} minutes", { minutes }), minutes,
    beats: new Map(beats.map(([step, beat, minute]) => [keyOf(step, beat), minute])),
  }));
}

/**
 * People who speak more than once: the opening, their stages with their own voice, and the end.
 *
 * @param {Step[]} steps
 * @param {Voice[]} voices
 * @returns {Way[]}
 */
export function travellerWays(steps, voices) {
  const people = [...new Set(voices.map((voice) => voice.traveller).filter(Boolean))];
  return people.flatMap((traveller) => {
    const own = new Map(voices.filter((voice) => voice.traveller === traveller).map((voice) => [voice.id, voice]));
    if (own.size < 2) return [];
    /** @type {Map<string, number>} */
    const beats = new Map([[keyOf(0, 0), 0]]);
    steps.forEach((step, number) => {
      const spoken = step.beats.flatMap((beat, index) => (beat.kind === "voice" && own.has(beat.features?.[0] ?? "") ? [index] : []));
      if (spoken.length) [0, ...spoken].forEach((beat) => beats.set(keyOf(number, beat), 0));
    });
    const name = [...own.values()][0].speaker.split(",")[0];
    return [{ id: `traveller-${traveller}`, name: _("The road of {name}", { name }), beats, minutes: 0 }];
  });
}

/**
 * A lesson of one's own length: the plan that is nearest, stretched.
 *
 * @param {Way[]} lessons
 * @param {number} minutes
 * @returns {Way | null}
 */
export function stretched(lessons, minutes) {
  if (!lessons.length || !(minutes >= 5 && minutes <= 300)) return null;
  const nearest = lessons.reduce((best, one) => (Math.abs(one.minutes - minutes) < Math.abs(best.minutes - minutes) ? one : best));
  const share = minutes / nearest.minutes;
  return {
    id: `lesson-${minutes}`, name: _("A lesson of {minutes} minutes", { minutes }), minutes,
    beats: new Map([...(nearest.beats ?? [])].map(([key, minute]) => [key, minute * share])),
  };
}

/**
 * How a lesson stands: minutes since its beginning against the minute that was planned.
 *
 * @param {number} planned
 * @param {number} real
 */
export function standing(planned, real) {
  const late = Math.round(real - planned);
  if (late > 0) return _("{late} min behind", { late });
  return late < 0 ? _("{n} min ahead", { n: -late }) : _("on time");
}

/**
 * What to shorten when time runs out: the beats of a way that are still to come and can be passed over.
 *
 * @param {Way} way
 * @param {Step[]} steps
 * @param {{step: number, beat: number}} now
 */
export function canBeShortened(way, steps, now) {
  const all = [...(way.beats ?? new Map()).keys()].map((key) => Number(key.split(".")[0]));
  const passing = [...new Set(all)].filter((step) => all.filter((other) => other === step).length === 1);
  return passing.filter((step) => step > now.step && steps[step]?.kind === "stage");
}
