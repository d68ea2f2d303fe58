/* Holds the map document in a sandboxed iframe and passes messages; mounted once, never reloaded by a rerun. */
const registry = (window.escapeRoutes ??= new Map());

export default function viewer({ parentElement, data, setStateValue, setTriggerValue }) {
  let entry = registry.get(data.name);
  if (!entry || entry.document !== data.document || !parentElement.contains(entry.frame)) {
    entry?.stop();
    entry = open(parentElement, data);
    registry.set(data.name, entry);
  }
  entry.frame.title = data.title;
  entry.hear = (message) => {
    if (message.type === "select") setTriggerValue("selected", message.id);
    if (message.type === "step" && data.tells_steps) setStateValue("step", message.step);
    if (message.type === "ready" && data.tells_first && !window.escapeRoutesHasDrawn) setTriggerValue("drawn", true);
    if (message.type === "ready") window.escapeRoutesHasDrawn = true;
  };
  return () => {
    if (!document.contains(entry.frame) && registry.get(data.name) === entry) {
      entry.stop();
      registry.delete(data.name);
    }
  };
}

function open(parent, data) {
  parent.querySelector("iframe")?.remove();
  // What waits was meant for this document; what was sent went to the one before it.
  if (!window.escapeRoutesWaiting?.has(data.name)) window.escapeRoutesSent?.delete(data.name);
  const frame = document.createElement("iframe");
  frame.className = "escape-map";
  frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals");
  frame.allow = "fullscreen";
  const entry = { frame, document: data.document, isReady: false, hear: () => {}, waiting: new Map() };
  entry.send = (message) => {
    if (entry.isReady) frame.contentWindow.postMessage(message, "*");
    else entry.waiting.set(message.type, message);
  };
  const listen = (event) => {
    if (event.source !== frame.contentWindow || event.data?.source !== "escape-routes") return;
    if (event.data.type === "ready") {
      entry.isReady = true;
      frame.dataset.ready = "true";
      entry.waiting.forEach((message) => frame.contentWindow.postMessage(message, "*"));
      entry.waiting.clear();
      if (data.focus) frame.focus();
    }
    if (event.data.type === "shown") frame.dataset.shown = event.data.count;
    entry.hear(event.data);
  };
  /* A key pressed while the page has the focus and no control of it wants it is meant for the story. */
  const passKey = (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p") {
      event.preventDefault();
      entry.send({ type: "print" });
      return;
    }
    const control = event.target.closest("button, a");
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [role=dialog]")) return;
    if (control && [" ", "Enter", "Tab"].includes(event.key)) return;
    entry.send({ type: "key", key: event.key, shiftKey: event.shiftKey });
    if ([" ", "PageDown", "PageUp", "Home", "End"].includes(event.key) || event.key.startsWith("Arrow")) event.preventDefault();
  };
  window.addEventListener("message", listen);
  if (data.focus) document.addEventListener("keydown", passKey);
  entry.stop = () => {
    window.removeEventListener("message", listen);
    document.removeEventListener("keydown", passKey);
  };
  frame.srcdoc = data.html;
  parent.appendChild(frame);
  const waiting = window.escapeRoutesWaiting?.get(data.name);
  waiting?.forEach(entry.send);
  window.escapeRoutesWaiting?.delete(data.name);
  return entry;
}
