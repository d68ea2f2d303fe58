/* What can be done to a route by drawing: each command makes a new draft of one, or returns the same where it can't. Pure. */
import { freeId, mainStages, nearestStage, nodes, ordered, placeAt } from "./chain.js";
import { isSame, offLine, snapped, verticesOf, without, withoutRepeats, withRing } from "./positions.js";
import { _ } from "../words.js";

/** @typedef {(position: Position) => string} Namer  What stands at a position, empty where nothing is known. */
/** @typedef {{grid: number, nameOf: Namer}} Ground */

/**
 * @param {string} id
 * @param {DrawnGeometry["type"]} type
 * @param {any} coordinates
 * @param {any} properties
 * @returns {DrawnFeature}
 */
const feature = (id, type, coordinates, properties) => ({ type: "Feature", id, geometry: { type, coordinates }, properties });

/** @type {(draft: Draft, ...more: DrawnFeature[]) => Draft} */
const plus = (draft, ...more) => ({ ...draft, features: [...draft.features, ...more] });

/** @type {(draft: Draft, id: string, change: (feature: DrawnFeature) => DrawnFeature) => Draft} */
const mapped = (draft, id, change) => ({ ...draft, features: draft.features.map((one) => (one.id === id ? change(one) : one)) });

/**
 * @param {Draft} draft
 * @param {string} id
 */
export const find = (draft, id) => draft.features.find((one) => one.id === id);

/**
 * The draft with a place on a position, unless one is there.
 *
 * @param {Draft} draft
 * @param {Position} at
 * @param {Namer} nameOf
 */
function withStop(draft, at, nameOf) {
  if (placeAt(draft, at)) return draft;
  const names = new Set(draft.features.map(({ properties }) => properties.title));
  const known = nameOf(at);
  let number = draft.features.filter(({ properties }) => properties.kind === "place").length + 1;
  while (names.has(_("Stop {number}", { number }))) number += 1;
  const title = known && !names.has(known) ? known : _("Stop {number}", { number });
  return plus(draft, feature(freeId(draft, "place"), "Point", at, { kind: "place", title, role: "stop" }));
}

/**
 * A stop at the end of the road; on a stage it parts that stage.
 *
 * @param {Draft} draft
 * @param {Position} position
 * @param {Ground & {on?: string}} ground  `on`: id of the stage that was pointed at
 */
export function addStop(draft, position, { grid, nameOf, on }) {
  const at = snapped(position, grid);
  const stage = on ? find(draft, on) : undefined;
  if (placeAt(draft, at)) return draft;
  if (stage) return parted(draft, stage, at, nameOf);
  const last = nodes(draft).at(-1);
  return last ? addStage(draft, [last, at], { grid, nameOf }) : ordered(withStop(draft, at, nameOf));
}

/**
 * @param {Draft} draft
 * @param {DrawnFeature} stage
 * @param {Position} at
 * @param {Namer} nameOf
 */
function parted(draft, stage, at, nameOf) {
  const line = stage.geometry.coordinates;
  const { after } = offLine(at, line);
  const [first, second] = [[...line.slice(0, after + 1), at], [at, ...line.slice(after + 1)]].map(withoutRepeats);
  if (first.length < 2 || second.length < 2) return draft;
  const { properties } = stage;
  const rest = without(properties, "description", "notes", "headline");
  const order = (properties.order ?? 1) + 0.5;
  const later = feature(freeId(draft, "stage"), "LineString", second, { ...rest, order, title: "", origin: "", destination: properties.destination ?? "" });
  const made = withStop(plus(mapped(draft, stage.id, (one) => ({ ...one, geometry: { ...one.geometry, coordinates: first } })), later), at, nameOf);
  const moved = made.features.map((one) => (one.properties.stage === stage.id && isNearer(one, second, first) ? { ...one, properties: { ...one.properties, stage: later.id } } : one));
  return ordered({ ...made, features: moved }, draft);
}

/**
 * @param {DrawnFeature} one
 * @param {Position[]} line
 * @param {Position[]} than
 */
function isNearer({ geometry }, line, than) {
  const [{ position }] = verticesOf(geometry);
  return offLine(position, line).distance < offLine(position, than).distance;
}

/**
 * A stage through positions, with a stop at each end.
 *
 * @param {Draft} draft
 * @param {Position[]} positions
 * @param {Ground} ground
 */
export function addStage(draft, positions, { grid, nameOf }) {
  const line = withoutRepeats(positions.map((position) => snapped(position, grid)));
  if (line.length < 2) return draft;
  const order = Math.max(0, ...mainStages(draft).map(({ properties }) => properties.order ?? 1)) + 1;
  const withEnds = withStop(withStop(draft, line[0], nameOf), line[line.length - 1], nameOf);
  return ordered(plus(withEnds, feature(freeId(draft, "stage"), "LineString", line, { kind: "stage", order, title: "" })), draft);
}

