/* Whose ground each spot of the screen is: the country's whose land it is, at sea the nearest one's. Pure. */
import { spansOf } from "./spans.js";

const most = 24000; /* cells of the screen */
const [straight, slanted] = [3, 4]; /* of a step to a neighbour, in thirds of a cell */
const nowhere = 30000;
const nobody = -1;
const islet = 8;
const spots = 21; /* of a name that are looked at */
const looked = 240; /* spots where a leader might begin */

export class Territory {
  /**
   * @param {Box} frame What is seen.
   * @param {Spot[][][]} areas The outlines of each country, on the screen.
   * @param {Box[]} [over] What lies over the map.
   */
  constructor(frame, areas, over = []) {
    const [width, height] = [frame[2] - frame[0], frame[3] - frame[1]];
    this.frame = frame;
    this.cell = Math.max(4, Math.sqrt((width * height) / most));
    this.columns = Math.max(1, Math.ceil(width / this.cell));
    this.rows = Math.max(1, Math.ceil(height / this.cell));
    this.owner = new Int16Array(this.columns * this.rows).fill(nobody);
    this.far = new Uint16Array(this.columns * this.rows).fill(nowhere);
    areas.forEach((rings, index) => this.#fill(rings, index));
    this.#spread();
    const under = this.#under(over);
    /** @type {number[][]} The cells of each country's ground that are seen. */
    this.cells = areas.map(() => []);
    for (let i = 0; i < under.length; i++) if (!under[i] && this.owner[i] !== nobody) this.cells[this.owner[i]].push(i);
  }

  /** @param {Box[]} over @returns {Uint8Array} For each cell, whether its middle lies under something. */
  #under(over) {
    const { frame, cell, columns, rows } = this;
    const under = new Uint8Array(columns * rows);
    for (const box of over) {
      const [left, top, right, bottom] = box.map((at, side) => (at - frame[side % 2]) / cell - 0.5);
      const last = Math.min(columns, Math.ceil(right));
      for (let row = Math.max(0, Math.floor(top) + 1); row < Math.min(rows, Math.ceil(bottom)); row++) under.fill(1, row * columns + Math.min(last, Math.max(0, Math.floor(left) + 1)), row * columns + Math.max(0, last));
    }
    return under;
  }

