/* Every sign that stands on the map now, whoever drew it, and whom it stands for. */

/** @typedef {{marker: L.Marker, features: Feature[]}} Sign */

/** @type {(() => Sign[])[]} */
const layers = [];

/**
 * Let a layer say which signs it has.
 *
 * @param {() => Sign[]} drawn
 */
export function addSigns(drawn) {
  layers.push(drawn);
}

export function allSigns() {
  return layers.flatMap((drawn) => drawn());
}

/**
 * The sign of a feature: its own, or else the plate on which it is.
 *
 * @param {Feature} feature
 */
export function signOf(feature) {
  const found = allSigns().filter(({ features }) => features.includes(feature));
  return found.find(({ features }) => features.length === 1) ?? found[0];
}
