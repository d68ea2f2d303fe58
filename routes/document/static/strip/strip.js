/* The road unrolled by kilometre below the map: pointing lights the sign, choosing opens it, arrow keys walk the road. */
import { theMap } from "../map/camera.js";
import { byId, data } from "../map/data.js";
import { element } from "../map/elements.js";
import { on } from "../map/events.js";
import { currentStep, isHidden, passes, select, toldStage } from "../map/state.js";
import { draw, hasStrip, legs } from "./draw.js";
import { sharedScale } from "./scale.js";
import { _ } from "../words.js";

/** Narrower than this the strip is scrolled sideways instead of squeezed. */
const NARROWEST = 680;
/** From here on it is squeezed a little rather than scrolled. */
const SQUEEZED = 560;
/** Beside the card of the story, where the stage that is told matters most, and beside another strip, where the whole does. */
const NARROWEST_BESIDE = 460;
/** What the rows above and below the squares take. */
export const ROWS = 75;

const scroller = element("div.scroller");
const chain = data.strip.countries.map(([name]) => name).join(" → ");
const heading = chain
  ? [element("span", {}, _("The road by kilometre: countries, stops, dangers")), element("span.chain", {}, _("The road by kilometre: {countries}", { countries: chain }))]
  : [element("span.chain.alone", {}, _("The road by kilometre"))];
const strip = element("section.strip", { "aria-label": _("The road by kilometre") }, element("p.heading", {}, ...heading), scroller,
  element("p.hidden-visually", { id: "strip-help" }, _("Left and right walk along the road; Enter opens what stands there.")));
/** @type {import("./draw.js").Mark[]} */
let marks = [];
let here = 0;
/** Kilometres on the ground of the longest road, where strips share a scale. @type {number | undefined} */
let longest;
/** No road is longer than the longest, whatever the page says. */
const own = legs.reduce((sum, leg) => sum + (leg.air ? 0 : leg.to - leg.from), 0);
/** @type {L.Marker | null} */
let spot = null;
let isWaiting = false;
let lastWidth = 0;
/* What the strip was drawn for. */
let stands = "";

function redraw() {
  isWaiting = false;
  /* Beside an open text the strip keeps its scale, and is scrolled. */
  const width = document.body.matches(".beside-annotation") && lastWidth ? lastWidth : scroller.clientWidth - 48;
  if (width <= 0) return;
  lastWidth = width;
  const height = Math.max(14, scroller.offsetHeight - ROWS);
  const room = width > SQUEEZED ? width : Math.max(width, currentStep() === null && !longest ? NARROWEST : NARROWEST_BESIDE);
  const perKm = longest && sharedScale(room, Math.max(longest, own));
  const isShown = (/** @type {Hazard} */ hazard) => passes(hazard) && !isHidden(hazard.category);
  const asked = [room, height, perKm, data.hazards.map((hazard) => (isShown(hazard) ? 1 : 0)).join("")].join();
  if (asked !== stands) rebuild({ width: room, height, perKm, isShown });
  stands = asked;
  showStage();
}

/** @param {Parameters<typeof draw>[0]} wanted */
function rebuild(wanted) {
  const chosen = marks[here]?.id;
  const hadFocus = scroller.contains(document.activeElement);
  const drawn = draw(wanted);
  marks = drawn.marks;
  scroller.replaceChildren(drawn.node);
  dropCutNames(drawn.node);
  here = Math.max(0, marks.findIndex((mark) => mark.id === chosen));
  marks.forEach(({ node }, index) => node.addEventListener("focus", () => stand(index)));
  if (marks[here]) marks[here].node.tabIndex = 0;
  if (hadFocus) marks[here]?.node.focus({ preventScroll: true });
}

/** Ask for one drawing, however many things have changed. */
function soon() {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(redraw);
}

/**
 * In the row of kilometres the names of rivers come first; what has no room there, beside the bars of borders too, is left out whole.
 *
 * @param {HTMLElement} picture
 */
