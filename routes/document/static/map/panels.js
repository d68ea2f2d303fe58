/* What lies over the map: plate, legend, tools, card and caution, as boxes in its pixels. */
const over = ".panel:not(.annotation), .tools, .leaflet-bar, .attribution, .leaflet-control-scale";

/** @param {string} selector @returns {Box[]} What is seen of it, in pixels of the map's container. */
function boxesOf(selector) {
  const [container, nodes] = [document.querySelector(".leaflet-container"), document.querySelectorAll(selector)];
  if (!container || !nodes.length) return [];
  const { left, top } = container.getBoundingClientRect();
  return [...nodes].flatMap((node) => {
    const box = node.getBoundingClientRect();
    return box.width && box.height ? [/** @type {Box} */ ([box.left - left, box.top - top, box.right - left, box.bottom - top])] : [];
  });
}

/** @type {Box[] | null} Measured once while signs and names are laid out. */
let panels = null;

/** @returns {Box[]} In pixels of the map's container. */
export function panelBoxes() {
  if (!panels) queueMicrotask(() => (panels = null));
  return (panels = boxesOf(over));
}

/** @returns {Box[]} What signs and names keep clear of: what lies over the map, and what points to the far away. */
export const coverBoxes = () => [...(panels ?? panelBoxes()), ...boxesOf(".edge-tag")];
