/* Maps for paper: still copies of the map, an overview and enlarged parts, with a letter for each hazard. */
(() => {
  const { data } = app;
  const near = 46; /* pixels between hazards that belong into one enlarged part */
  const frames = ["I", "II", "III"];

  const letters = (index) => (index < 26 ? "" : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));

  /* Hazards in the order of the story, so that letters run along the road. */
  app.inRouteOrder = () => {
    const order = new Map(app.story.steps.map((step, index) => [step.stage?.id, index]));
    const place = (hazard) => order.get(hazard.stage) ?? order.size;
    return data.hazards.filter((hazard) => app.passes(hazard) && !app.state.hidden.has(hazard.category)).sort((a, b) => place(a) - place(b)).slice(0, 104)
      .map((hazard, index) => ({ hazard, letter: letters(index) }));
  };

  /* Groups of entries that lie close together on the map as it stands (single linkage), the largest first. */
  function crowds(entries) {
    const points = entries.map(({ hazard }) => app.map.latLngToContainerPoint(hazard.at));
    const group = entries.map((_, index) => index);
    for (let i = 0; i < entries.length; i++) {
      for (let j = 0; j < i; j++) {
        if (points[i].distanceTo(points[j]) < near && group[i] !== group[j]) {
          const [from, to] = [group[i], group[j]];
          group.forEach((one, index) => one === from && (group[index] = to));
        }
      }
    }
    const found = [...new Set(group)].map((one) => entries.filter((_, index) => group[index] === one));
    return found.filter((one) => one.length >= 4).sort((a, b) => b.length - a.length).slice(0, frames.length);
  }

  function overlay(entries, size, boxes) {
    const map = app.map;
    const at = (location) => map.latLngToContainerPoint(location);
    const inside = (point) => point.x > -20 && point.y > -20 && point.x < size.x + 20 && point.y < size.y + 20;
    const stops = app.stops.map((stop) => at(stop.getLatLng()).add(stop.moved || [0, 0])).filter(inside).slice(0, 200);
    const points = entries.map(({ hazard }) => at(hazard.at));
    const items = [...stops.map((point) => ({ at: point, radius: 12, fixed: true })), ...points.map((point) => ({ at: point, radius: 9.5 }))];
    const placed = app.apart(items, 220, size).slice(stops.length);
    const origin = map.containerPointToLayerPoint([0, 0]);
    app.obstacles = placed.map((point) => [point.x + origin.x - 9, point.y + origin.y - 8, point.x + origin.x + 9, point.y + origin.y + 8]);
    app.emit("settled");
    const drawn = app.svg("svg", { class: "letters", viewBox: `0 0 ${size.x} ${size.y}`, "aria-hidden": "true" });
    boxes.forEach((bounds, index) => {
      const [a, b] = [at(bounds.getNorthWest()), at(bounds.getSouthEast())];
      drawn.append(app.svg("rect", { class: "frame", x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y }), Object.assign(app.svg("text", { class: "frame-name", x: a.x + 8, y: a.y + 9 }), { textContent: frames[index] }));
    });
    placed.forEach((to, index) => drawn.append(app.svg("line", { x1: points[index].x, y1: points[index].y, x2: to.x, y2: to.y }), app.svg("circle", { cx: points[index].x, cy: points[index].y, r: 1.6 })));
    placed.forEach((to, index) => drawn.append(app.svg("rect", { x: to.x - 8, y: to.y - 7, width: 16, height: 14, rx: 3 }), Object.assign(app.svg("text", { x: to.x, y: to.y + 0.5 }), { textContent: entries[index].letter })));
    return drawn;
  }

  function still(slot, size, bounds, entriesOf, name) {
    const map = app.map;
    Object.assign(slot.style, { width: `${size.x}px`, height: `${size.y}px` });
    map.invalidateSize({ animate: false });
    map.fitBounds(bounds, { animate: false, padding: [16, 16] });
    app.settle();
    const { entries, boxes = [] } = entriesOf();
    const signs = overlay(entries, size, boxes);
    const copy = map.getContainer().cloneNode(true);
    copy.removeAttribute("id");
    copy.removeAttribute("role");
    copy.inert = true;
    copy.querySelectorAll(".leaflet-control-container, .leaflet-hazards-pane, .leaflet-leaders-pane, .leaflet-popup-pane, .leaflet-tooltip-pane, .place-icon, .voice-icon").forEach((node) => node.remove());
    const caption = name ? app.element("figcaption", {}, name) : "";
    return app.element("figure.paper-map", { style: { width: `${size.x}px` } }, app.element("div", { style: { width: `${size.x}px`, height: `${size.y}px` } }, copy, signs), caption);
  }

  /* An overview and up to three parts; the map itself is back in its place afterwards. */
  app.paperMaps = (entries) => {
    const map = app.map;
    const container = map.getContainer();
    const [parent, next, centre, zoom] = [container.parentNode, container.nextSibling, map.getCenter(), map.getZoom()];
    const slot = app.element("div.paper-slot");
    document.body.append(slot);
    slot.append(container);
    app.map.closePopup();
    app.light(() => true);
    let groups = [];
    const whole = still(slot, L.point(700, 400), data.view.corners, () => {
      groups = crowds(entries);
      const apart = new Set(groups.flat());
      return { entries: entries.filter((entry) => !apart.has(entry)), boxes: groups.map(boundsOf) };
    });
    const parts = groups.map((group, index) => still(slot, L.point(700, group.length > 16 ? 420 : 260), boundsOf(group), () => ({ entries: group }), `Part ${frames[index]}, enlarged`));
    app.obstacles = [];
    parent.insertBefore(container, next);
    slot.remove();
    map.invalidateSize({ animate: false });
    map.setView(centre, zoom, { animate: false });
    app.relight();
    return app.element("div.paper-maps", {}, whole, ...parts);
  };

  const boundsOf = (group) => L.latLngBounds(group.map(({ hazard }) => hazard.at)).pad(0.12);
})();
