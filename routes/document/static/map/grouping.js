/* Signs that have room stand alone; those that have none join a plate. Pure. */
import { boxAround, Ground, isInside, overlaps } from "./ground.js";

/**
 * @typedef {object} Item
 * @property {Spot} at Its true place.
 * @property {number} side
 * @property {string} group What it belongs to: a stage.
 * @property {number} weight The heavier finds its place first.
 *
 * @typedef {object} Standing
 * @property {number[]} members The indices of its items.
 * @property {string} group Of all its members, or empty where they differ.
 * @property {Spot[]} homes The true places of its members, from the middle outwards.
 * @property {Spot} home The one of them by which it stands.
 * @property {Spot} at Where it stands.
 * @property {number} width
 * @property {number} height
 *
 * @typedef {object} Rules
 * @property {(members: number[]) => {width: number, height: number}} plate The size of a plate for some items.
 * @property {Box[]} taken What no sign may cover.
 * @property {number} near Items closer than this join from the start.
 * @property {boolean} byGroup Whether only items of one group join from the start, and those without room rather join their own.
 * @property {number} [furthest] How far a sign may be moved, in its own size.
 * @property {(from: Spot, to: Spot) => boolean} [crosses] Whether a way crosses a border.
 * @property {Box[]} [covers] What lies over the map and outside it: no sign is moved there.
 */

/** How far a danger's sign may be moved, in its own size. */
export const reach = 1.5;
const broadest = 80; /* a plate moves no further than a sign of this size */
const gap = 2;
const many = 600; /* from here on what lies in one cell joins, whatever its distance */
const rounds = 40;
const few = 10; /* rounds for many */
const mostHomes = 8;
const mostLooked = 60;

/**
 * @param {Item[]} items
 * @param {Rules} rules
 * @returns {Standing[]}
 */
export function grouped(items, rules) {
  let groups = (items.length > many ? byCell : linked)(items, rules).map((members) => standing(items, members, rules));
  for (let round = 0; round < (items.length > 150 ? few : rounds); round++) {
    const homeless = settle(items, groups, rules);
    const joined = join(groups, homeless, rules.byGroup ? 240 : 120);
    if (!joined) break;
    groups = joined.map((members) => standing(items, members, rules));
  }
  return groups;
}

/**
 * @param {Item[]} items
 * @param {number[]} members
 * @param {Rules} rules
 * @returns {Standing}
 */
function standing(items, members, rules) {
  const homes = homesOf(items, members);
  const { width, height } = members.length === 1 ? { width: items[members[0]].side, height: items[members[0]].side } : rules.plate(members);
  const group = members.every((member) => items[member].group === items[members[0]].group) ? items[members[0]].group : "";
  return { members, group, homes, home: homes[0], at: homes[0], width, height };
}

/**
 * @param {Item[]} items
 * @param {number[]} all
 * @returns {Spot[]} Where some of the members are, from the middle outwards: a plate may stand at any of them.
 */
function homesOf(items, all) {
  if (all.length === 1) return [items[all[0]].at];
  const every = Math.ceil(all.length / mostLooked);
  const members = all.filter((_, index) => index % every === 0);
  const x = members.reduce((sum, member) => sum + items[member].at.x, 0) / members.length;
  const y = members.reduce((sum, member) => sum + items[member].at.y, 0) / members.length;
  const far = members.map((member) => Math.hypot(items[member].at.x - x, items[member].at.y - y));
  const order = members.map((_, index) => index).sort((a, b) => far[a] - far[b]);
  return order.filter((_, rank) => rank < mostHomes || rank % Math.ceil(order.length / mostHomes) === 0).slice(0, 2 * mostHomes).map((index) => items[members[index]].at);
}

/**
 * Single linkage.
 *
 * @param {Item[]} items
 * @param {Rules} rules
 */
function linked(items, { near, byGroup }) {
  const group = items.map((_, index) => index);
  for (let i = 0; i < items.length; i++) {
    for (let j = 0; j < i; j++) {
      if (group[i] === group[j] || (byGroup && items[i].group !== items[j].group)) continue;
      if (Math.hypot(items[i].at.x - items[j].at.x, items[i].at.y - items[j].at.y) >= near) continue;
      const [from, to] = [group[i], group[j]];
      for (let k = 0; k < group.length; k++) if (group[k] === from) group[k] = to;
    }
  }
  return gathered(group);
}

