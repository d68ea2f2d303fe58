/* The title plate of a document that stands alone, and the tools at the map's edge. */
(() => {
  const { data, element } = app;

  function summary() {
    const { km, countries, borders, stages } = data.figures;
    const parts = [];
    if (stages) parts.push(`${stages} ${stages === 1 ? "stage" : "stages"}`);
    if (borders) parts.push(`${borders} ${borders === 1 ? "border" : "borders"}`);
    if (countries.length > 1) parts.push(`${countries.length} countries`);
    if (km) parts.push(`about ${app.kilometres(km)} km`);
    return parts.join(" · ");
  }

  app.on("start", (map) => {
    app.tools = element("div.tools");
    const Tools = L.Control.extend({ options: { position: "topright" }, onAdd: () => (L.DomEvent.disableClickPropagation(app.tools), app.tools) });
    new Tools().addTo(map);
    app.tools.append(app.button("tool", "Show the whole route", "house", () => app.fly(map, data.view.corners, app.room())));
    if (data.view.embedded) return;
    const plate = element("header.panel.plate", {}, element("h1", {}, data.title), element("p", {}, summary()),
      data.view.level.leftOut ? element("p.level", {}, `Shown: ${data.view.level.label.toLowerCase()}`) : null);
    const Plate = L.Control.extend({ options: { position: "topleft" }, onAdd: () => (L.DomEvent.disableClickPropagation(plate), plate) });
    new Plate().addTo(map);
    app.plate = plate;
  });
  app.summary = summary;
})();
