/* What a click, a tap or the Enter key means with each tool. */
import { nodes } from "./chain.js";
import { addHazard, addStage, addStop, find } from "./commands.js";
import { isSame, snapped } from "./positions.js";
import { categoryOf, towns } from "./settings.js";
import { located } from "./shapes.js";
import { act, choose, draft, pend, state } from "./store.js";
import { nameAt } from "./towns.js";
import { _ } from "../words.js";

/** Pixels round the last point within which a further tap ends a line. */
const CLOSE = 18;

/** @type {L.Map} */
let map;
/** @type {(text: string) => void} */
let say = () => {};

/** @type {(position: Position) => string} */
const nameOf = (position) => nameAt(towns, position);
const ground = () => ({ grid: state.grid, nameOf });

/**
 * @param {L.Map} on
 * @param {(text: string) => void} told
 */
export function start(on, told) {
  map = on;
  say = told;
  map.doubleClickZoom.disable();
  map.on("click", (event) => point(positionAt(event)));
  map.on("dblclick", finish);
}

/** @param {L.LeafletMouseEvent} event @returns {Position} */
function positionAt({ latlng: { lat, lng } }) {
  return [lng, lat];
}

/**
 * A thing on the map was pressed.
 *
 * @param {L.LeafletMouseEvent} event
 * @param {string} id
 */
export function press(event, id) {
  const pressed = /** @type {DrawnFeature} */ (find(draft(), id));
  const isMoving = state.tool === "move";
  if (isMoving) choose(state.chosen === id ? "" : id);
  else if (state.tool === "stop" && pressed.properties.kind === "stage") point(positionAt(event), id);
  else if (pressed.geometry.type === "Point") point(pressed.geometry.coordinates);
  else point(positionAt(event));
}

/** Use the tool in the middle of the map. */
export function pointAtCross() {
  const { lng, lat } = map.getCenter();
  point([lng, lat]);
}

/**
 * @param {Position} position
 * @param {string} [on]  id of the stage that was pressed
 */
function point(position, on) {
  const count = draft().features.length;
  if (state.tool === "move") choose("");
  else if (state.tool === "stop") act(addStop(draft(), position, { ...ground(), ...(on ? { on } : {}) })) && added("place");
  else if (state.tool === "danger") act(addHazard(draft(), "Point", [position], { ...ground(), category: categoryOf("other") })) && added("hazard");
  else further(position);
  if (draft().features.length === count && state.tool === "stop") say(_("A stop is here already."));
}

/**
 * What was added is chosen, so that it can be named at once.
 *
 * @param {string} kind
 */
function added(kind) {
  const made = draft().features.filter(({ properties }) => properties.kind === kind).at(-1);
  if (!made) return;
  choose(made.id);
  const [longitude, latitude] = made.geometry.type === "Point" ? made.geometry.coordinates : [];
  say(`${made.properties.title} added${longitude === undefined ? "" : _(" at latitude {latitude}, longitude {longitude}", { latitude, longitude })}.`);
}

/**
 * One more point of a stage or of a danger's line; a tap on the last one ends it.
 *
 * @param {Position} position
 */
function further(position) {
  const at = snapped(position, state.grid);
  const last = state.pending.at(-1);
  const begin = state.tool === "stage" && !last ? nodes(draft()).at(-1) : undefined;
  if (last && (isSame(last, at) || isNear(last, position))) finish();
  else if (state.tool === "shape" && state.pending.length > 2 && isNear(state.pending[0], position)) finish(true);
  else pend([...state.pending, ...(begin && !isSame(begin, at) ? [begin] : []), at]);
}

/**
 * @param {Position} a
 * @param {Position} b
 */
function isNear(a, b) {
  const [first, second] = [a, b].map((position) => map.latLngToContainerPoint(located(position)));
  return first.distanceTo(second) < CLOSE;
}

/**
 * The line is done.
 *
 * @param {unknown} [closed]  true for an area
 */
export function finish(closed) {
  const positions = state.pending;
  if (positions.length < 2) return;
  state.pending = [];
  if (state.tool === "stage") act(addStage(draft(), positions, ground())) && added("stage");
  else act(addHazard(draft(), closed === true ? "Polygon" : "LineString", positions, { ...ground(), category: categoryOf("other") })) && added("hazard");
}

/** Let go, one thing at a time: the line, what is chosen. */
export function leave() {
  if (state.pending.length > 1) finish();
  else if (state.pending.length) pend([]);
  else if (state.chosen) choose("");
}
