/* The ground of the map: shapes that the document brings as SVG. A zoom only scales them. */
import { theMap } from "./camera.js";
import { located } from "./mercator.js";
import { reliefAt } from "./numbers.js";

const turn = 360; /* degrees */

/** @type {import("./mercator.js").Grid} */
let grid = { at: [0, 0], perDegree: 1 };
/** @type {SVGPathElement[]} */
let paths = [];

/** @param {SVGPathElement} path */
const linesOf = (path) => located(path.getAttribute("d") ?? "", grid);

/** @returns {Map<string, L.Polygon>} The countries of the road by their names; they are not on the map. */
export const countries = () => new Map(paths.flatMap((path) => (path.dataset.name ? [[path.dataset.name, L.polygon(linesOf(path))]] : [])));

/** @returns {L.LatLng[][]} The lines of all borders. */
export const borders = () => paths.filter((path) => path.matches(".border")).flatMap(linesOf).map((line) => line.map(([latitude, longitude]) => L.latLng(latitude, longitude)));

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
    const { x, y } = map.latLngToLayerPoint(grid.at);
    if (relief) relief.style.opacity = String(reliefAt(map.getZoom()));
    group.setAttribute("transform", `translate(${x} ${y}) scale(${L.CRS.EPSG3857.scale(map.getZoom()) / turn / grid.perDegree})`);
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
