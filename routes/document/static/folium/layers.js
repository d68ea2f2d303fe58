/* For layers that somebody adds to the map in Python: folium's markers, icons and popups call these three, and otherwise get
   them from content delivery networks. Only such a document carries this script; nothing of a route passes here. */
const block = /** @type {HTMLElement} */ (document.getElementById("folium-pictures"));
const { layersUrl, ...pins } = JSON.parse(block.textContent ?? "");
Object.assign(L.Icon.Default, { imagePath: "" });
L.Icon.Default.mergeOptions(pins);

/**
 * The pin in its colour; the sign inside is a font of the network's and stays away.
 *
 * @param {{ markerColor?: string }} options
 */
function icon({ markerColor = "blue" }) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 25 41");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M12.5 0A12.5 12.5 0 0 0 0 12.5C0 21 12.5 41 12.5 41S25 21 25 12.5A12.5 12.5 0 0 0 12.5 0Z");
  path.style.fill = "blue";
  path.style.fill = markerColor;
  path.style.stroke = "white";
  svg.append(path);
  const html = /** @type {any} */ (svg);
  return L.divIcon({ html, className: "folium-pin", iconSize: [25, 41], iconAnchor: [12, 41], popupAnchor: [1, -34] });
}
Object.assign(L, { AwesomeMarkers: { icon } });

/** folium.Popup writes its content as `$(html)[0]`. */
Object.assign(globalThis, {
  $: (/** @type {string} */ html) => [...new DOMParser().parseFromString(html, "text/html").body.children],
});

/* The picture of a closed folium.LayerControl. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`.leaflet-control-layers-toggle { background-image: url(${layersUrl}) !important; }`);
document.adoptedStyleSheets.push(sheet);
