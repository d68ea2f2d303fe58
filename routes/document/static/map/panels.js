/* What lies over the map: plate, legend, tools, card and caution, as boxes in its pixels. */
const over = ".panel:not(.annotation), .tools, .leaflet-bar, .attribution, .leaflet-control-scale";

/** @param {string} selector @returns {Box[]} */
function boxesOf(selector) {
  const container = document.querySelector(".leaflet-container");
  if (!container) return [];
  const { left, top } = container.getBoundingClientRect();
  return [...document.querySelectorAll(selector)].flatMap((node) => {
    const box = node.getBoundingClientRect();
    return box.width && box.height ? [/** @type {Box} */ ([box.left - left, box.top - top, box.right - left, box.bottom - top])] : [];
  });
}

/** @returns {Box[]} In pixels of the map's container. */
export function panelBoxes() {
  return boxesOf(over);
}

/** @type {Box[] | null} */
let covers = null;

/** With what points to the far away; measured once while signs and names are laid out. @returns {Box[]} What they keep clear of. */
export function coverBoxes() {
  if (!covers) queueMicrotask(() => (covers = null));
  return (covers ??= boxesOf(`${over}, .edge-tag`));
}
