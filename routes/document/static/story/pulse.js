/* Whether this machine can fly: a slow one cuts from step to step instead. */

/** Milliseconds between frames beyond which a flight is a stutter. */
const STUTTER = 110;
/** Frames that are looked at before judging. */
const ENOUGH = 5;

let slow = false;

/** Whether a flight has stuttered. */
export function isSlow() {
  return slow;
}

/**
 * Judge the time between frames.
 *
 * @param {number[]} gaps  milliseconds
 */
export function stutters(gaps) {
  if (gaps.length < ENOUGH) return false;
  const sorted = [...gaps].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] > STUTTER;
}

/**
 * Start a flight and look at its frames for a second.
 *
 * @param {() => void} flight
 */
export function watch(flight) {
  /** @type {number[]} */
  const gaps = [];
  const began = performance.now();
  let before = began;
  const look = (/** @type {number} */ now) => {
    gaps.push(now - before);
    before = now;
    if (now - began < 900) requestAnimationFrame(look);
    else if (stutters(gaps)) slow = true;
  };
  flight();
  requestAnimationFrame(look);
}
