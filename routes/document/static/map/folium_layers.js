/* For layers that somebody adds to the map in Python: folium's markers, icons and popups call these three, and get
   them from content delivery networks elsewhere. Nothing of a route passes here. */
{
  const { layersUrl, ...markerPictures } = foliumPictures;
  L.Icon.Default.imagePath = "";
  L.Icon.Default.mergeOptions(markerPictures);

  /* folium.Popup writes its content as `$(html)[0]`. */
  globalThis.$ = (html) => {
    const holder = document.createElement("template");
    holder.innerHTML = html.trim();
    return [...holder.content.children];
  };

  /* folium.Icon: the pin in its colour; the sign inside is a font of the network's and stays away. */
  L.AwesomeMarkers = {
    icon({ markerColor = "blue" }) {
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.setAttribute("viewBox", "0 0 25 41");
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", "M12.5 0A12.5 12.5 0 0 0 0 12.5C0 21 12.5 41 12.5 41S25 21 25 12.5A12.5 12.5 0 0 0 12.5 0Z");
      path.style.fill = /^#[0-9a-f]{3,8}$|^[a-z]+$/i.test(markerColor) ? markerColor : "blue";
      path.style.stroke = "white";
      svg.append(path);
      return L.divIcon({ html: svg, className: "folium-pin", iconSize: [25, 41], iconAnchor: [12, 41], popupAnchor: [1, -34] });
    },
  };

  /* The picture of a closed folium.LayerControl. */
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.leaflet-control-layers-toggle { background-image: url(${layersUrl}) !important; }`);
  document.adoptedStyleSheets.push(sheet);
}
