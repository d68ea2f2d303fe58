/* Talks to the page that holds the drawing, and to no other window: a draft and the ground in, the draft and the view out. */
import { lay } from "./ground.js";
import { heard } from "./hears.js";
import { settings } from "./settings.js";
import { draft, onChange, receive } from "./store.js";

const page = window.parent;
/** From this zoom on the world's ground is too coarse. */
const CLOSER = 4.5;

/** What the page said last, and the number of what was told last: it grows, also from one frame to the next. */
let turn = -1;
let serial = 0;
let isReceiving = false;
/** @type {L.LatLngBounds | null} */
let known = null;
let knownZoom = 0;

/**
 * @param {string} type
 * @param {object} detail
 */
function tell(type, detail) {
  page.postMessage({ source: "escape-routes", type, ...detail }, "*");
}

function tellDraft() {
  if (isReceiving) return;
  serial = Math.max(Date.now(), serial + 1);
  tell("draft", { text: JSON.stringify(draft()), turn: Math.max(turn, 0), serial });
}

/** @param {L.Map} map */
function askForGround(map) {
  const zoom = map.getZoom();
  const view = map.getBounds();
  if (zoom < CLOSER && known) lay(map, /** @type {any} */ (settings).ground);
  if (zoom < CLOSER) known = null;
  if (zoom < CLOSER || (known?.contains(view) && zoom < knownZoom + 2)) return;
  known = view.pad(0.6);
  knownZoom = zoom;
  tell("around", { bounds: [[view.getSouth(), view.getWest()], [view.getNorth(), view.getEast()]] });
}

/**
 * @param {L.Map} map
 * @param {() => void} first  Called when another draft has come.
 */
export function start(map, first) {
  if (page === window) return;
  addEventListener("message", (event) => {
    const message = event.source === page ? heard(event.data) : null;
    if (message?.type === "ground") lay(map, message.ground);
    if (message?.type !== "draft" || message.turn === turn || (turn >= 0 && message.heard < serial)) return;
    const isFirst = turn < 0 || message.fresh;
    turn = message.turn;
    isReceiving = true;
    receive(message.draft, message.grid, isFirst ? "first" : message.echo ? "echo" : "later");
    isReceiving = false;
    if (isFirst) first();
  });
  onChange((what) => what !== "view" && tellDraft());
  map.on("moveend", () => askForGround(map));
  tell("ready", { hazards: 0, keys: [] });
}
