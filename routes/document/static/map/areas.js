/* Hazards that have an extent: lines and areas under the signs. */
(() => {
  const { data } = app;
  const shapes = new Map();

  function draw(map, hazard) {
    const category = app.categories.get(hazard.category);
    const pale = hazard.context ? 0.6 : 1;
    const style = { pane: "areas", color: category.colour, weight: 2, opacity: 0.75 * pale, dashArray: hazard.confidence === "low" ? "2 6" : null };
    const shape = hazard.shape.type === "Polygon"
      ? L.polygon(hazard.shape.rings, { ...style, weight: 1.4, fillColor: category.colour, fillOpacity: 0.14 * pale })
      : L.polyline(hazard.shape.rings[0], { ...style, weight: 7, opacity: 0.3 * pale, lineCap: "round" });
    app.popup(shape, hazard);
    shape.on("click", () => app.select(hazard.id, "map"));
    shapes.set(hazard, shape);
    shape.addTo(map);
  }

  app.on("start", (map) => data.hazards.filter((hazard) => hazard.shape).forEach((hazard) => draw(map, hazard)));
  app.on("visibility", () => {
    for (const [hazard, shape] of shapes) {
      const shown = app.isShown(hazard);
      if (shown !== app.map.hasLayer(shape)) shown ? shape.addTo(app.map) : shape.remove();
    }
  });
})();
