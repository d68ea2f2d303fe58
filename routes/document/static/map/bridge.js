/* Talks to the page that holds the document: mask, selection, step in; selection, step out. */
(() => {
  const page = window.parent;
  if (page === window) return;
  const tell = (type, detail = {}) => page.postMessage({ source: "escape-routes", type, ...detail }, "*");
  const hear = {
    mask: ({ mask }) => app.setMask(mask),
    select: ({ id }) => app.select(id, "page"),
    step: ({ step }) => app.goTo?.(step, "page"),
    home: () => app.home(),
    print: () => window.print(),
    follow: ({ on }) => follow(on === true),
    view: (view) => show(view),
    handout: ({ copy }) => (copy ? app.showHandout(copy === "teacher") : app.closeHandout()),
    key: ({ key, shiftKey }) => app.key({ key, shiftKey, target: document.body, preventDefault() {} }),
  };
  app.tell = tell;

  /* Beside another map: whichever the reader moves leads, and says where it is; the other goes there in silence. */
  let follows = false;
  let leads = false;
  let limits;
  const sayView = () => {
    if (!follows || !leads) return;
    const { lat, lng } = app.map.getCenter();
    tell("view", { center: [lat, lng], zoom: app.map.getZoom() });
  };
  function follow(on) {
    follows = on;
    limits ??= app.map.options.maxBounds;
    app.map.setMaxBounds(on ? null : limits);
  }
  const isNumber = (value) => Number.isFinite(value);
  function show({ bounds, center, zoom, lead }) {
    leads = lead === true;
    const options = { animate: false };
    if (bounds?.flat().every(isNumber)) app.map.fitBounds(bounds, { ...app.room(), ...options });
    else if (center?.every(isNumber) && isNumber(zoom)) app.map.setView(center, zoom, options);
  }

  app.on("start", () => {
    addEventListener("message", (event) => {
      if (event.source !== page || !event.data || typeof event.data !== "object") return;
      hear[event.data.type]?.(event.data);
    });
    for (const type of ["pointerdown", "wheel", "keydown"]) addEventListener(type, () => (leads = true), { capture: true, passive: true });
    app.map.on("move zoomend moveend", sayView);
  });
  app.on("ready", () => tell("ready", { hazards: app.data.hazards.length }));
  app.on("select", ({ feature, origin }) => origin !== "page" && tell("select", { id: feature.id, kind: feature.kind }));
  app.on("step", ({ step, origin }) => origin !== "page" && tell("step", { step }));
  app.on("shown", (count) => tell("shown", { count }));
})();
