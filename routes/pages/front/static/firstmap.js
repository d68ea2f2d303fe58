/* Begins the map in the page's first view, and the page's own scripts after it; they take it over as it stands. */
import { beginAt, sandboxed } from "../../shared/static/fetched.js";

/** The longest that the page's scripts wait, in milliseconds: for the map to come, and then to be drawn. */
const PATIENCE = 5000;

/**
 * On a slow line the map comes first, and the scripts while it is drawn; a slow processor draws it before it runs them.
 *
 * @param {string} at
 * @param {string[]} runs Addresses of the page's scripts.
 * @param {string[]} needed What they will ask for.
 */
export function begin(at, runs, needed) {
  const first = beginAt(at);
  const hasCome = first.text.then((text) => draw(first, text), () => null);
  const later = /** @param {number} by @returns {Promise<null>} */ (by) => new Promise((resolve) => setTimeout(resolve, by, null));
  Promise.race([hasCome, later(PATIENCE)]).then((isDrawn) => {
    for (const href of [...needed, ...runs]) add("link", { rel: "modulepreload", crossOrigin: "", href });
    return isDrawn && Promise.race([isDrawn.whenDrawn, later(PATIENCE)]);
  }).then(() => runs.forEach((src) => add("script", { type: "module", crossOrigin: "", src })));
}

/**
 * @param {"link" | "script"} tag
 * @param {Record<string, string>} properties
 */
function add(tag, properties) {
  document.head.append(Object.assign(document.createElement(tag), properties));
}

/**
 * @param {import("../../shared/static/fetched.js").First} first
 * @param {string} text
 * @returns {{whenDrawn: Promise<unknown>} | null} Nothing where the page could not take the frame over as it stands.
 */
function draw(first, text) {
  const place = /** @type {HTMLElement | null} */ (document.querySelector("#first-view .map"));
  if (first.isTaken || !place || !("moveBefore" in place)) return null;
  const frame = (first.frame = sandboxed());
  frame.title = place.dataset.title ?? "";
  frame.srcdoc = text;
  const whenDrawn = new Promise((resolve) => addEventListener("message", ({ source, data }) => {
    if (source !== frame.contentWindow || first.isTaken || data?.type !== "ready") return;
    dress(frame);
    resolve(true);
  }));
  place.append(frame);
  return { whenDrawn };
}

/** @param {HTMLIFrameElement} frame */
function dress(frame) {
  frame.dataset.ready = "true";
  const look = new URLSearchParams(location.search).get("look");
  for (const one of [getComputedStyle(frame).colorScheme.includes("dark") ? "dark" : "light", look]) if (one) frame.contentWindow?.postMessage({ type: "look", look: one }, "*");
}
