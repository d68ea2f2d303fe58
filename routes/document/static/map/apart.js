/* Moves signs apart on the screen so that none covers another or a stop; each keeps a line to its place. */
(() => {
  const crowd = 90; /* more signs than this are clusters, which keep apart by themselves */
  const many = 300; /* more stops than this stay where they are */
  let lines;

  /* items: {at: L.Point, radius, fixed}; returns a point for each. Simple relaxation with a pull home. */
  app.apart = (items, rounds = 80, frame = null) => {
    const at = items.map((item, index) => (item.fixed ? item.at : L.point(item.at.x + Math.cos(index * 2.4) * 0.6, item.at.y + Math.sin(index * 2.4) * 0.6)));
    for (let round = 0; round < rounds; round++) {
      for (let i = 0; i < at.length; i++) {
        for (let j = i + 1; j < at.length; j++) {
          const gap = at[i].subtract(at[j]);
          const distance = Math.max(Math.hypot(gap.x, gap.y), 0.1);
          const overlap = items[i].radius + items[j].radius - distance;
          if (overlap <= 0) continue;
          const push = gap.multiplyBy(overlap / distance);
          const share = items[i].fixed ? 0 : items[j].fixed ? 1 : 0.5;
          at[i] = at[i].add(push.multiplyBy(share));
          if (!items[j].fixed) at[j] = at[j].subtract(push.multiplyBy(1 - share));
        }
        if (items[i].fixed) continue;
        if (round < rounds - 10) at[i] = at[i].add(items[i].at.subtract(at[i]).multiplyBy(0.03));
        if (frame) at[i] = L.point(Math.max(items[i].radius, Math.min(frame.x - items[i].radius, at[i].x)), Math.max(items[i].radius, Math.min(frame.y - items[i].radius, at[i].y)));
      }
    }
    return at;
  };

  /* Hazard signs and clusters that are drawn now and stand at their place. */
  function signs(map) {
    const found = [];
    map.eachLayer((layer) => (layer.hazard || layer.getChildCount) && layer._icon && !layer._spiderLeg && found.push(layer));
    return found;
  }
  app.signs = signs;

  /* Put a marker's icon where it was moved to, and its popup with it. */
  function shift(layer, moved) {
    const half = layer._icon.offsetWidth / 2;
    layer._icon.style.marginLeft = `${moved.x - half}px`;
    layer._icon.style.marginTop = `${moved.y - half}px`;
    layer.moved = moved;
    const popup = layer.getPopup?.();
    if (popup) popup.options.offset = moved.subtract([0, half - 8]);
  }

  function leader(map, layer, to) {
    L.polyline([layer.getLatLng(), map.layerPointToLatLng(to)], { pane: "leaders", color: "#1d2430", weight: 1.2, opacity: 0.75, interactive: false }).addTo(lines);
    L.circleMarker(layer.getLatLng(), { pane: "leaders", radius: 2, stroke: false, fillColor: "#1d2430", fillOpacity: 0.9, interactive: false }).addTo(lines);
  }

  function move(map, layers, others, pad) {
    const items = layers.map((layer) => ({ at: map.latLngToLayerPoint(layer.getLatLng()), radius: layer._icon.offsetWidth / 2 + pad }));
    const placed = app.apart([...others, ...items], 60).slice(others.length);
    layers.forEach((layer, index) => {
      const moved = placed[index].subtract(items[index].at);
      const far = Math.hypot(moved.x, moved.y);
      shift(layer, far < 1 ? L.point(0, 0) : moved);
      if (far >= 9) leader(map, layer, placed[index]);
    });
    return placed;
  }

  function settle(map) {
    lines.clearLayers();
    const stops = app.stops.length > many ? [] : app.stops.filter((stop) => stop._icon);
    const placed = move(map, stops, [], -1);
    const drawn = signs(map);
    if (drawn.length <= crowd) move(map, drawn, placed.map((at) => ({ at, radius: 12, fixed: true })), 1.5);
    app.emit("settled");
  }

  app.on("start", (map) => {
    lines = L.layerGroup().addTo(map);
    let waiting = null;
    const later = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => settle(map));
    };
    app.settle = () => settle(map);
    map.on("zoomend moveend spiderfied unspiderfied", later);
    app.clusters.on("animationend spiderfied unspiderfied", later);
    app.on("shown", later);
  });
})();
