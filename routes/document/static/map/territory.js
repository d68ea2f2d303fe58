/* Whose ground each spot of the screen is: the country's whose land it is, at sea the nearest one's. Pure. */
import { boxAround, isInside } from "./ground.js";
import { spansOf } from "./spans.js";

/** @typedef {import("./labelling.js").Choice} Choice */
/** @typedef {import("./choices.js").Size} Size */

const most = 24000; /* cells of the screen */
const [straight, slanted] = [3, 4]; /* of a step to a neighbour, in thirds of a cell */
const nowhere = 30000;
const nobody = -1;
const tried = 700; /* places for a name in one country */
const [least, afloat] = [0.64, 0.75]; /* of a name that stands on its own ground; and at sea */
const coast = 14; /* pixels from its land to a name at sea */
const reach = 70; /* and to the middle of the longest */
const offs = [10, 18, 28, 42, 58, 76, 96];
const roots = 20;

export class Territory {
  /**
   * @param {Box} frame What is seen.
   * @param {Spot[][][]} areas The outlines of each country, on the screen.
   */
  constructor(frame, areas) {
    const [width, height] = [frame[2] - frame[0], frame[3] - frame[1]];
    this.frame = frame;
    this.cell = Math.max(4, Math.sqrt((width * height) / most));
    this.columns = Math.max(1, Math.ceil(width / this.cell));
    this.rows = Math.max(1, Math.ceil(height / this.cell));
    this.owner = new Int16Array(this.columns * this.rows).fill(nobody);
    this.far = new Uint16Array(this.columns * this.rows).fill(nowhere);
    areas.forEach((rings, index) => this.#fill(rings, index));
    this.#spread();
  }

  /**
   * @param {Spot[][]} rings
   * @param {number} index
   */
  #fill(rings, index) {
    const { frame: [left, top], cell, columns } = this;
    spansOf(rings, top + cell / 2, cell, this.rows).forEach((spans, row) => {
      for (const [from, to] of spans) {
        const first = Math.max(0, Math.ceil((from - left) / cell - 0.5));
        const last = Math.min(columns - 1, Math.floor((to - left) / cell - 0.5));
        if (last < first) continue;
        this.owner.fill(index, row * columns + first, row * columns + last + 1);
        this.far.fill(0, row * columns + first, row * columns + last + 1);
      }
    });
  }

  /** Give the sea to the nearest land: once from above, once from below. */
  #spread() {
    const { owner, far, columns, rows } = this;
    /** @param {number} to @param {number} from @param {number} by */
    const give = (to, from, by) => {
      if (far[from] + by >= far[to]) return;
      far[to] = far[from] + by;
      owner[to] = owner[from];
    };
    const last = columns * rows - 1;
    for (let i = 0; i <= last; i++) {
      if (!far[i]) continue;
      const x = i % columns;
      if (x) give(i, i - 1, straight);
      if (i < columns) continue;
      if (x) give(i, i - columns - 1, slanted);
      give(i, i - columns, straight);
      if (x < columns - 1) give(i, i - columns + 1, slanted);
    }
    for (let i = last; i >= 0; i--) {
      if (!far[i]) continue;
      const x = i % columns;
      if (x < columns - 1) give(i, i + 1, straight);
      if (i > last - columns) continue;
      if (x < columns - 1) give(i, i + columns + 1, slanted);
      give(i, i + columns, straight);
      if (x) give(i, i + columns - 1, slanted);
    }
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

