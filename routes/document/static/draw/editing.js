/* What drawing takes away and what it says of a thing: removed, named, told of, turned into another kind. Pure. */
import { freeId, mainStages, nearestStage, ordered } from "./chain.js";
import { find } from "./commands.js";
import { isSame, verticesOf, without, withoutRepeats } from "./positions.js";

/**
 * Without a thing. The stages at a stop become one; what belonged to a stage goes to the nearest that is left.
 *
 * @param {Draft} draft
 * @param {string} id
 */
export function remove(draft, id) {
  const gone = find(draft, id);
  if (!gone) return draft;
  const rest = { ...draft, features: draft.features.filter((one) => one !== gone) };
  if (gone.properties.kind === "place" && gone.geometry.type === "Point") return withoutStop(draft, rest, gone.geometry.coordinates);
  return gone.properties.kind === "stage" ? homed(ordered(rest, draft)) : rest;
}

/**
 * @param {Draft} draft
 * @param {Draft} rest
 * @param {Position} at
 */
function withoutStop(draft, rest, at) {
  const stages = mainStages(draft);
  const before = stages.find(({ geometry }) => isSame(geometry.coordinates.at(-1), at));
  const after = stages.find(({ geometry }) => isSame(geometry.coordinates[0], at));
  if (!before && !after) return ordered(rest, draft);
  const left = before && after && before !== after ? withoutRepeats([...before.geometry.coordinates.slice(0, -1), ...after.geometry.coordinates.slice(1)]) : [];
  const features = rest.features.filter((one) => one !== after && (one !== before || left.length > 1))
    .map((one) => (one === before ? { ...one, geometry: { ...one.geometry, coordinates: left } } : one));
  return homed(ordered({ ...rest, features }, draft));
}

/**
 * The draft in which nothing names a stage that is not there.
 *
 * @param {Draft} draft
 */
function homed(draft) {
  const stages = new Set(draft.features.filter(({ properties }) => properties.kind === "stage").map(({ id }) => id));
  const features = draft.features.map((one) => {
    const { stage } = one.properties;
    if (!stage || stages.has(stage)) return one;
    const near = nearestStage(draft, verticesOf(one.geometry)[0].position);
    return { ...one, properties: /** @type {DrawnFeature["properties"]} */ (near ? { ...one.properties, stage: near.id } : without(one.properties, "stage")) };
  });
  return { ...draft, features };
}

/**
 * With a property of a thing; an empty one goes, but for the title, which must be one.
 *
 * @param {Draft} draft
 * @param {string} id
 * @param {string} name
 * @param {string | number | string[]} value
 */
export function say(draft, id, name, value) {
  const features = draft.features.map((one) => {
    if (one.id !== id || (name === "title" && !String(value).trim())) return one;
    const was = one.properties[name];
    return String(was ?? "") === String(value) ? one : { ...one, properties: /** @type {DrawnFeature["properties"]} */ (String(value) ? { ...one.properties, [name]: value } : without(one.properties, name)) };
  });
  if (features.every((one, index) => one === draft.features[index])) return draft;
  const made = { ...draft, features };
  return name === "title" && find(draft, id)?.properties.kind === "place" ? ordered(made, draft) : made;
}

/**
 * A named point that is a danger: it keeps its name, its text and its sources.
 *
 * @param {Draft} draft
 * @param {string} id
 * @param {string} category
 */
export function toHazard(draft, id, category) {
  const place = find(draft, id);
  if (place?.properties.kind !== "place") return draft;
  const left = remove(draft, id);
  const stage = nearestStage(left, verticesOf(place.geometry)[0].position)?.id;
  const properties = /** @type {DrawnFeature["properties"]} */ ({ ...without(place.properties, "role"), kind: "hazard", category, severity: 3, ...(stage ? { stage } : {}) });
  return { ...left, features: [...left.features, { ...place, id: freeId(left, "hazard"), properties }] };
}
