/* What the map's two zoom buttons are called in the language of the interface; pure but for the buttons it is given. */
import { _ } from "../words.js";

/** @param {ParentNode} map */
export function nameZoom(map) {
  for (const [way, said] of [["in", _("Zoom in")], ["out", _("Zoom out")]]) {
    const one = /** @type {HTMLElement | null} */ (map.querySelector(`.leaflet-control-zoom-${way}`));
    one?.setAttribute("aria-label", said);
    one?.setAttribute("title", said);
  }
}
