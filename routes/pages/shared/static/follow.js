/* Keeps two map documents in step: where the reader moves one, the other shows the same ground; their strips share a scale. */
import { registry } from "./frames.js";
import { told } from "./told.js";

/** @typedef {{name: string, names: string[], documents: string[], bounds: number[][], on: boolean, km: number}} Pair */

/** @param {{data: Pair}} component */
export default function follow({ data }) {
  const before = registry.pairs.get(data.name);
  const documents = data.documents.join();
  if (before && before.documents === documents && before.on === data.on) return;
  before?.stop();
  if (!data.on) for (const name of data.names) registry.entries.get(name)?.send({ type: "follow", on: false });
  registry.pairs.set(data.name, { documents, on: data.on, stop: join(data) });
}

/**
 * @param {Pair} data
 * @returns {() => void} Lets the maps go again.
 */
function join({ names, documents, bounds, on, km }) {
  /** @type {HTMLIFrameElement[]} */
  let frames = [];
  const begin = () => {
    const entries = names.flatMap((name) => registry.entries.get(name) ?? []);
    if (entries.length < names.length || !entries.every((entry, i) => entry.isReady && entry.document === documents[i])) return;
    if (entries.every((entry, i) => entry.frame === frames[i])) return;
    frames = entries.map((entry) => entry.frame);
    if (km > 0) entries.forEach((entry) => entry.send({ type: "scale", km }));
    if (!on) return;
    entries.forEach((entry) => entry.send({ type: "follow", on: true }));
    entries[0].send({ type: "view", bounds, lead: true });
  };
  /** @param {MessageEvent} event */
  const listen = (event) => {
    const message = told(event.data);
    if (!message) return;
    const from = names.findIndex((name) => registry.entries.get(name)?.frame.contentWindow === event.source);
    if (from < 0) return;
    if (message.type === "ready") setTimeout(begin);
    if (on && message.type === "view") registry.entries.get(names[1 - from])?.send(message);
  };
  window.addEventListener("message", listen);
  begin();
  return () => window.removeEventListener("message", listen);
}
