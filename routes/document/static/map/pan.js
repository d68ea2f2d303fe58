/* Moves the map without a drag: a button that shows four arrows, once more lies beyond its edges than the whole road (WCAG 2.5.7). */
import { isCalm, theMap } from "./camera.js";
import { element, svg } from "./elements.js";
import { button } from "./icons.js";
import { nameZoom } from "./zoom.js";
import { _ } from "../words.js";

const step = 0.4; /* of what is seen */
/** @type {[string, number, number, number][]} What the button says, by how much, turn of the arrow. */
const ways = [[_("Move the map west"), -1, 0, 270], [_("Move the map north"), 0, -1, 0], [_("Move the map south"), 0, 1, 180], [_("Move the map east"), 1, 0, 90]];

/** @param {number} turn */
const arrow = (turn) => svg("svg", { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true", focusable: "false" },
  svg("path", { d: "M12 6l8 10H4z", transform: `rotate(${turn} 12 12)` }));

export function start() {
  const map = theMap();
  nameZoom(map.getContainer());
  const arrows = element("div.arrows", { hidden: true }, ways.map(([to, x, y, turn]) =>
    element("button.tool", { type: "button", "aria-label": to, title: to, onclick: () => map.panBy(map.getSize().scaleBy(L.point(x * step, y * step)), { animate: !isCalm() }) }, arrow(turn))));
  const opener = button("tool", _("Move the map"), "up-down-left-right", () => {
    arrows.hidden = !arrows.hidden;
    opener.setAttribute("aria-expanded", String(!arrows.hidden));
  }, { "aria-expanded": "false" });
  const row = element("div.tools.pan", { role: "group", "aria-label": _("Move the map") }, opener, arrows);
  L.DomEvent.disableClickPropagation(row);
  const Row = L.Control.extend({ options: { position: "bottomright" }, onAdd: () => row });
  new Row().addTo(map);
  const show = () => (row.hidden = map.getZoom() < map.getMinZoom() + 1);
  map.on("zoomend zoomlevelschange", show);
  show();
}
