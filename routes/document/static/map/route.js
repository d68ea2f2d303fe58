/* The route: a soft band where it is schematic, casing, line, arrows that show the direction, and numbered stops. */
(() => {
  const { data, element, icon } = app;
  const width = { main: 5, alternate: 2.5, return: 3.5 };
  const dash = { main: null, alternate: "7 7", return: "10 6" };
  const drawn = new Map();
  let arrows;
  app.stops = [];

  function drawStage(map, stage) {
    const line = stage.line;
    const weight = width[stage.role];
    const dashArray = stage.flight ? "1 9" : dash[stage.role];
    const layers = {};
    if (data.schematic && stage.role === "main" && !stage.flight) {
      layers.band = L.polyline(line, { pane: "band", color: stage.colour, weight: 22, opacity: 0.22, interactive: false, smoothFactor: 1 });
    }
    layers.casing = L.polyline(line, { pane: "casing", color: "#fffdf8", weight: weight + 4, opacity: 0.95, smoothFactor: 1 });
    layers.line = L.polyline(line, { pane: "route", color: stage.colour, weight, dashArray, lineCap: "round", smoothFactor: 1, interactive: false });
    Object.values(layers).forEach((layer) => layer.addTo(map));
    app.popup(layers.casing, stage);
    layers.casing.bindTooltip(() => element("span", {}, app.stageName(stage)), { sticky: true });
    layers.casing.on("click", () => app.select(stage.id, "map"));
    /* The stop before it opens the same text; the line itself is for the pointer. */
    layers.casing.getElement().setAttribute("tabindex", "-1");
    drawn.set(stage.id, layers);
  }

  /* The stop before each main stage carries the stage's number; the last carries a flag. */
  function drawStop(map, location, content, colour, label, stage) {
    const html = element("span.stop", { style: { "--colour": colour } }, content);
    const stop = L.marker(location, {
      pane: "stops", keyboard: true, riseOnHover: true, icon: L.divIcon({ html, className: "stop-icon", iconSize: [26, 26] }),
    });
    stop.on("add", () => stop.getElement().setAttribute("aria-label", label));
    app.popup(stop, stage);
    stop.on("click", () => app.select(stage.id, "map"));
    stop.addTo(map);
    app.stops.push(stop);
    drawn.get(stage.id)[typeof content === "string" ? "stop" : "flag"] = stop;
  }

  function placeArrows(map) {
    arrows.clearLayers();
    for (const stage of data.stages) {
      const line = app.screenLine(map, stage.line);
      const spacing = Math.max(90, Math.min(170, line.length / 2));
      for (let at = spacing * 0.55; at < line.length - 18; at += spacing) {
        const { point, angle } = line.at(at);
        const html = app.svg("svg", { viewBox: "0 0 10 10", class: "arrow", style: `transform:rotate(${angle}deg);color:${stage.colour}` },
          app.svg("path", { d: "M1.5 1 L8.5 5 L1.5 9 L3.2 5 Z" }));
        L.marker(map.layerPointToLatLng(point), {
          pane: "arrows", interactive: false, keyboard: false, icon: L.divIcon({ html, className: `arrow-icon ${stage.role}`, iconSize: [12, 12] }),
        }).addTo(arrows);
      }
    }
  }

  /* A line in layer pixels that can be walked by distance. */
  app.screenLine = (map, locations) => {
    const points = locations.map((location) => map.latLngToLayerPoint(location));
    const marks = [0];
    for (let i = 1; i < points.length; i++) marks.push(marks[i - 1] + points[i].distanceTo(points[i - 1]));
    const at = (distance) => {
      let i = marks.findIndex((mark) => mark >= distance);
      if (i < 1) i = i === 0 ? 1 : points.length - 1;
      const span = marks[i] - marks[i - 1] || 1;
      const share = (distance - marks[i - 1]) / span;
      const step = points[i].subtract(points[i - 1]);
      return { point: points[i - 1].add(step.multiplyBy(share)), angle: (Math.atan2(step.y, step.x) * 180) / Math.PI };
    };
    return { length: marks[marks.length - 1], at, points };
  };

  /* Light the stages for which `lit` holds and dim the others. */
  app.light = (lit) => {
    for (const stage of data.stages) {
      const on = lit(stage);
      const { band, casing, line, stop, flag } = drawn.get(stage.id);
      band?.setStyle({ opacity: on ? 0.24 : 0.06 });
      casing.setStyle({ opacity: on ? 0.95 : 0.5 });
      line.setStyle({ opacity: on ? 1 : 0.32 });
      for (const marker of [stop, flag]) marker?.getElement()?.classList.toggle("dim", !on);
    }
  };

  app.on("start", (map) => {
    arrows = L.layerGroup().addTo(map);
    const order = ["alternate", "return", "main"];
    [...data.stages].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role)).forEach((stage) => drawStage(map, stage));
    const main = data.stages.filter((stage) => stage.role === "main");
    main.forEach((stage) => drawStop(map, stage.line[0], String(stage.order), stage.colour, app.stageName(stage), stage));
    const last = main[main.length - 1];
    if (last) drawStop(map, last.line[last.line.length - 1], icon("flag-checkered"), last.colour, `Destination: ${last.destination || last.title}`, last);
    placeArrows(map);
    map.on("zoomend", () => placeArrows(map));
  });

  app.on("select", ({ feature, origin }) => {
    if (feature.kind !== "stages" || origin === "map") return;
    app.map.closePopup();
    app.fly(app.map, L.latLngBounds(feature.line), app.room());
  });
})();
