/* Tells the map document what the page wants, and an absent one anew: filters, choice, step. */
const sent = (window.escapeRoutesSent ??= new Map());
const waiting = (window.escapeRoutesWaiting ??= new Map());

export default function steer({ data }) {
  const entry = window.escapeRoutes?.get(data.name);
  const before = (entry && !waiting.has(data.name) ? sent.get(data.name) : null) ?? {};
  const fresh = before.document !== data.document;
  const messages = [];
  if (fresh ? data.mask : data.mask !== before.mask) messages.push({ type: "mask", mask: data.mask });
  if (data.select && data.turn !== before.turn) messages.push({ type: "select", id: data.select });
  if (fresh ? data.step !== null : data.step_turn !== before.step_turn) messages.push({ type: "step", step: data.step });
  if (fresh ? data.handout : data.handout !== before.handout) messages.push({ type: "handout", copy: data.handout });
  sent.set(data.name, data);
  if (entry && messages.some((message) => message.type === "select")) bringIntoView(entry.frame);
  if (entry && entry.document === data.document) messages.forEach(entry.send);
  else waiting.set(data.name, messages);
}

/* A row chosen below the map is worth nothing if the map is out of sight. */
function bringIntoView(frame) {
  const { top, bottom } = frame.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (seen < (bottom - top) * 0.6) frame.scrollIntoView({ block: "start", behavior: calm ? "instant" : "smooth" });
}
