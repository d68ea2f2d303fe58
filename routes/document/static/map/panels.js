/* What lies over the map: plate, legend, tools, card and caution, as boxes in its pixels. */
const over = ".panel:not(.annotation), .tools, .leaflet-bar, .attribution, .leaflet-control-scale";

/** @returns {Box[]} In pixels of the map's container. */
export function panelBoxes() {
  const container = document.querySelector(".leaflet-container");
  if (!container) return [];
  const { left, top } = container.getBoundingClientRect();
  return [...document.querySelectorAll(over)].flatMap((node) => {
    const box = node.getBoundingClientRect();
    return box.width && box.height ? [/** @type {Box} */ ([box.left - left, box.top - top, box.right - left, box.bottom - top])] : [];
  });
}
