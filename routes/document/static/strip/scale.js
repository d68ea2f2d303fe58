/* Kilometres of the road to pixels of the strip and back; flights are shortened, so that the way on the ground is seen. */

/**
 * A stretch of the road: a main stage.
 * @typedef {{id: string, from: number, to: number, air: boolean}} Leg
 */

/**
 * @typedef {object} RoadScale
 * @property {(km: number) => number} x  pixels from the left end
 * @property {(x: number) => number} km  kilometre at a pixel
 * @property {number} width  pixels that the whole road takes
 * @property {Set<string>} shortened  ids of the flights that are drawn shorter than they are
 */

/** Share of the strip that one flight may take at the most. */
export const FLIGHT_SHARE = 0.09;

/** Share of the strip's width that the longest road takes on the ground, where several share a scale; flights come on top. */
const SHARED = 0.82;

/**
 * Return the pixels a kilometre that strips of one width share.
 * @param {number} width  pixels
 * @param {number} km  the longest road on the ground
 */
export function sharedScale(width, km) {
  return (SHARED * width) / km;
}

/**
 * Return the scale of a strip.
 * @param {Leg[]} legs  in the order of the road, end to end
 * @param {number} width  pixels
 * @param {number} [perKm]  pixels a kilometre on the ground, where strips share a scale; fitted to the width if absent
 * @returns {RoadScale}
 */
export function roadScale(legs, width, perKm) {
  const long = legs.reduce((sum, leg) => sum + (leg.to - leg.from), 0);
  const flights = legs.filter((leg) => leg.air && leg.to - leg.from > FLIGHT_SHARE * long);
  const shortened = new Set(legs.length > flights.length ? flights.map((leg) => leg.id) : []);
  const ground = legs.filter((leg) => !shortened.has(leg.id)).reduce((sum, leg) => sum + (leg.to - leg.from), 0);
  const rest = width * (1 - FLIGHT_SHARE * shortened.size);
  const pixels = perKm ?? (ground ? rest / ground : 0);
  let x = 0;
  const parts = legs.map((leg) => {
    const length = shortened.has(leg.id) ? FLIGHT_SHARE * width : (leg.to - leg.from) * pixels;
    const part = { from: leg.from, to: leg.to, left: x, right: x + length };
    x = part.right;
    return part;
  });
  return {
    shortened,
    width: x,
    x: (km) => along(parts, km, "from", "to", "left", "right"),
    km: (at) => along(parts, at, "left", "right", "from", "to"),
  };
}

/**
 * Interpolate in the part that holds a value.
 * @typedef {{from: number, to: number, left: number, right: number}} Part
 * @param {Part[]} parts
 * @param {number} value
 * @param {keyof Part} low
 * @param {keyof Part} high
 * @param {keyof Part} first
 * @param {keyof Part} last
 * @returns {number}
 */
function along(parts, value, low, high, first, last) {
  const end = parts[parts.length - 1];
  if (!end) return 0;
  const part = parts.find((one) => value <= one[high]) ?? end;
  const span = part[high] - part[low];
  const share = span > 0 ? Math.max(0, Math.min(1, (value - part[low]) / span)) : 0;
  return part[first] + (part[last] - part[first]) * share;
}

/**
 * Return round kilometres for a scale below the road, about one every `apart` pixels on the ground.
 * @param {number} perKm  pixels a kilometre
 * @param {number} [apart]
 * @returns {number}  kilometres from tick to tick
 */
export function tickStep(perKm, apart = 90) {
  if (!(perKm > 0)) return 0;
  const wanted = apart / perKm;
  const power = 10 ** Math.floor(Math.log10(wanted));
  return [1, 2, 5, 10].map((one) => one * power).find((one) => one >= wanted) ?? 10 * power;
}
