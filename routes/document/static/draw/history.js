/* Undo and redo: what was, what is, what was taken back. Pure. */

/** @typedef {{past: Draft[], now: Draft, future: Draft[]}} History */

const MOST = 200;

/** @param {Draft} draft @returns {History} */
export const begun = (draft) => ({ past: [], now: draft, future: [] });

/**
 * @param {History} history
 * @param {Draft} draft
 * @returns {History}
 */
export function done(history, draft) {
  return draft === history.now ? history : { past: [...history.past, history.now].slice(-MOST), now: draft, future: [] };
}

/** @param {History} history @returns {History} */
export function undone({ past, now, future }) {
  return past.length ? { past: past.slice(0, -1), now: past[past.length - 1], future: [now, ...future] } : { past, now, future };
}

/** @param {History} history @returns {History} */
export function redone({ past, now, future }) {
  return future.length ? { past: [...past, now], now: future[0], future: future.slice(1) } : { past, now, future };
}
