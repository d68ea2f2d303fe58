/* What all behaviours share: the data, the state, and the only ways to put text and links on the screen. */
"use strict";
const app = (() => {
  const data = JSON.parse(document.getElementById("route-data").textContent);
  const listeners = new Map();
  const state = { mask: null, hidden: new Set(), step: null, selected: null };
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const byId = new Map();
  for (const kind of ["stages", "hazards", "places", "voices"]) {
    data[kind].forEach((feature, index) => byId.set(feature.id, Object.assign(feature, { kind, index })));
  }
  const categories = new Map(data.categories.map((category) => [category.id, category]));

  const on = (type, listener) => listeners.set(type, [...(listeners.get(type) || []), listener]);
  const emit = (type, detail) => (listeners.get(type) || []).forEach((listener) => listener(detail));

  /* element("a.link", {href, onclick, "aria-label"}, child | text ...): text only ever becomes a text node. */
  function element(name, attributes = {}, ...children) {
    const [tag, ...classes] = name.split(".");
    const made = document.createElement(tag || "div");
    if (classes.length) made.className = classes.join(" ");
    for (const [key, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else if (key === "style") Object.entries(value).forEach(([name, one]) => made.style.setProperty(name, one));
      else made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
    return made;
  }

  function svg(name, attributes, ...children) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  }

  function icon(name) {
    const [viewBox, d] = data.icons[name] || data.icons["triangle-exclamation"];
    return svg("svg", { viewBox, class: "icon", "aria-hidden": "true", focusable: "false" }, svg("path", { d }));
  }

  const paragraphs = (text) =>
    text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean).map((part) => element("p", {}, part));

  function link(url, text) {
    const safe = /^(https?:\/\/|mailto:)/i.test(url);
    return safe ? element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text) : element("span", {}, text);
  }

  /* A source by its id, or an address that stands where an id might. */
  function source(reference) {
    const known = data.sources[reference];
    if (!known) return element("cite", {}, link(reference, reference));
    const parts = [known.publisher, known.date].filter(Boolean).join(", ");
    return element("cite", {}, known.url ? link(known.url, known.title) : known.title, parts ? ` — ${parts}` : "");
  }

  const sign = (category, attributes = {}) =>
    element("span.sign", { style: { "--colour": category.colour }, ...attributes }, icon(category.icon));

  const button = (name, label, iconName, onclick, attributes = {}) =>
    element(`button.${name}`, { type: "button", "aria-label": label, title: label, onclick, ...attributes }, icon(iconName));

  /* A language that the browser does not know falls back to its own. */
  const locale = (() => {
    try {
      return data.language === "en" ? "en-GB" : Intl.getCanonicalLocales(data.language)[0];
    } catch {
      return undefined;
    }
  })();
  const number = (value) => Math.round(value).toLocaleString(locale);
  /* Kilometres as exact as the positions are. */
  const kilometres = (km) => number(data.schematic && km > 100 ? Math.round(km / 10) * 10 : km);
  /* How much larger signs and names are drawn: in the story they are read from the last row. */
  const scale = () => (state.step === null ? 1 : Math.max(1, Math.min(1.7, innerWidth / 1300)));
  const severity = ["", "A burden", "Hardship", "Serious risk", "Danger to liberty or life", "Deadly, or a grave violation of rights"];
  const confidence = {
    high: "High: several independent sources or an official count",
    medium: "Medium: one solid source or an estimate",
    low: "Low: a single anonymous or unverified report",
  };

  /* One bit a hazard in the order of the file, as base64; empty shows all. */
  function setMask(text) {
    state.mask = text ? Uint8Array.from(atob(text), (character) => character.charCodeAt(0)) : null;
    emit("visibility");
  }
  const passes = (hazard) => !state.mask || ((state.mask[hazard.index >> 3] >> (hazard.index & 7)) & 1) === 1;

  function toggle(category) {
    if (!state.hidden.delete(category)) state.hidden.add(category);
    emit("visibility");
  }

  function select(id, origin = "") {
    const feature = byId.get(id);
    if (!feature) return;
    state.selected = id;
    emit("select", { feature, origin });
  }

  const fly = (map, bounds, options = {}) =>
    calm.matches ? map.fitBounds(bounds, { ...options, animate: false }) : map.flyToBounds(bounds, { duration: 0.9, ...options });

  /* Before the layers, so that they are projected once. */
  function fit(map) {
    api.map = map;
    api.home = () => map.fitBounds(data.view.corners, { ...api.room(), maxZoom: data.schematic ? 7 : 10, animate: false });
    api.home();
  }

  function start(map) {
    document.body.classList.toggle("embedded", data.view.embedded);
    /* Controls come first for the keyboard; where they are drawn does not change. */
    map.getContainer().prepend(map._controlContainer);
    map.getContainer().setAttribute("role", "main");
    const [[, west], [, east]] = data.view.corners;
    const aside = Math.max(1.2 * (east - west), 40);
    map.setMaxBounds([[-85, west - aside], [85, east + aside]]);
    emit("start", map);
    emit("visibility");
    const relief = map.getPane("relief");
    const soften = () => (relief.style.opacity = map.getZoom() > 6 ? 0.62 : 1);
    map.on("zoomend", soften);
    soften();
    emit("ready", map);
    refitWhenSized(map);
    document.body.dataset.ready = "true";
  }

  /* A frame may get its size only after the document has started: what was fitted to nothing is fitted again. */
  function refitWhenSized(map) {
    if (map.getSize().x && map.getSize().y) return;
    const observer = new ResizeObserver(() => {
      map.invalidateSize({ animate: false });
      if (!map.getSize().x || !map.getSize().y) return;
      observer.disconnect();
      const { step } = state;
      if (step !== null) api.goTo(null, "page");
      api.home();
      if (step !== null) api.goTo(step, "page");
    });
    observer.observe(map.getContainer());
  }

  /* Space that plates and cards leave for the map. */
  const room = () => ({ paddingTopLeft: [api.map.getSize().x > 1100 ? 250 : 40, 28], paddingBottomRight: [50, 52] });

  const api = {
    data, state, byId, categories, on, emit, element, svg, icon, paragraphs, link, source, sign, button, number, kilometres, scale, severity,
    confidence, setMask, passes, toggle, select, fly, calm, fit, start, room,
  };
  return api;
})();
