/* The text of a map that has an address of its own, and the map that the page's first view has begun with it. */

/**
 * @typedef {object} First
 * @property {string} at Address of its document.
 * @property {Promise<string>} text
 * @property {HTMLIFrameElement | null} frame Where the first view shows it.
 * @property {unknown[]} said What its document has told so far, unread.
 * @property {boolean} isTaken Whether the page has taken it over.
 * @property {(event: MessageEvent) => void} listen
 */

const MOST_SAID = 100;

/** What runs in a frame runs alone: no origin, no storage, no way to the page but messages. */
export function sandboxed() {
  const frame = document.createElement("iframe");
  frame.className = "escape-map";
  frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals");
  frame.allow = "fullscreen";
  return frame;
}

/**
 * @param {string} at
 * @param {typeof fetch} [ask]
 * @returns {Promise<string>}
 */
export async function textAt(at, ask = fetch) {
  const answer = await ask(at, { priority: "high" });
  /* Where nobody answers for maps, the framework sends a page. */
  if (!answer.ok || !answer.headers.get("content-type")?.startsWith("text/plain")) throw new Error(`no map at ${at}`);
  return answer.text();
}

/**
 * Begin the map that the page will want.
 *
 * @param {string} at
 * @returns {First}
 */
export function beginAt(at) {
  /** @type {First} */
  const first = {
    at, text: textAt(at), frame: null, said: [], isTaken: false,
    listen({ source, data }) {
      if (source && source === first.frame?.contentWindow && first.said.length < MOST_SAID) first.said.push(data);
    },
  };
  /** @type {any} */ (globalThis).escapeRoutesFirst = first;
  addEventListener("message", first.listen);
  return first;
}

/**
 * Take over what the first view has begun, if it is the map that is wanted; it is begun once.
 *
 * @param {string} at
 * @returns {First | null}
 */
export function takeFirst(at) {
  const first = /** @type {First | undefined} */ (/** @type {any} */ (globalThis).escapeRoutesFirst);
  if (!first || first.isTaken) return null;
  first.isTaken = true;
  globalThis.removeEventListener?.("message", first.listen);
  if (first.at === at) return first;
  first.frame?.remove();
  return null;
}

/**
 * Put a frame into its place without loading it anew, where the browser can.
 *
 * @param {HTMLElement} place
 * @param {HTMLIFrameElement} frame
 * @returns {boolean} Whether what runs in it has gone on.
 */
export function moveInto(place, frame) {
  try {
    /** @type {any} */ (place).moveBefore(frame, null);
    return true;
  } catch {
    delete frame.dataset.ready;
    place.append(frame);
    return false;
  }
}