export function dropCutNames(picture) {
  const boxes = (/** @type {string} */ selector) => [...picture.querySelectorAll(selector)].map((node) => ({ node: /** @type {HTMLElement} */ (node), box: node.getBoundingClientRect() }));
  const [rivers, ticks, bars] = [boxes(".border i"), boxes(".tick"), boxes(".border")]; /* all is measured before anything is changed: one layout */
  const edge = picture.getBoundingClientRect().right + 20;
  for (const river of rivers) {
    if (river.box.right <= edge) continue;
    river.node.classList.add("before");
    river.box = new DOMRect(river.box.x - river.box.width - 12, 0, river.box.width, 1);
  }
  /** @type {DOMRect[]} */
  const taken = [];
  /** @param {typeof ticks} some @param {number} apart */
  const place = (some, apart) => some.forEach(({ node, box }) => {
    node.hidden = taken.some((other) => box.left < other.right + apart && other.left < box.right + apart);
    if (!node.hidden) taken.push(box);
  });
  place(rivers, 6);
  taken.push(...bars.map(({ box }) => box));
  place(ticks, 4);
}

/** @param {number} index */
function stand(index) {
  marks[here]?.node.setAttribute("tabindex", "-1");
  here = index;
  marks[here].node.tabIndex = 0;
  light(marks[here].id);
}

/** @param {KeyboardEvent} event */
function walk(event) {
  /** @type {Record<string, number>} */
  const moves = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: marks.length - 1 };
  const wanted = moves[event.key];
  if (event.key === "Escape") theMap().getContainer().focus({ preventScroll: true });
  if (wanted === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  const mark = marks[Math.max(0, Math.min(marks.length - 1, wanted))];
  mark?.node.focus({ preventScroll: true });
  mark?.node.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/**
 * Ring the place of a feature on the map.
 *
 * @param {string | null} id
 */
function light(id) {
  spot?.remove();
  spot = null;
  const feature = id === null ? undefined : byId.get(id);
  if (!feature) return;
  const at = feature.kind === "stages" ? feature.line[0] : feature.at;
  spot = L.marker(at, { interactive: false, keyboard: false, icon: L.divIcon({ className: "spot-icon", html: element("span.spot"), iconSize: [44, 44] }) });
  spot.addTo(theMap());
}

/** @param {Event} event */
function markUnder(event) {
  return /** @type {HTMLElement} */ (event.target).closest?.(".mark")?.getAttribute("data-id") ?? null;
}

/** The stage that is told stands out; without a story all do. */
function showStage() {
  const told = toldStage();
  strip.classList.toggle("one-stage", told !== null);
  for (const track of scroller.querySelectorAll(".track")) track.classList.toggle("told", track.getAttribute("data-stage") === told);
  const [, from, to] = data.strip.stages.find(([id]) => id === told) ?? ["", -1, -1];
  for (const mark of marks) mark.node.classList.toggle("told", mark.km >= from && mark.km <= to);
}

/** @param {string} id */
function showChosen(id) {
  for (const mark of marks) mark.node.classList.toggle("chosen", mark.id === id);
  const chosen = marks.find((mark) => mark.id === id);
  chosen?.node.scrollIntoView({ block: "nearest", inline: "center" });
}

/**
 * Let strips that stand beside each other share a scale.
 *
 * @param {number} km  the longest of their roads on the ground
 */
export function shareScale(km) {
  longest = km;
  soon();
}

/* Before the map is fitted: the strip takes its room at once. */
if (hasStrip) {
  document.body.classList.add("with-strip");
  document.querySelector(".folium-map")?.after(strip);
}

export function start() {
  if (!hasStrip) return;
  scroller.setAttribute("aria-describedby", "strip-help");
  scroller.setAttribute("role", "group");
  scroller.setAttribute("aria-label", _("Stops, dangers and voices along the road"));
  scroller.addEventListener("keydown", walk);
  scroller.addEventListener("pointerover", (event) => light(markUnder(event)));
  scroller.addEventListener("pointerleave", () => light(null));
  scroller.addEventListener("focusout", () => light(null));
  scroller.addEventListener("click", (event) => {
    const id = markUnder(event);
    if (id) select(id, "strip");
  });
  new ResizeObserver(soon).observe(scroller);
  on("visibility", soon);
  on("step", soon);
  on("select", ({ feature }) => showChosen(feature.id));
  if (currentStep() !== null) showStage();
}
