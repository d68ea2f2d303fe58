/* Holds the map document in a sandboxed iframe and passes messages; mounted once, never reloaded by a rerun. */
import { watchConnection } from "./connection.js";
import { moveInto, sandboxed, takeFirst, textAt } from "./fetched.js";
import { registry } from "./frames.js";
import { told } from "./told.js";

/**
 * @typedef {import("./frames.js").Entry} Entry
 * @typedef {import("./frames.js").Message} Message
 * @typedef {{name: string, document: string, at: string, title: string, focus: boolean, tells_steps: boolean, tells_filters: boolean, draws: boolean}} Shown
 *
 * @typedef {object} Component
 * @property {HTMLElement} parentElement
 * @property {Uint8Array} data A line of JSON, which is `Shown`, and after it the document; nothing leaves alone what is shown.
 * @property {(name: string, value: any) => void} setStateValue
 * @property {(name: string, value: any) => void} setTriggerValue
 */

/** @param {Component} component */
export default function viewer({ parentElement, data: given, setStateValue, setTriggerValue }) {
  const { data, html } = parts(given);
  const { entries } = registry;
  const known = entries.get(data.name);
  const isSame = known && ((!html.length && !data.at) || known.document === data.document) && parentElement.contains(known.frame);
  if (!isSame && !html.length && !data.at) return () => {};
  if (!isSame) known?.stop();
  const [entry, begin] = isSame ? [known, async () => {}] : open(parentElement, data, text(html));
  entries.set(data.name, entry);
  entry.frame.title = data.title;
  entry.hear = (message) => {
    if (message.type === "select") setTriggerValue("selected", message.id);
    if (message.type === "step" && data.tells_steps) setStateValue("step", message.step);
    if (message.type === "categories" && data.tells_filters) setTriggerValue("categories", message.categories);
    if (message.type === "clear" && data.tells_filters) setTriggerValue("cleared", true);
    if (data.draws && (message.type === "draft" || message.type === "around")) setTriggerValue(message.type, message);
  };
  begin().catch(() => {
    entry.document = "";
    setTriggerValue("unfetched", true);
  });
  return () => {
    if (!document.contains(entry.frame) && entries.get(data.name) === entry) {
      entry.stop();
      entries.delete(data.name);
    }
  };
}

/**
 * @param {Uint8Array} given
 * @returns {{data: Shown, html: Uint8Array}}
 */
function parts(given) {
  const end = given.indexOf(10);
  return { data: JSON.parse(text(given.subarray(0, end))), html: given.subarray(end + 1) };
}

/** @param {Uint8Array} bytes */
function text(bytes) {
  return new TextDecoder().decode(bytes);
}

/**
 * Make a frame, or take over the one that the first view has begun.
 *
 * @param {HTMLElement} parent
 * @param {Shown} data
 * @param {string} html
 * @returns {[Entry, () => Promise<void>]} With it what begins it, once somebody hears what it tells.
 */
function open(parent, data, html) {
  parent.querySelector("iframe")?.remove();
  // What waits was meant for this document; what was sent went to the one before it.
  if (!registry.waiting.has(data.name)) registry.sent.delete(data.name);
  const first = data.at && !html ? takeFirst(data.at) : null;
  const frame = first?.frame ?? sandboxed();
  const [entry, listen] = connect(frame, data);
  const goesOn = moveInto(parent, frame) && Boolean(first?.frame);
  registry.waiting.get(data.name)?.forEach(entry.send);
  registry.waiting.delete(data.name);
  const begin = async () => {
    if (goesOn) first?.said.forEach((said) => listen({ source: frame.contentWindow, data: said }));
    else frame.srcdoc = html || (await (first?.text ?? textAt(data.at)));
  };
  return [entry, begin];
}

/**
 * @param {HTMLIFrameElement} frame
 * @param {Shown} data
 * @returns {[Entry, (event: Pick<MessageEvent, "source" | "data">) => void]} With it what hears the document.
 */
function connect(frame, data) {
  /** @type {Map<string, Message>} The last of each kind, until the document can hear. */
  const waiting = new Map();
  /** @type {Entry} */
  const entry = {
    frame, document: data.document, isReady: false, hear: () => {},
    send(message) {
      if (entry.isReady) frame.contentWindow?.postMessage(message, "*");
      else waiting.set(message.type, message);
    },
    stop() {
      window.removeEventListener("message", listen);
      stopPresenting();
      look.stop();
    },
  };
  let stopPresenting = () => {};
  const look = followTheme(frame, (one) => entry.send({ type: "look", look: one }));
  /** @param {Pick<MessageEvent, "source" | "data">} event */
  const listen = (event) => {
    if (event.source !== frame.contentWindow) return;
    const message = told(event.data);
    if (!message) return;
    if (message.type === "ready") {
      entry.isReady = true;
      look.say();
      frame.dataset.ready = "true";
      waiting.forEach(entry.send);
      waiting.clear();
      stopPresenting();
      if (data.focus) stopPresenting = present(entry, message.keys);
    }
    if (message.type === "look") registry.look = message.look;
    if (message.type === "shown") frame.dataset.shown = message.count;
    entry.hear(message);
  };
  window.addEventListener("message", listen);
  return [entry, listen];
}

/**
 * Tell a map whether the page is light or dark, now and whenever that changes; and after that what the reader has chosen.
 *
 * @param {HTMLIFrameElement} frame
 * @param {(look: string) => void} tell
 */
function followTheme(frame, tell) {
  const say = () => {
    tell(getComputedStyle(frame).colorScheme.includes("dark") ? "dark" : "light");
    if (registry.look) tell(registry.look);
  };
  const theme = new MutationObserver(say);
  theme.observe(frame.ownerDocument.querySelector(".stApp") ?? document.body, { attributes: true, attributeFilter: ["class"] });
  return { say, stop: () => theme.disconnect() };
}

/**
 * Give the story the keyboard and the whole hand, and let nothing stop it.
 *
 * @param {Entry} entry
 * @param {string[]} scrolling Keys of the story with which the page would scroll.
 */
function present(entry, scrolling) {
  const stops = [passKeys(entry, scrolling), watchConnection(entry.frame, (lost) => entry.send({ type: "connection", lost }))];
  entry.frame.focus();
  entry.send({ type: "hand" });
  return () => stops.forEach((stop) => stop());
}

/**
 * A key pressed while the page has the focus and no control of it wants it is meant for the story.
 *
 * @param {Entry} entry
 * @param {string[]} scrolling Keys of the story with which the page would scroll.
 */
function passKeys(entry, scrolling) {
  /** @param {KeyboardEvent} event */
  const pass = (event) => {
    const target = /** @type {Element} */ (event.target);
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p") {
      event.preventDefault();
      entry.send({ type: "print" });
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select, [role=dialog]")) return;
    if (target.closest("button, a") && [" ", "Enter", "Tab"].includes(event.key)) return;
    entry.send({ type: "key", key: event.key, shift: event.shiftKey });
    if (scrolling.includes(event.key)) event.preventDefault();
  };
  document.addEventListener("keydown", pass);
  return () => document.removeEventListener("keydown", pass);
}
