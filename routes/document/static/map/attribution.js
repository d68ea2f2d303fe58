/* The line that says what the map is and is not, and who made what it shows. */
import { theMap } from "./camera.js";
import { element } from "./elements.js";
import { caution, credits } from "./wording.js";

export function start() {
  const line = element("p.attribution", {}, element("strong", {}, caution), ` ${credits} · Font Awesome (CC BY 4.0) · Leaflet`);
  const Attribution = L.Control.extend({ options: { position: "bottomright" }, onAdd: () => line });
  new Attribution().addTo(theMap());
}
