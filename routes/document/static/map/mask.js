/* The page's filters as bits, one a hazard in the order of the file. Pure. */

/**
 * @param {string} text Base64; empty shows all.
 * @returns {Uint8Array | null}
 */
export function unpacked(text) {
  return text ? Uint8Array.from(atob(text), (character) => character.charCodeAt(0)) : null;
}

/**
 * @param {Uint8Array | null} mask
 * @param {number} index
 */
export function passesMask(mask, index) {
  return !mask || ((mask[index >> 3] >> (index & 7)) & 1) === 1;
}
