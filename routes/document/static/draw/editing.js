/* What drawing takes away and what it says of a thing: removed, named, told of, turned into another kind. Pure. */
import { freeId, mainStages, nearestStage, ordered } from "./chain.js";
import { find } from "./commands.js";
import { isSame, verticesOf, withoutRepeats } from "./positions.js";

/**
 * Without a thing. The stages at a stop become one; what belonged to a stage goes to the nearest that is left.
 *
 * @param {Draft} draft
 * @param {string} id
 */
export function remove(draft, id) {
  const gone = find(draft, id);
  if (!gone) return draft;
  const without = { ...draft, features: draft.features.filter((one) => one !== gone) };
  if (gone.properties.kind === "place" && gone.geometry.type === "Point") return withoutStop(draft, without, gone.geometry.coordinates);
  return gone.properties.kind === "stage" ? homed(ordered(without, draft)) : without;
}

/**
 * @param {Draft} draft
 * @param {Draft} without
 * @param {Position} at
 */
function withoutStop(draft, without, at) {
  const stages = mainStages(draft);
  const before = stages.find(({ geometry }) => isSame(geometry.coordinates.at(-1), at));
  const after = stages.find(({ geometry }) => isSame(geometry.coordinates[0], at));
  if (!before && !after) return ordered(without, draft);
  const left = before && after && before !== after ? withoutRepeats([...before.geometry.coordinates.slice(0, -1), ...after.geometry.coordinates.slice(1)]) : [];
  const features = without.features.filter((one) => one !== after && (one !== before || left.length > 1))
    .map((one) => (one === before ? { ...one, geometry: { ...one.geometry, coordinates: left } } : one));
  return homed(ordered({ ...without, features }, draft));
}

/**
 * The draft in which nothing names a stage that is not there.
 *
 * @param {Draft} draft
 */
function homed(draft) {
  const stages = new Set(draft.features.filter(({ properties }) => properties.kind === "stage").map(({ id }) => id));
  const features = draft.features.map((one) => {
    const { stage, ...rest } = one.properties;
    if (!stage || stages.has(stage)) return one;
    const near = nearestStage(draft, verticesOf(one.geometry)[0].position);
    return { ...one, properties: /** @type {DrawnFeature["properties"]} */ (near ? { ...rest, stage: near.id } : rest) };
  });
  return { ...draft, features };
}

/**
 * With a property of a thing; an empty one goes, but for the title, which must be one.
 *
 * @param {Draft} draft
 * @param {string} id
 * @param {string} name
 * @param {string | number} value
 */
export function say(draft, id, name, value) {
  const features = draft.features.map((one) => {
    if (one.id !== id || (name === "title" && !String(value).trim())) return one;
    const { [name]: was, ...rest } = one.properties;
    return was === value ? one : { ...one, properties: /** @type {DrawnFeature["properties"]} */ (value === "" ? rest : { ...rest, [name]: value }) };
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
  const { role, ...rest } = place.properties;
  const without = remove(draft, id);
  const stage = nearestStage(without, verticesOf(place.geometry)[0].position)?.id;
  const properties = /** @type {DrawnFeature["properties"]} */ ({ ...rest, kind: "hazard", category, severity: 3, ...(stage ? { stage } : {}) });
  return { ...without, features: [...without.features, { ...place, id: freeId(without, "hazard"), properties }] };
}
