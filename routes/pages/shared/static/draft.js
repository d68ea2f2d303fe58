/* Tells the drawing what the page knows: the draft, where the page itself has changed it, and the ground under it. */
import { registry } from "./frames.js";

/** @typedef {{name: string, document: string, kind: "draft" | "ground", stamp: string, message: import("./frames.js").Message}} Wanted */

/** @param {{data: Wanted}} component */
export default function draft({ data }) {
  const { entries, sent, waiting } = registry;
  const name = `${data.name} ${data.kind}`;
  const entry = entries.get(data.name);
  const last = sent.get(name);
  if (!entry || entry.document !== data.document) {
    const others = (waiting.get(data.name) ?? []).filter(({ type }) => type !== data.kind);
    waiting.set(data.name, [...others, data.message]);
    sent.delete(name);
    return;
  }
  if (last?.frame === entry.frame && last.stamp === data.stamp) return;
  sent.set(name, { frame: entry.frame, stamp: data.stamp });
  entry.send(data.message);
}