/**
 * A danger: a point, a line through positions, or the area inside them.
 *
 * @param {Draft} draft
 * @param {DrawnGeometry["type"]} type
 * @param {Position[]} positions
 * @param {Ground & {category: DrawnCategory}} ground
 */
export function addHazard(draft, type, positions, { grid, nameOf, category }) {
  const line = withoutRepeats(positions.map((position) => snapped(position, grid)));
  if (type === "Polygon" && line.length > 2 && isSame(line[0], line[line.length - 1])) line.pop();
  if (line.length < { Point: 1, LineString: 2, Polygon: 3, MultiPolygon: 3 }[type]) return draft;
  const coordinates = type === "Point" ? line[0] : type === "LineString" ? line : [[...line, line[0]]];
  const stage = nearestStage(draft, line[Math.floor((line.length - 1) / 2)])?.id;
  const place = type === "Point" ? nameOf(line[0]) : "";
  return plus(draft, feature(freeId(draft, "hazard"), type, coordinates, {
    kind: "hazard", title: category.label, category: category.id, severity: 3, ...(stage ? { stage } : {}), ...(place ? { place_name: place } : {}),
  }));
}

/**
 * A position somewhere else; a stop takes the ends of its stages along, and an end its stop.
 *
 * @param {Draft} draft
 * @param {string} id
 * @param {Path} path
 * @param {Position} to
 * @param {number} grid
 */
export function move(draft, id, path, to, grid) {
  const moved = find(draft, id);
  const at = snapped(to, grid);
  const from = moved && verticesOf(moved.geometry).find((vertex) => String(vertex.path) === String(path))?.position;
  if (!moved || !from || isSame(from, at)) return draft;
  const isJoint = moved.properties.kind === "place" ? moved.geometry.type === "Point" : moved.properties.kind === "stage" && isEnd(moved, from);
  if (isJoint && placeAt(draft, at)) return draft;
  let fits = true;
  const features = draft.features.map((one) => {
    const is = one === moved ? path : isJoint ? joined(one, from) : null;
    const geometry = is && withPosition(one.geometry, is, at);
    if (is && !geometry) fits = false;
    return geometry ? { ...one, geometry } : one;
  });
  return fits ? { ...draft, features } : draft;
}

/**
 * @param {DrawnFeature} stage
 * @param {Position} position
 */
function isEnd({ geometry: { coordinates } }, position) {
  return isSame(coordinates[0], position) || isSame(coordinates[coordinates.length - 1], position);
}

/**
 * The way to the position of a feature that is one with a stop.
 *
 * @param {DrawnFeature} one
 * @param {Position} position
 * @returns {Path | null}
 */
function joined(one, position) {
  const { geometry: { type, coordinates }, properties: { kind } } = one;
  if (kind === "place") return type === "Point" && isSame(coordinates, position) ? [] : null;
  if (kind !== "stage" || !isEnd(one, position)) return null;
  return [isSame(coordinates[0], position) ? 0 : coordinates.length - 1];
}

/**
 * @param {DrawnGeometry} geometry
 * @param {Path} path
 * @param {Position} at
 */
function withPosition(geometry, path, at) {
  if (geometry.type === "Point") return { ...geometry, coordinates: at };
  return withRing(geometry, path, (line) => line.map((position, index) => (index === path[path.length - 1] ? at : position)));
}

/**
 * A further position of a line or ring, behind the one at a path.
 *
 * @param {Draft} draft
 * @param {string} id
 * @param {Path} path
 * @param {Position} position
 * @param {number} grid
 */
export function bend(draft, id, path, position, grid) {
  const at = snapped(position, grid);
  const last = path[path.length - 1];
  const geometry = withRing(/** @type {DrawnFeature} */ (find(draft, id)).geometry, path, (line) => [...line.slice(0, last + 1), at, ...line.slice(last + 1)]);
  return geometry ? mapped(draft, id, (one) => ({ ...one, geometry })) : draft;
}

/**
 * Without one position: an end of a stage and the last positions of a shape stay.
 *
 * @param {Draft} draft
 * @param {string} id
 * @param {Path} path
 */
export function unbend(draft, id, path) {
  const { geometry, properties } = /** @type {DrawnFeature} */ (find(draft, id));
  const index = path[path.length - 1];
  if (geometry.type === "Point" || (properties.kind === "stage" && (index === 0 || index === geometry.coordinates.length - 1))) return draft;
  const left = withRing(geometry, path, (line) => line.filter((_one, number) => number !== index));
  return left ? mapped(draft, id, (one) => ({ ...one, geometry: left })) : draft;
}
