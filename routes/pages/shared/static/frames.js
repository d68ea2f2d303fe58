/* The map documents on this page, each in its sandboxed frame: one registry for all components, which the page loads as modules apart. */

/**
 * @typedef {object} Entry
 * @property {HTMLIFrameElement} frame
 * @property {string} document Which document it holds.
 * @property {boolean} isReady Whether it can hear.
 * @property {(message: Message) => void} send
 * @property {(message: Message) => void} hear
 * @property {() => void} stop
 *
 * @typedef {{type: string, [detail: string]: any}} Message
 *
 * @typedef {object} Registry
 * @property {Map<string, Entry>} entries By the name of the map.
 * @property {Map<string, any>} sent What each map was told last.
 * @property {Map<string, Message[]>} waiting What waits for a map that is not there yet.
 * @property {Map<string, {documents: string, on: boolean, stop: () => void}>} pairs Maps that move in step.
 * @property {string} look How the maps look, where the reader has chosen, in the address or in a map.
 */

/** @type {Registry} */
export const registry = /** @type {any} */ (globalThis).escapeRoutesFrames ??= { entries: new Map(), sent: new Map(), waiting: new Map(), pairs: new Map(), look: new URLSearchParams(globalThis.location?.search).get("look") ?? "" };
