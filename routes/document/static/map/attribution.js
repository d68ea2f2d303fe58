/* The line that says what the map is and is not, and who made what it shows. */
import { theMap } from "./camera.js";
import { element } from "./elements.js";
import { caution, credits } from "./wording.js";
import { _ } from "../words.js";

export function start() {
  const more = element("button", { type: "button", "aria-label": _("Who made what the map shows"), "aria-expanded": "false", onclick: () => more.setAttribute("aria-expanded", String(line.classList.toggle("open"))) }, "i");
  const line = element("div.attribution", {}, element("strong", {}, caution), " ", element("span", {}, `${credits} · Font Awesome (CC BY 4.0) · Leaflet`), more);
  L.DomEvent.disableClickPropagation(line);
  const Attribution = L.Control.extend({ options: { position: "bottomright" }, onAdd: () => line });
  new Attribution().addTo(theMap());
}
