/* Keeps two map documents in step: where the reader moves one, the other shows the same ground. */
const pairs = (window.escapeRoutesPairs ??= new Map());

export default function follow({ data }) {
  const before = pairs.get(data.name);
  if (before && before.documents === data.documents.join() && before.on === data.on) return;
  before?.stop();
  pairs.set(data.name, data.on ? join(data) : { ...quiet(data), stop: () => {} });
}

const entryOf = (name) => window.escapeRoutes?.get(name);
const quiet = (data) => {
  data.names.forEach((name) => entryOf(name)?.send({ type: "follow", on: false }));
  return { documents: data.documents.join(), on: false };
};

function join(data) {
  let frames = [];
  const begin = () => {
    const entries = data.names.map(entryOf);
    if (!entries.every((entry, i) => entry?.isReady && entry.document === data.documents[i])) return;
    if (entries.every((entry, i) => entry.frame === frames[i])) return;
    frames = entries.map((entry) => entry.frame);
    entries.forEach((entry) => entry.send({ type: "follow", on: true }));
    entries[0].send({ type: "view", bounds: data.bounds, lead: true });
  };
  const listen = (event) => {
    if (event.data?.source !== "escape-routes") return;
    const from = data.names.findIndex((name) => entryOf(name)?.frame.contentWindow === event.source);
    if (from < 0) return;
    if (event.data.type === "ready") setTimeout(begin);
    if (event.data.type === "view") entryOf(data.names[1 - from])?.send({ type: "view", center: event.data.center, zoom: event.data.zoom });
  };
  window.addEventListener("message", listen);
  begin();
  return { documents: data.documents.join(), on: true, stop: () => window.removeEventListener("message", listen) };
}
