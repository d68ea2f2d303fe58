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