  /**
   * @param {Spot[][]} rings
   * @param {number} index
   */
  #fill(rings, index) {
    const { frame: [left, top], cell, columns } = this;
    const large = rings.filter(isLarge);
    spansOf(large.length ? large : rings, top + cell / 2, cell, this.rows).forEach((spans, row) => {
      for (let i = 0; i + 1 < spans.length; i += 2) {
        const first = Math.max(0, Math.ceil((spans[i] - left) / cell - 0.5));
        const last = Math.min(columns - 1, Math.floor((spans[i + 1] - left) / cell - 0.5));
        if (last < first) continue;
        this.owner.fill(index, row * columns + first, row * columns + last + 1);
        this.far.fill(0, row * columns + first, row * columns + last + 1);
      }
    });
  }

  /** Give the sea to the nearest land: once from above, once from below. */
  #spread() {
    const { far, columns } = this;
    const last = far.length - 1;
    for (let i = 0; i <= last; i++) if (far[i]) this.#take(i, -1, i % columns, i >= columns);
    for (let i = last; i >= 0; i--) if (far[i]) this.#take(i, 1, columns - 1 - (i % columns), i <= last - columns);
  }

  /**
   * Let a cell learn from those before it, in its row and in the row before.
   *
   * @param {number} i
   * @param {number} way Forth or back.
   * @param {number} before How many come before it in its row.
   * @param {boolean} hasRow
   */
  #take(i, way, before, hasRow) {
    const { owner, far, columns } = this;
    let best = far[i];
    let from = i;
    if (before && far[i + way] + straight < best) best = far[(from = i + way)] + straight;
    if (hasRow) {
      const across = i + way * columns;
      if (far[across] + straight < best) best = far[(from = across)] + straight;
      if (before && far[across + way] + slanted < best) best = far[(from = across + way)] + slanted;
      if (before < columns - 1 && far[across - way] + slanted < best) best = far[(from = across - way)] + slanted;
    }
    far[i] = best;
    owner[i] = owner[from];
  }

  /** @param {number} x @param {number} y @returns {number} The cell there, or that at the edge next to it. */
  #at(x, y) {
    const column = Math.max(0, Math.min(this.columns - 1, Math.floor((x - this.frame[0]) / this.cell)));
    return Math.max(0, Math.min(this.rows - 1, Math.floor((y - this.frame[1]) / this.cell))) * this.columns + column;
  }

  /** @param {Spot} spot @returns {number} The country whose ground it is, or -1 where no land is seen. */
  ownerOf({ x, y }) {
    return this.owner[this.#at(x, y)];
  }

  /** @param {number} i @returns {Spot} The middle of a cell. */
  spotOf(i) {
    return { x: this.frame[0] + ((i % this.columns) + 0.5) * this.cell, y: this.frame[1] + (Math.floor(i / this.columns) + 0.5) * this.cell };
  }

  /** @param {number} index @param {number} off @returns {number[]} The cells of a country's ground that are seen, at most so many pixels off its land. */
  cellsOf(index, off) {
    const reach = (off * straight) / this.cell;
    return this.cells[index].filter((i) => this.far[i] < reach);
  }

  /** @param {number} index @returns {Spot[]} Spots spread over what is seen of a country's land. */
  landOf(index) {
    return thinned((this.cells[index] ?? []).filter((i) => !this.far[i]), looked).map((i) => this.spotOf(i));
  }

  /** @param {number} index @returns {number} How much of a country's land is seen. */
  seenOf(index) {
    return this.cells[index].filter((i) => !this.far[i]).length * this.cell * this.cell;
  }

  /**
   * How a box that is seen lies to a country, as shares of it.
   *
   * @param {Box} box
   * @param {number} index
   * @param {boolean[]} [rivals] Which countries are named too.
   * @returns {{own: number, land: number, foreign: number, rival: number, abroad: number, off: number}} On its ground, on its land, on another's land, on a rival's land, on a rival's ground; and how far off its land.
   */
  sharesOf([left, top, right, bottom], index, rivals = []) {
    const { owner, far, cell, columns, frame } = this;
    const [across, down] = [(right - left) / 14, (bottom - top) / 6];
    let [own, land, foreign, rival, abroad, off] = [0, 0, 0, 0, 0, nowhere];
    for (let row = 1; row < 6; row += 2) {
      const start = Math.floor((top + down * row - frame[1]) / cell) * columns;
      for (let column = 1; column < 14; column += 2) {
        const i = start + Math.floor((left + across * column - frame[0]) / cell);
        if (owner[i] === index) {
          own++;
          if (far[i] < off) off = far[i];
          if (!far[i]) land++;
          continue;
        }
        const isRival = rivals[owner[i]];
        if (isRival) abroad++;
        if (far[i]) continue;
        foreign++;
        if (isRival) rival++;
      }
    }
    return { own: own / spots, land: land / spots, foreign: foreign / spots, rival: rival / spots, abroad: abroad / spots, off: (off * cell) / straight };
  }
}

/** @param {Spot[]} ring An islet of few pixels tells nobody whose the sea is. */
function isLarge(ring) {
  const [first] = ring;
  return ring.some(({ x, y }) => Math.abs(x - first.x) > islet || Math.abs(y - first.y) > islet);
}

/**
 * @template T
 * @param {T[]} list
 * @param {number} limit
 */
export function thinned(list, limit) {
  const every = Math.max(1, Math.ceil(list.length / limit));
  return list.filter((_, i) => i % every === 0);
}
