/* Names of countries, places and cities, placed so that none covers another or a stop. */
(() => {
  const { data, element } = app;
  const context = document.createElement("canvas").getContext("2d");
  const fonts = { country: (scale) => `600 ${12 * scale}px sans-serif`, place: (scale) => `600 ${12.5 * scale}px sans-serif`, city: (scale) => `${12 * scale}px sans-serif` };
  const spaced = { country: 2.2, place: 0, city: 0 };
  let layer;

  function wanted(zoom) {
    const road = new Set(data.figures.countries);
    const countries = data.labels.countries.filter((label) => road.has(label.name) || label.rank <= zoom - 1.5)
      .map((label) => ({ text: label.name.toUpperCase(), at: [label.lat, label.lon], kind: "country", spots: label.spots, offshore: label.offshore, weight: road.has(label.name) ? 0 : 2.5 }));
    const places = data.places.map((place) => ({ text: place.title, at: place.at, kind: "place", weight: place.role === "landmark" ? 2 : 1 }));
    const cities = data.labels.cities.filter((city) => city.min_zoom <= zoom)
      .map((city) => ({ text: city.name, at: [city.lat, city.lon], kind: "city", capital: city.capital, weight: city.capital ? 3 : 4 }));
    return [...countries, ...places, ...cities].sort((a, b) => a.weight - b.weight);
  }

  function measure(label) {
    context.font = fonts[label.kind](app.scale());
    return context.measureText(label.text).width + spaced[label.kind] * app.scale() * label.text.length + 6;
  }

  const overlaps = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  const around = (point, half) => [point.x - half, point.y - half, point.x + half, point.y + half];

  function candidates(label, point, width) {
    const high = 8 * app.scale();
    if (label.kind === "country") {
      const box = (shift) => ({ x, y }) => [x - width * shift, y - high, x + width * (1 - shift), y + high];
      return [...[point, ...label.spots].map(box(0.5)), ...[0.5, 0.15, 0.85].flatMap((shift) => label.offshore.map(box(shift)))];
    }
    return [
      [point.x + 7, point.y - high, point.x + 7 + width, point.y + high], [point.x - 7 - width, point.y - high, point.x - 7, point.y + high],
      [point.x - width / 2, point.y - 8 - 2 * high, point.x + width / 2, point.y - 8], [point.x - width / 2, point.y + 8, point.x + width / 2, point.y + 8 + 2 * high],
    ];
  }

  function draw(map, label, box) {
    const html = element(`span.label.of-${label.kind}`, {}, label.text);
    const centre = map.layerPointToLatLng([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
    L.marker(centre, { pane: "labels", interactive: false, keyboard: false, icon: L.divIcon({ html, className: "label-icon", iconSize: [box[2] - box[0], box[3] - box[1]] }) }).addTo(layer);
    if (label.kind === "city") {
      L.marker(label.at, { pane: "labels", interactive: false, keyboard: false, icon: L.divIcon({ html: element(label.capital ? "span.dot.capital" : "span.dot"), className: "label-icon", iconSize: [6, 6] }) }).addTo(layer);
    }
  }

  function place(map) {
    layer.clearLayers();
    const taken = app.stops.map((stop) => around(map.latLngToLayerPoint(stop.getLatLng()).add(stop.moved || [0, 0]), 13));
    for (const sign of app.signs(map)) taken.push(around(map.latLngToLayerPoint(sign.getLatLng()).add(sign.moved || [0, 0]), sign._icon.offsetWidth / 2));
    taken.push(...(app.obstacles || []));
    const places = data.places.map((place) => map.latLngToLayerPoint(place.at));
    data.voices.forEach((voice) => taken.push(around(map.latLngToLayerPoint(voice.at), 10)));
    const names = new Set();
    for (const label of wanted(map.getZoom())) {
      if (names.has(label.text.toLowerCase())) continue;
      const width = measure(label);
      const point = map.latLngToLayerPoint(label.at);
      if (label.kind === "city" && places.some((place) => place.distanceTo(point) < 16)) continue;
      if (label.kind === "country") for (const list of ["spots", "offshore"]) label[list] = label[list].map(([lon, lat]) => map.latLngToLayerPoint([lat, lon]));
      const free = candidates(label, point, width).find((box) => !taken.some((other) => overlaps(box, other)));
      if (!free) continue;
      names.add(label.text.toLowerCase());
      taken.push(free);
      draw(map, label, free);
    }
  }

  app.on("start", (map) => {
    layer = L.layerGroup().addTo(map);
    app.on("settled", () => place(map));
  });
})();
