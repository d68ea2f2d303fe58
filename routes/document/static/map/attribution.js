/* What the map is and is not, and who made what it shows. */
(() => {
  const { data, element } = app;
  app.caution = data.schematic
    ? "Schematic map for education. Positions rounded to about 10 km. Not for navigation."
    : "Map for education. Not for navigation.";
  app.credits = data.tiles ? data.tiles : "Natural Earth, GeoNames (CC BY 4.0)";

  app.on("start", (map) => {
    const line = element("p.attribution", {}, element("strong", {}, app.caution), ` ${app.credits} · Font Awesome (CC BY 4.0) · Leaflet`);
    const Attribution = L.Control.extend({ options: { position: "bottomright" }, onAdd: () => line });
    new Attribution().addTo(map);
  });
})();
