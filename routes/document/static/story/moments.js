/* The story as a row of moments, one press of a clicker each, and how an address names them. Pure. */

/**
 * @typedef {{step: number, beat: number}} Moment  both from 0; written from 1 for the beat: 4.2 is the second beat of step 4
 */

/**
 * Every moment of a story, in order.
 *
 * @param {Step[]} story
 * @param {(id: string) => boolean} isShown  whether a danger passes the filter; beats that light none are passed over
 * @returns {Moment[]}
 */
export function momentsOf(story, isShown) {
  return story.flatMap(({ beats }, step) =>
    beats.flatMap((beat, index) => (index > 0 && beat.kind === "dangers" && !(beat.features ?? []).some(isShown) ? [] : [{ step, beat: index }])));
}

/**
 * Where in the row a moment stands, or the last one before it.
 *
 * @param {Moment[]} moments
 * @param {Moment} moment
 */
export function placeOf(moments, { step, beat }) {
  const after = moments.findIndex((one) => one.step > step || (one.step === step && one.beat > beat));
  return (after < 0 ? moments.length : after) - 1;
}

/**
 * The first moment of a step; of the nearest step that has one where it has none.
 *
 * @param {Moment[]} moments
 * @param {number} step
 */
export function firstOf(moments, step) {
  return moments.find((one) => one.step >= step) ?? moments[moments.length - 1];
}

/**
 * @param {Moment} moment
 * @returns {string}
 */
export function written({ step, beat }) {
  return beat ? `${step}.${beat + 1}` : String(step);
}

/**
 * Read an address's `4` or `4.2`; null where it is neither.
 *
 * @param {string} text
 * @returns {Moment | null}
 */
export function read(text) {
  const found = /^(\d{1,4})(?:\.(\d{1,3}))?$/.exec(text);
  return found ? { step: Number(found[1]), beat: Math.max(0, Number(found[2] ?? 1) - 1) } : null;
}

/**
 * The nearest moment that the story has.
 *
 * @param {Moment[]} moments
 * @param {Moment} asked
 */
export function nearest(moments, asked) {
  const last = moments[moments.length - 1];
  if (!last || asked.step > last.step) return last;
  return moments[Math.max(0, placeOf(moments, asked))];
}

/**
 * A letter for each danger of a step, as the map, the list and the hand-out write it: A … Z, AA, AB …
 *
 * @param {string[]} ids
 * @returns {Map<string, string>}
 */
export function lettersOf(ids) {
  return new Map(ids.map((id, index) => [id, letter(index)]));
}

/**
 * @param {number} index
 * @returns {string}
 */
export function letter(index) {
  const own = String.fromCharCode(65 + (index % 26));
  return index < 26 ? own : letter(Math.floor(index / 26) - 1) + own;
}
