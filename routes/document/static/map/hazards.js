/* Hazards as signs: colour and icon say the category, size the severity, a broken ring low confidence. */
(() => {
  const { data, state, element, icon } = app;
  const markers = new Map();
  const few = 80;
  let cluster;
  let alone; /* the hazards of a step: few enough to stand by themselves, moved apart */
  let zooming = false;
  let shown = new Set();

  const size = (hazard) => (20 + hazard.severity * 2.4) * app.scale();

  function signIcon(hazard) {
    const category = app.categories.get(hazard.category);
    const classes = ["hazard", hazard.context && "context", hazard.confidence === "low" && "unsure", hazard.severity === 5 && "deadly"];
    const html = element(`span.${classes.filter(Boolean).join(".")}`, { style: { "--colour": category.colour } }, icon(category.icon));
    return L.divIcon({ html, className: "hazard-icon", iconSize: [size(hazard), size(hazard)] });
  }

  function make(hazard) {
    const made = L.marker(hazard.at, { pane: "hazards", keyboard: true, riseOnHover: true });
    made.hazard = hazard;
    made.options.icon = null;
    return made;
  }

  function marker(hazard) {
    if (!markers.has(hazard)) markers.set(hazard, make(hazard));
    return markers.get(hazard);
  }

  /* The sign is drawn only for markers that come into view. */
  function dress(made) {
    if (made.options.icon) return;
    made.options.icon = signIcon(made.hazard);
    app.popup(made, made.hazard);
    made.bindTooltip(() => element("span", {}, made.hazard.title), { direction: "top", offset: [0, -14] });
    made.on("click", () => app.select(made.hazard.id, "map"));
  }

  const LazyMarker = { onAdd: L.Marker.prototype.onAdd };

  /* A ring of the categories inside, each as long as its share. */
  function ring(counts, total) {
    let from = 0;
    const arcs = [...counts].map(([category, count]) => {
      const to = from + (count / total) * 360;
      const arc = `${category.colour} ${from}deg ${to - 2}deg, #fffdf8 ${to - 2}deg ${to}deg`;
      from = to;
      return arc;
    });
    return `conic-gradient(${arcs.join(", ")})`;
  }

  function clusterIcon(group) {
    const counts = new Map();
    for (const child of group.getAllChildMarkers()) {
      const category = app.categories.get(child.hazard.category);
      counts.set(category, (counts.get(category) || 0) + 1);
    }
    const total = group.getChildCount();
    const html = element("span.cluster", { style: { background: ring(counts, total) } }, element("b", {}, total > 999 ? `${Math.round(total / 1000)}k` : String(total)));
    const side = 34 + Math.min(14, Math.log2(total) * 2.4);
    return L.divIcon({ html, className: "cluster-icon", iconSize: [side, side] });
  }

  app.isShown = (hazard) => app.passes(hazard) && !state.hidden.has(hazard.category) && (!app.isTold || app.isTold(hazard));

  function standAlone(hazards) {
    if (app.map.hasLayer(cluster)) cluster.remove();
    alone.clearLayers();
    hazards.forEach((hazard) => alone.addLayer(make(hazard)));
    app.emit("shown", hazards.length);
  }

  const isAlone = (hazard) => alone.getLayers().find((layer) => layer.hazard === hazard);

  function refresh() {
    const wanted = new Set(data.hazards.filter(app.isShown));
    if (app.isStage?.() && wanted.size <= few) return standAlone([...wanted]);
    alone.clearLayers();
    if (!app.map.hasLayer(cluster)) cluster.addTo(app.map);
    const gone = [...shown].filter((hazard) => !wanted.has(hazard)).map(marker);
    const come = [...wanted].filter((hazard) => !shown.has(hazard)).map(marker);
    if (gone.length === shown.size && gone.length) cluster.clearLayers();
    else if (gone.length) cluster.removeLayers(gone);
    if (come.length) cluster.addLayers(come);
    shown = wanted;
    app.emit("shown", wanted.size);
    return undefined;
  }

  app.on("start", (map) => {
    L.Marker.prototype.onAdd = function onAdd(onto) {
      if (this.hazard) dress(this);
      return LazyMarker.onAdd.call(this, onto);
    };
    const many = data.hazards.length > 1500;
    cluster = L.markerClusterGroup({
      clusterPane: "hazards", maxClusterRadius: many ? 64 : 30, showCoverageOnHover: false, spiderfyDistanceMultiplier: 1.7, animate: !many && !app.calm.matches,
      spiderLegPolylineOptions: { weight: 1.5, color: "#1d2430", opacity: 0.6 }, iconCreateFunction: clusterIcon, chunkedLoading: false,
      zoomToBoundsOnClick: true, spiderfyOnMaxZoom: true,
    }).addTo(map);
    app.clusters = cluster;
    alone = L.layerGroup().addTo(map);
    map.on("zoomstart", () => (zooming = true));
    map.on("zoomend", () => (zooming = false));
    cluster.on("clusterkeypress", (event) => event.originalEvent.key === "Enter" && event.layer.zoomToBounds());
    map.on("layeradd", ({ layer }) => {
      const node = layer.getElement?.();
      if (node && layer.getChildCount) node.setAttribute("aria-label", `${layer.getChildCount()} hazards, open to see them one by one`);
      else if (node && layer.hazard) node.setAttribute("aria-label", `${app.categories.get(layer.hazard.category).label}: ${layer.hazard.title}`);
    });
  });
  app.on("visibility", refresh);

  /* Clusters that do not animate open before the map has ended its zoom, which closes them again: once more then. */
  function reveal(chosen) {
    cluster.zoomToShowLayer(chosen, () => {
      if (zooming && state.selected === chosen.hazard.id) app.map.once("moveend", () => reveal(chosen));
      else chosen.openPopup();
    });
  }

  app.on("select", ({ feature, origin }) => {
    if (feature.kind !== "hazards" || origin === "map") return;
    const single = isAlone(feature);
    if (single) {
      app.map.closePopup();
      single.openPopup();
    }
    if (single || !shown.has(feature)) return;
    const chosen = marker(feature);
    dress(chosen);
    app.map.closePopup();
    reveal(chosen);
  });
})();
