/* Talks to the page that holds the document, and to no other window: filters, selection, step in; categories, selection, step out. */
import { heard } from "./heard.js";
import { home, room, theMap } from "./map/camera.js";
import { data } from "./map/data.js";
import { on } from "./map/events.js";
import { followPage } from "./map/look.js";
import { takeHand } from "./map/hands.js";
import { choose, select, setMask } from "./map/state.js";
import { closeSheet, showSheet } from "./print/sheets.js";
import { sayLost } from "./story/connection.js";
import { scrollingKeys } from "./story/keymap.js";
import { press } from "./story/keys.js";
import { read, written } from "./story/moments.js";
import { goTo } from "./story/telling.js";

const page = window.parent;

/** @type {Record<string, (message: any) => void>} */
const hear = {
  mask: ({ mask }) => setMask(mask),
  categories: ({ categories }) => choose(categories, "page"),
  select: ({ id }) => select(id, "page"),
  step: ({ step }) => {
    const moment = read(String(step ?? ""));
    if (moment) goTo(moment.step, "page", moment.beat);
    else if (step === null) goTo(null, "page");
  },
  home,
  look: ({ look }) => followPage(look),
  hand: takeHand,
  print: () => window.print(),
  follow: ({ on: wanted }) => follow(wanted === true),
  view: show,
  sheet: ({ sheet }) => (sheet ? showSheet(sheet) : closeSheet()),
  connection: ({ lost }) => sayLost(lost),
  key: ({ key, shift }) => press({ key, shiftKey: shift === true, ctrlKey: false, metaKey: false, altKey: false, target: document.body, preventDefault() {} }),
};

/**
 * @param {string} type
 * @param {object} [detail]
 */
function tell(type, detail = {}) {
  page.postMessage({ source: "escape-routes", type, ...detail }, "*");
}

/* Beside another map: whichever the reader moves leads, and says where it is; the other goes there in silence. */
let follows = false;
let leads = false;
/** @type {L.LatLngBoundsExpression | undefined} */
let limits;

function sayView() {
  if (!follows || !leads) return;
  const { lat, lng } = theMap().getCenter();
  tell("view", { center: [lat, lng], zoom: theMap().getZoom() });
}

/** @param {boolean} wanted */
function follow(wanted) {
  follows = wanted;
  limits ??= theMap().options.maxBounds;
  /* Leaflet takes null for "no limits"; its types do not say so. */
  theMap().setMaxBounds(/** @type {any} */ (wanted ? null : limits));
}

/** @param {any} view */
function show({ bounds, center, zoom, lead }) {
  leads = lead === true;
  const options = { animate: false };
  if (bounds) theMap().fitBounds(bounds, { ...room(), ...options });
  else theMap().setView(center, zoom, options);
}

export function start() {
  if (page === window) return;
  addEventListener("message", (event) => {
    const message = event.source === page ? heard(event.data) : null;
    if (message) hear[message.type](message);
  });
  for (const type of ["pointerdown", "wheel", "keydown"]) addEventListener(type, () => (leads = true), { capture: true, passive: true });
  theMap().on("move zoomend moveend", sayView);
  on("ready", () => tell("ready", { hazards: data.hazards.length, keys: scrollingKeys() }));
  on("select", ({ feature, origin }) => origin !== "page" && tell("select", { id: feature.id, kind: feature.kind }));
  on("step", ({ step, beat, origin }) => origin !== "page" && tell("step", { step: step === null ? null : written({ step, beat }) }));
  on("categories", ({ categories, origin }) => origin !== "page" && (origin === "clear" ? tell("clear") : tell("categories", { categories })));
  on("look", (look) => tell("look", { look }));
  on("shown", (count) => tell("shown", { count }));
}
