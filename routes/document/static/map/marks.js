/* Marks on the map that stand alone where they have room and else join: dangers, and voices. */
import { closeAnnotation, openList } from "./annotation.js";
import { boxAround } from "./ground.js";
import { theMap } from "./camera.js";
import { element } from "./elements.js";
import { grouped } from "./grouping.js";
import { icon } from "./icons.js";
import { lead } from "./leaders.js";
import { addSigns } from "./signs.js";
import { select } from "./state.js";
import { _ } from "../words.js";

/**
 * @template {Hazard | Voice} T
 * @typedef {object} Kind
 * @property {string} pane
 * @property {(feature: T) => number} side
 * @property {(feature: T) => number} weight
 * @property {(feature: T) => HTMLElement} lone The sign of one.
 * @property {(features: T[]) => HTMLElement} many The plate of several.
 * @property {(features: T[]) => {width: number, height: number}} plate
 * @property {(feature: T) => string} name What a screen reader says of one.
 * @property {(features: T[]) => string} nameOfMany
 */

/**
 * @template {Hazard | Voice} T
 * @typedef {{features: T[], marker: L.Marker, home: L.Point, at: L.Point, width: number, height: number}} Drawn
 */

const visible = 6; /* pixels from which on a move is worth a leader */

/** @template {Hazard | Voice} T */
export class Marks {
  /** @type {Map<string, Drawn<T>>} */
  #drawn = new Map();
  #leaders = L.layerGroup();

  /** @param {Kind<T>} kind */
  constructor(kind) {
    this.kind = kind;
  }

  start() {
    this.#leaders.addTo(theMap());
    addSigns(() => this.drawn);
  }

  /** What stands on the map now. */
  get drawn() {
    return [...this.#drawn.values()];
  }

  /**
   * Draw some features, and no others.
   *
   * @param {T[]} features
   * @param {Omit<import("./grouping.js").Rules, "plate">} rules
   * @returns {Box[]} The ground they take, in layer pixels.
   */
  layOut(features, rules) {
    const { kind } = this;
    const onScreen = projection();
    const items = features.map((feature) => ({
      at: onScreen(feature), side: kind.side(feature), group: feature.stage, weight: kind.weight(feature),
    }));
    const before = this.#drawn;
    this.#drawn = new Map();
    this.#leaders.clearLayers();
    const boxes = grouped(items, { ...rules, plate: (members) => kind.plate(members.map((index) => features[index])) }).map((standing) => {
      const members = standing.members.map((index) => features[index]);
      const key = `${members.map(({ index }) => index).sort((a, b) => a - b).join()} ${standing.width}`;
      const known = before.get(key)?.marker ?? this.#make(members, standing.width, standing.height);
      before.delete(key);
      this.#put(key, known, members, standing);
      return boxAround(standing.at, standing.width, standing.height);
    });
    before.forEach(({ marker }) => marker.remove());
    return boxes;
  }

  /**
   * @param {T[]} members
   * @param {number} width
   * @param {number} height
   */
  #make(members, width, height) {
    const { kind } = this;
    const [first] = members;
    const html = members.length === 1 ? kind.lone(first) : kind.many(members);
    const name = members.length === 1 ? kind.name(first) : kind.nameOfMany(members);
    const marker = L.marker(first.at, { pane: kind.pane, keyboard: true, riseOnHover: true, icon: L.divIcon({ html, className: "mark-icon", iconSize: [width, height] }) });
    marker.on("add", () => marker.getElement()?.setAttribute("aria-label", name));
    marker.bindTooltip(() => element("span", {}, members.length === 1 ? first.title : name), { direction: "top", offset: [0, -height / 2] });
    marker.on("click", () => (members.length === 1 ? select(first.id, "map") : openList(listOf(name, members))));
    return marker;
  }

  /**
   * @param {string} key
   * @param {L.Marker} marker
   * @param {T[]} features
   * @param {import("./grouping.js").Standing} standing
   */
  #put(key, marker, features, standing) {
    const map = theMap();
    const [home, at] = [L.point(standing.home.x, standing.home.y), L.point(standing.at.x, standing.at.y)];
    const moved = at.subtract(home);
    marker.setLatLng(map.layerPointToLatLng(home));
    if (!map.hasLayer(marker)) marker.addTo(map);
    const node = /** @type {HTMLElement} */ (marker.getElement());
    node.style.marginLeft = `${moved.x - standing.width / 2}px`;
    node.style.marginTop = `${moved.y - standing.height / 2}px`;
    if (Math.hypot(moved.x, moved.y) >= visible) lead(this.#leaders, marker.getLatLng(), map.layerPointToLatLng(at));
    this.#drawn.set(key, { features, marker, home, at, width: standing.width, height: standing.height });
  }
}

/** @type {WeakMap<Hazard | Voice, L.Point>} Where each lies at zoom 0: thousands are not projected anew each time. */
const flat = new WeakMap();

function projection() {
  const map = theMap();
  const { x, y } = map.getPixelOrigin();
  const factor = map.getZoomScale(map.getZoom(), 0);
  /** @type {(feature: Hazard | Voice) => Spot} */
  return (feature) => {
    const at = flat.get(feature) ?? map.project(feature.at, 0);
    flat.set(feature, at);
    return { x: at.x * factor - x, y: at.y * factor - y };
  };
}

const listed = 24;

/**
 * What a plate holds, to choose from.
 *
 * @param {string} name
 * @param {(Hazard | Voice)[]} members
 */
function listOf(name, members) {
  const entries = members.slice(0, listed).map((feature) =>
    element("li", {}, element("button.entry", { type: "button", onclick: () => select(feature.id, "plate") }, element("span", {}, feature.title))));
  const closer = () => {
    const bounds = L.latLngBounds(members.map(({ at }) => at));
    closeAnnotation();
    theMap().fitBounds(bounds.pad(0.15), { maxZoom: theMap().getMaxZoom() });
  };
  return element("article.card.plate-list", { "aria-label": name }, element("h2", {}, name), element("ul", {}, entries),
    members.length > listed ? element("p", {}, _("And {n} more.", { n: members.length - listed })) : "",
    element("button.closer", { type: "button", onclick: closer }, icon("magnifying-glass"), _("Look closer")));
}
