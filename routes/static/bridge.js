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
    handout: ({ copy }) => (copy ? app.showHandout(copy === "teacher") : app.closeHandout()),
    key: ({ key, shiftKey }) => app.key({ key, shiftKey, target: document.body, preventDefault() {} }),
  };
  app.tell = tell;

  app.on("start", () => {
    addEventListener("message", (event) => {
      if (event.source !== page || !event.data || typeof event.data !== "object") return;
      hear[event.data.type]?.(event.data);
    });
  });
  app.on("ready", () => tell("ready", { hazards: app.data.hazards.length }));
  app.on("select", ({ feature, origin }) => origin !== "page" && tell("select", { id: feature.id, kind: feature.kind }));
  app.on("step", ({ step, origin }) => origin !== "page" && tell("step", { step }));
  app.on("shown", (count) => tell("shown", { count }));
})();
