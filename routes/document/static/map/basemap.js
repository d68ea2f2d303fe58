/* The ground of the map: shapes that the document brings as SVG. A zoom only scales them. */
import { theMap } from "./camera.js";
import { located, partsOf } from "./mercator.js";
import { reliefAt } from "./numbers.js";

const turn = 360; /* degrees */

/** @type {import("./mercator.js").Grid} */
let grid = { at: [0, 0], perDegree: 1 };
/** @type {SVGPathElement[]} */
let paths = [];

/** @param {SVGPathElement} path */
const linesOf = (path) => located(path.getAttribute("d") ?? "", grid);

const lands = () => paths.filter((path) => path.matches(".land:not(.of-road), [data-name]"));

/** @returns {{name: string, area: L.Polygon}[]} The countries that are drawn, those of the road by their names; the areas are not on the map. */
export const countries = () => lands().map((path) => ({ name: path.dataset.name ?? "", area: L.polygon(linesOf(path)) }));

/** @returns {{name: string, parts: Pair[][]}[]} The same, in units of the ground. */
export const land = () => lands().map((path) => ({ name: path.dataset.name ?? "", parts: partsOf(path.getAttribute("d") ?? "") }));

/** @returns {{x: number, y: number, unit: number}} Where the ground has its origin, in layer pixels, and how many a unit has. */
export function groundOnScreen() {
  const map = theMap();
  const { x, y } = map.project(grid.at, map.getZoom()).subtract(map.getPixelOrigin());
  return { x, y, unit: L.CRS.EPSG3857.scale(map.getZoom()) / turn / grid.perDegree };
}

/** @returns {Pair[][]} The lines of all borders, in units of the ground. */
export const borders = () => paths.filter((path) => path.matches(".border")).flatMap((path) => partsOf(path.getAttribute("d") ?? ""));

/**
 * Give a group of shapes its pane, and scale it with the map; the relief recedes behind the road.
 *
 * @param {SVGElement} group
 */
function lay(group) {
  const map = theMap();
  const pane = String(group.dataset.pane);
  const renderer = L.svg({ pane }).addTo(map);
  const relief = /** @type {SVGElement | null} */ (group.querySelector(".relief"));
  const place = () => {
    const { x, y, unit } = groundOnScreen();
    if (relief) relief.style.opacity = String(reliefAt(map.getZoom()));
    group.setAttribute("transform", `translate(${Math.round(x)} ${Math.round(y)}) scale(${unit})`);
  };
  const layer = map.getPane(pane)?.querySelector("svg");
  layer?.classList.add("ground");
  layer?.append(group);
  renderer.on("update", place);
  place();
}

export function start() {
  const ground = /** @type {SVGElement | null} */ (document.querySelector("#ground"));
  if (!ground) return; /* online tiles lie there instead */
  const [latitude, longitude] = String(ground.dataset.at).split(" ").map(Number);
  grid = { at: [latitude, longitude], perDegree: Number(ground.dataset.perDegree) };
  paths = [...ground.querySelectorAll("path")];
  /** @type {SVGElement[]} */ ([...ground.children]).forEach(lay);
  ground.remove();
}
