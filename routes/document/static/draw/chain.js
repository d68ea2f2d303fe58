/* The road as a chain of stages from stop to stop: what comes after what, and what a stop or stage takes along. Pure. */
import { isSame, offLine } from "./positions.js";
import { _ } from "../words.js";

/** @param {Draft} draft */
export function mainStages(draft) {
  return draft.features.filter(({ properties: { kind, role } }) => kind === "stage" && (role ?? "main") === "main")
    .sort((a, b) => (a.properties.order ?? 1) - (b.properties.order ?? 1));
}

/**
 * The place that stands on a position.
 *
 * @param {Draft} draft
 * @param {Position} position
 */
export function placeAt(draft, position) {
  return draft.features.find(({ geometry, properties }) => properties.kind === "place" && geometry.type === "Point" && isSame(geometry.coordinates, position));
}

/**
 * The positions of the stops, in the order of travel.
 *
 * @param {Draft} draft
 * @returns {Position[]}
 */
export function nodes(draft) {
  const lines = mainStages(draft).map(({ geometry }) => geometry.coordinates);
  const found = lines.flatMap((line) => [line[0], line[line.length - 1]]);
  if (!lines.length) found.push(...draft.features.filter(({ geometry, properties }) => properties.kind === "place" && properties.role !== "landmark" && geometry.type === "Point").map(({ geometry }) => geometry.coordinates));
  return found.filter((position, index) => index === 0 || !isSame(position, found[index - 1]));
}

/**
 * The stage that a danger belongs to: the nearest, of equally near ones the first.
 *
 * @param {Draft} draft
 * @param {Position} position
 */
export function nearestStage(draft, position) {
  const stages = draft.features.filter(({ properties }) => properties.kind === "stage");
  const off = stages.map(({ geometry }) => offLine(position, geometry.coordinates).distance);
  return stages[off.indexOf(Math.min(...off))];
}

/**
 * @param {Draft} draft
 * @param {string} kind
 */
export function freeId(draft, kind) {
  const taken = new Set(draft.features.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}

/**
 * @param {Draft} draft
 * @param {DrawnFeature} stage
 */
export function endNames(draft, { geometry: { coordinates } }) {
  return [coordinates[0], coordinates[coordinates.length - 1]].map((position) => placeAt(draft, position)?.properties.title ?? "");
}

/**
 * The draft with its stages numbered, its stops in their roles, and stages that are named by their ends named anew.
 *
 * @param {Draft} draft
 * @param {Draft} [before]
 * @returns {Draft}
 */
export function ordered(draft, before = draft) {
  const stages = mainStages(draft);
  const stops = nodes(draft);
  const was = new Map(before.features.map((feature) => [feature.id, feature]));
  const features = draft.features.map((feature) => {
    if (stages.includes(feature)) return { ...feature, properties: { ...feature.properties, ...named(draft, before, feature, was.get(feature.id)), order: stages.indexOf(feature) + 1 } };
    const { kind, role = "stop" } = feature.properties;
    const at = stops.findIndex((position) => placeAt(draft, position) === feature);
    if (kind !== "place" || at < 0 || !["start", "stop", "destination"].includes(role)) return feature;
    const wanted = at === 0 ? "start" : at === stops.length - 1 ? "destination" : "stop";
    return role === wanted ? feature : { ...feature, properties: { ...feature.properties, role: wanted } };
  });
  return { ...draft, features };
}

/**
 * What the names of its ends give a stage, where they gave it before.
 *
 * @param {Draft} draft
 * @param {Draft} before
 * @param {DrawnFeature} stage
 * @param {DrawnFeature | undefined} was
 */
function named(draft, before, stage, was) {
  const [origin, destination] = endNames(draft, stage);
  const { properties } = stage;
  const [from, to] = was ? endNames(before, was) : ["", ""];
  const isNew = !properties.title;
  /** @type {Record<string, string>} */
  const names = {};
  if (isNew || properties.title === `${from} to ${to}`) names.title = origin && destination ? _("{origin} to {destination}", { origin, destination }) : properties.title || _("New stage");
  if (origin && (isNew || (properties.origin ?? "") === from)) names.origin = origin;
  if (destination && (isNew || (properties.destination ?? "") === to)) names.destination = destination;
  return names;
}
