/* Places and voices: small marks that open their text. */
(() => {
  const { data, element, icon } = app;

  function draw(map, feature, html, className, side) {
    const marker = L.marker(feature.at, { pane: "places", keyboard: true, icon: L.divIcon({ html, className, iconSize: [side, side] }) });
    marker.on("add", () => marker.getElement().setAttribute("aria-label", feature.speaker ? `Voice: ${feature.title}` : feature.title));
    app.popup(marker, feature);
    marker.bindTooltip(() => element("span", {}, feature.title), { direction: "top", offset: [0, -8] });
    marker.on("click", () => app.select(feature.id, "map"));
    feature.marker = marker.addTo(map);
  }

  /* A river, a range or a desert that the story speaks of: a plain line or area under everything else. */
  function outline(map, place) {
    const style = { pane: "areas", color: "#47535f", weight: 2, opacity: 0.55, fillColor: "#47535f", fillOpacity: 0.06, interactive: false };
    const shape = place.shape.type === "Polygon" ? L.polygon(place.shape.rings, style) : L.polyline(place.shape.rings[0], style);
    shape.addTo(map);
  }

  app.on("start", (map) => {
    data.places.filter((place) => place.shape).forEach((place) => outline(map, place));
    data.places.filter((place) => place.role !== "landmark" || place.text).forEach((place) => draw(map, place, element(`span.place.${place.role}`), "place-icon", 12));
    data.voices.forEach((voice) => draw(map, voice, element("span.voice", {}, icon("quote-left")), "voice-icon", 22));
  });
  app.on("visibility", () => {
    for (const voice of data.voices) {
      const told = !app.isTold || app.isTold(voice);
      if (told !== app.map.hasLayer(voice.marker)) told ? voice.marker.addTo(app.map) : voice.marker.remove();
    }
  });
  app.on("select", ({ feature, origin }) => {
    if (!feature.marker || origin === "map") return;
    app.fly(app.map, L.latLng(feature.at).toBounds(400000));
    feature.marker.openPopup();
  });
})();
