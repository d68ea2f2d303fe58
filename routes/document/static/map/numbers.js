/* Numbers as people read them. Pure. */

/**
 * A language that the browser does not know falls back to its own.
 *
 * @param {string} language
 */
export function localeOf(language) {
  try {
    return language === "en" ? "en-GB" : Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

/**
 * Kilometres as exact as the positions are.
 *
 * @param {number} km
 * @param {boolean} schematic
 */
export function roundedKm(km, schematic) {
  return Math.round(schematic && km > 100 ? Math.round(km / 10) * 10 : km);
}

/**
 * How strongly the relief is drawn: it recedes behind the road, and is gone where it would be a blur.
 *
 * @param {number} zoom
 */
export function reliefAt(zoom) {
  return 0.6 * Math.max(0, Math.min(1, (7.5 - zoom) / 1.5));
}

const enough = 120; /* pixels between the ends of what is told */

/**
 * How near something is looked at: as near as is usual, and nearer where its ends would stand too close together.
 *
 * @param {number} size How large it is at zoom 0, in pixels.
 * @param {number} usual
 * @param {number} most How near the map may be looked at.
 */
export function capOf(size, usual, most) {
  return size > 0 ? Math.max(usual, Math.min(most, Math.log2(enough / size))) : usual;
}

/**
 * What stands under a bar: of a year with words its number, for the first bar with all that was before.
 *
 * @param {string} label
 * @param {number} index
 */
export function yearOf(label, index) {
  const year = /^\D*(\d{4})\D*$/.exec(label)?.[1];
  return !year || year === label ? label : index ? year : `–${year}`;
}