  /** @param {number} index @returns {{spot: Spot, far: number}[]} The middle of each cell of a country, and how far from its land it is. */
  #cellsOf(index) {
    const { owner, far, cell, columns, frame: [left, top] } = this;
    const found = [];
    for (let i = 0; i < owner.length; i++) {
      if (owner[i] === index) found.push({ spot: { x: left + ((i % columns) + 0.5) * cell, y: top + (Math.floor(i / columns) + 0.5) * cell }, far: (far[i] * cell) / straight });
    }
    return found;
  }

  /** @param {number} index @returns {Spot[]} The middle of each cell of a country's land. */
  landOf(index) {
    return this.#cellsOf(index).filter(({ far }) => !far).map(({ spot }) => spot);
  }

  /**
   * How a box lies to a country, as shares of it.
   *
   * @param {Box} box
   * @param {number} index
   * @param {boolean[]} [rivals] Which countries are named too.
   * @returns {{own: number, land: number, foreign: number, rival: number, off: number}} On its ground, on its land, on another's land, on a rival's land; and how far off its land.
   */
  sharesOf([left, top, right, bottom], index, rivals = []) {
    let [own, land, foreign, rival, off] = [0, 0, 0, 0, nowhere];
    for (let row = 1; row < 6; row += 2) {
      for (let column = 1; column < 18; column += 2) {
        const i = this.#at(left + ((right - left) * column) / 18, top + ((bottom - top) * row) / 6);
        const isLand = this.far[i] === 0;
        if (this.owner[i] === index) {
          own++;
          if (isLand) land++;
          off = Math.min(off, this.far[i]);
        } else if (isLand) {
          foreign++;
          if (rivals[this.owner[i]]) rival++;
        }
      }
    }
    return { own: own / 27, land: land / 27, foreign: foreign / 27, rival: rival / 27, off: (off * this.cell) / straight };
  }

  /** @param {Box} box @param {number} index Whether a name there is taken for the country's. */
  isOwn(box, index) {
    return this.ownerOf({ x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 }) === index && this.sharesOf(box, index).own >= least;
  }

  /**
   * Where a country's name stands on its own ground: on land before at sea, near the anchor before far, large before small.
   *
   * @param {number} index
   * @param {Size[]} sizes
   * @param {Spot} anchor
   * @returns {Choice[]}
   */
  inside(index, sizes, anchor) {
    const cells = this.#cellsOf(index).filter(({ far }) => far < reach);
    const every = Math.max(1, Math.ceil(cells.length / tried));
    return byCost(cells.filter((_, i) => i % every === 0).flatMap(({ spot, far }) => sizes.flatMap((size) => {
      const box = boxAround(spot, size.width, size.height);
      if (!isInside(box, this.frame)) return [];
      const { own, land, off } = this.sharesOf(box, index);
      if (own < (far ? afloat : least) || off > coast) return [];
      return [{ ...choiceOf(size, box), cost: (1 - own) * 1200 + (own - land) * 120 + off * 3 + Math.hypot(spot.x - anchor.x, spot.y - anchor.y) + costOf(size) }];
    })));
  }

  /**
   * Where it stands beside its country, with a leader from inside it: not over others that are named, near before far.
   *
   * @param {number} index
   * @param {Size[]} sizes
   * @param {boolean[]} rivals
   * @param {(spot: Spot) => boolean} isRoot Whether a leader may begin there.
   * @returns {Choice[]}
   */
  beside(index, sizes, rivals, isRoot) {
    const land = this.landOf(index).filter(isRoot);
    const { cell } = this;
    const inner = land.filter(({ x, y }) => [[cell, 0], [-cell, 0], [0, cell], [0, -cell]].every(([dx, dy]) => this.ownerOf({ x: x + dx, y: y + dy }) === index));
    const from = inner.length ? inner : land;
    const every = Math.max(1, Math.ceil(from.length / roots));
    return byCost(from.filter((_, i) => i % every === 0).flatMap((root) => this.around(root, index, sizes, rivals)));
  }

  /**
   * @param {Spot} root
   * @param {number} index
   * @param {Size[]} sizes
   * @param {boolean[]} rivals
   * @returns {(Choice & {cost: number})[]}
   */
  around(root, index, sizes, rivals) {
    return sizes.flatMap((size) => offs.flatMap((off) => sides.flatMap(([dx, dy]) => {
      const box = boxAround({ x: root.x + dx * (off + size.width / 2), y: root.y + dy * (off + size.height / 2) }, size.width, size.height);
      if (!isInside(box, this.frame)) return [];
      const { own, foreign, rival } = this.sharesOf(box, index, rivals);
      if (rival > 0.4) return [];
      return [{ ...choiceOf(size, box), from: root, cost: 300 + off + rival * 600 + foreign * 250 + (1 - own) * 60 + costOf(size) }];
    })));
  }
}

const sides = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -0.72], [1, 0.72], [-1, -0.72], [-1, 0.72]];

/** @param {Size} size @param {Box} box @returns {Choice} */
const choiceOf = ({ lines, look }, box) => ({ box, lines, ...(look ? { look } : {}) });

/** @param {Size} size */
const costOf = ({ lines, look }) => (lines - 1) * 40 + (look ? 130 : 0);

/**
 * @template {{cost: number}} T
 * @param {T[]} choices
 */
const byCost = (choices) => choices.sort((a, b) => a.cost - b.cost);
