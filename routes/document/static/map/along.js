/* What stands along the road in the order in which a traveller meets it, and who is next to whom. Pure. */

/**
 * The ids of stages, dangers, voices and places by kilometre; on a road without kilometres by stage.
 *
 * @param {Pick<Payload, "stages" | "hazards" | "voices" | "places" | "strip">} data
 * @returns {string[]}
 */
export function roadOrder({ stages, hazards, voices, places, strip }) {
  const starts = new Map(strip.stages.map(([id, from]) => [id, from]));
  const ranks = new Map(stages.map(({ id }, index) => [id, index]));
  const far = Infinity;
  /** @type {(kms: number[], index: number, stage?: string) => number} */
  const at = (kms, index, stage = "") => (strip.km > 0 ? kms[index] ?? far : ranks.get(stage) ?? far);
  const rows = [
    ...stages.map(({ id }, index) => ({ id, km: strip.km > 0 ? starts.get(id) ?? far : index })),
    ...hazards.map(({ id, stage }, index) => ({ id, km: at(strip.hazards, index, stage) })),
    ...voices.map(({ id, stage }, index) => ({ id, km: at(strip.voices, index, stage) })),
    ...places.map(({ id }, index) => ({ id, km: at(strip.places, index) })),
  ];
  /* Sorting is stable: at one kilometre the stop comes first. */
  return rows.sort((a, b) => (a.km === b.km ? 0 : a.km - b.km)).map(({ id }) => id);
}

/**
 * The nearest one before or after that can be visited.
 *
 * @param {string[]} order
 * @param {string} id
 * @param {1 | -1} direction
 * @param {(id: string) => boolean} canVisit
 * @returns {string | null}
 */
export function neighbour(order, id, direction, canVisit) {
  const start = order.indexOf(id);
  if (start < 0) return null;
  for (let index = start + direction; index >= 0 && index < order.length; index += direction) if (canVisit(order[index])) return order[index];
  return null;
}

/**
 * How far the map must be moved so that a sign stands in the open; nothing where it does.
 *
 * @param {Box} sign
 * @param {Box} free
 * @param {number} [margin]
 * @returns {[number, number]} Pixels by which what is seen moves right and down.
 */
export function shift(sign, free, margin = 14) {
  /** @type {(low: number, high: number, from: number, to: number) => number} */
  const along = (low, high, from, to) => {
    const [first, last] = [from + margin, to - margin];
    if (high - low >= last - first) return (low + high) / 2 - (first + last) / 2;
    return low < first ? low - first : high > last ? high - last : 0;
  };
  return [along(sign[0], sign[2], free[0], free[2]), along(sign[1], sign[3], free[1], free[3])];
}
