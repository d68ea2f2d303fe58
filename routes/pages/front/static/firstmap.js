/* Begins the map in the page's first view, before the page's own scripts are there; they take it over as it stands. */
import { beginAt, sandboxed } from "../../shared/static/fetched.js";

/**
 * @param {string} at
 * @param {string} title
 */
export function begin(at, title) {
  const first = beginAt(at);
  first.text.then((text) => {
    const place = document.querySelector("#first-view .map");
    if (first.isTaken || !place || !("moveBefore" in place)) return;
    const frame = (first.frame = sandboxed());
    frame.title = title;
    frame.srcdoc = text;
    addEventListener("message", ({ source, data }) => source === frame.contentWindow && !first.isTaken && data?.type === "ready" && drawn(frame));
    place.append(frame);
  }, () => {});
}

/** @param {HTMLIFrameElement} frame */
function drawn(frame) {
  frame.dataset.ready = "true";
  const look = new URLSearchParams(location.search).get("look");
  for (const one of [getComputedStyle(frame).colorScheme.includes("dark") ? "dark" : "light", look]) if (one) frame.contentWindow?.postMessage({ type: "look", look: one }, "*");
}
