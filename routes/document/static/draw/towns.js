/* Towns of the bundled map data: found by the letters of their names or by where they are. Pure. */
/** @typedef {{name: string, country: string, at: Position, folded: string}} Town */

const MOST_FOUND = 8;
/** Degrees within which a town gives its name to a place. */
const NEAR = 0.15;

/** @param {string} text */
export function folded(text) {
  return text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * @param {DrawSettings["towns"]} rows  the largest first
 * @returns {Town[]}
 */
export function listTowns(rows) {
  return rows.map(([name, country, longitude, latitude]) => ({ name, country, at: [longitude, latitude], folded: folded(name) }));
}

/**
 * The towns whose names begin so, then those that hold it, the largest first.
 *
 * @param {Town[]} towns
 * @param {string} text
 */
export function named(towns, text) {
  const wanted = folded(text);
  if (!wanted) return [];
  const begin = towns.filter((town) => town.folded.startsWith(wanted));
  return (begin.length < MOST_FOUND ? [...begin, ...towns.filter((town) => town.folded.indexOf(wanted) > 0)] : begin).slice(0, MOST_FOUND);
}

/**
 * The name of the nearest town of a position, empty where none is near.
 *
 * @param {Town[]} towns
 * @param {Position} position
 */
export function nameAt(towns, position) {
  const narrow = Math.cos((position[1] * Math.PI) / 180);
  const off = towns.map(({ at }) => Math.hypot((at[0] - position[0]) * narrow, at[1] - position[1]));
  const least = Math.min(...off);
  return least <= NEAR ? towns[off.indexOf(least)].name : "";
}
