/* A line from where a sign stands to where it belongs. */

const ink = "#1d2430";

/**
 * @param {L.LayerGroup} layer
 * @param {L.LatLng} home
 * @param {L.LatLng} at
 * @param {string} [pane]
 */
export function lead(layer, home, at, pane = "leaders") {
  L.polyline([home, at], { pane, color: ink, weight: 1.3, opacity: 0.85, interactive: false }).addTo(layer);
  L.circleMarker(home, { pane, radius: 2.5, color: "#fffdf8", weight: 1, fillColor: ink, fillOpacity: 1, interactive: false }).addTo(layer);
}