/**
 * What lies in one cell, large enough for a plate, joins.
 *
 * @param {Item[]} items
 * @param {Rules} rules
 */
function byCell(items, { near, plate }) {
  const { width, height } = plate(items.map((_, index) => index));
  const [wide, high] = [Math.max(near, width * 1.2), Math.max(near, height * 2)];
  return gathered(items.map(({ at }) => Math.floor(at.x / wide) * 1e6 + Math.floor(at.y / high)));
}

/**
 * @param {(string | number)[]} keys
 * @returns {number[][]} The indices that share a key.
 */
function gathered(keys) {
  /** @type {Map<string | number, number[]>} */
  const found = new Map();
  keys.forEach((key, index) => {
    const here = found.get(key);
    if (here) here.push(index);
    else found.set(key, [index]);
  });
  return [...found.values()];
}

/**
 * Give each group a place; the fullest first, then the heaviest.
 *
 * @param {Item[]} items
 * @param {Standing[]} groups
 * @param {Rules} rules
 * @returns {Set<Standing>} Those that found none.
 */
function settle(items, groups, { taken, furthest = reach, crosses = () => false, covers = [] }) {
  const ground = new Ground(taken);
  /** @param {Standing} group */
  const weight = (group) => group.members.length * 10 + Math.max(...group.members.slice(0, 50).map((member) => items[member].weight));
  /** @type {Set<Standing>} */
  const homeless = new Set();
  const weights = new Map(groups.map((group) => [group, weight(group)]));
  for (const group of [...groups].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))) {
    const free = firstOf(spotsOf(group, furthest), ({ home, at }) => {
      const box = boxAround(at, group.width + gap, group.height + gap);
      return ground.isFree(box) && !covers.some((cover) => overlaps(cover, box) && !isInside(boxAround(home, 0), cover)) && !crosses(home, at);
    });
    Object.assign(group, free ?? { home: group.homes[0], at: group.homes[0] });
    if (free) ground.take(boxAround(free.at, group.width, group.height));
    else homeless.add(group);
  }
  return homeless;
}

/**
 * @template T
 * @param {Iterable<T>} list
 * @param {(one: T) => boolean} holds
 */
function firstOf(list, holds) {
  for (const one of list) if (holds(one)) return one;
  return null;
}

/**
 * Where a sign may stand: at its place, or round it in growing rings.
 *
 * @param {Standing} group
 * @param {number} most
 */
function* spotsOf({ homes, width }, most) {
  for (const home of homes) yield { home, at: home };
  const furthest = most * Math.min(width, broadest);
  for (const { x, y } of ring) {
    for (const home of homes) yield { home, at: { x: home.x + x * furthest, y: home.y + y * furthest } };
  }
}

/* From near to far, as shares of the furthest. */
const ring = [0.35, 0.5, 0.65, 0.8, 1].flatMap((share) => Array.from({ length: 16 }, (_, turn) => {
  const angle = (turn * Math.PI) / 8 + share;
  return { x: Math.cos(angle) * share, y: Math.sin(angle) * share };
}));

/**
 * Each homeless group joins the nearest of its own, or else the nearest of all.
 *
 * @param {Standing[]} groups
 * @param {Set<Standing>} homeless
 * @param {number} most How far its own may be.
 * @returns {number[][] | null} The members of the new groups; null where none has anybody to join.
 */
function join(groups, homeless, most) {
  /** @type {Map<Standing, number[]>} */
  const members = new Map(groups.map((group) => [group, [...group.members]]));
  let isChanged = false;
  for (const group of homeless) {
    const own = members.get(group);
    if (!own) continue;
    const target = nearest(group, members.keys(), most, true) ?? nearest(group, members.keys(), 80, false) ?? nearest(group, members.keys(), 180, false);
    if (!target) continue;
    members.get(target)?.push(...own);
    members.delete(group);
    isChanged = true;
  }
  return isChanged ? [...members.values()] : null;
}

/**
 * @param {Standing} group
 * @param {Iterable<Standing>} others
 * @param {number} most
 * @param {boolean} ofOwn Whether only those of its own group count.
 */
function nearest(group, others, most, ofOwn) {
  /** @type {Standing | null} */
  let found = null;
  let least = most;
  for (const other of others) {
    if (other === group || (ofOwn && other.group !== group.group)) continue;
    const far = Math.hypot(other.home.x - group.home.x, other.home.y - group.home.y);
    if (far <= least) [found, least] = [other, far];
  }
  return found;
}
