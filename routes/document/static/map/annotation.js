/* The text of a sign in a panel at the map's side, on a phone a sheet from below; previous and next along the road. */
import { neighbour, roadOrder, shift } from "./along.js";
import { fly, goNear, isCalm, room, theMap } from "./camera.js";
import { cardOf } from "./card.js";
import { byId, data } from "./data.js";
import { element } from "./elements.js";
import { on } from "./events.js";
import { rest } from "./focus.js";
import { button, icon } from "./icons.js";
import { allSigns, signOf } from "./signs.js";
import { currentStep, isShown, isTold, select } from "./state.js";
import { _ } from "../words.js";

const order = roadOrder(data);
const body = element("div.annotation-body");
const said = element("div.hidden-visually", { role: "status" });
const back = element("button.back", { type: "button", onclick: () => walk(-1) }, icon("arrow-left"), _("Previous"));
const onward = element("button.onward", { type: "button", onclick: () => walk(1) }, _("Next"), icon("arrow-right"));
const foot = element("footer", {}, back, element("span", {}, _("along the road")), onward);
const panel = element("aside.panel.annotation", { hidden: true, "aria-label": _("What stands here") },
  button("plain.close", _("Close"), "xmark", () => closeAnnotation()), body, foot, said);
/** @type {Feature | null} */
let shown = null;
/** @type {HTMLElement | null} Where the keyboard was. */
let before = null;
let isToLook = false;

/** @param {string} id */
function canVisit(id) {
  const feature = /** @type {Feature} */ (byId.get(id));
  return feature.kind === "hazards" ? isShown(feature) : feature.kind === "voices" ? isTold(feature) : feature.kind === "stages" && isTold({ stage: id });
}

/** @param {1 | -1} direction */
const next = (direction) => shown && neighbour(order, shown.id, direction, canVisit);

/** @param {1 | -1} direction */
function walk(direction) {
  const id = next(direction);
  if (id) select(id, "walk");
}

function nameNeighbours() {
  foot.hidden = !shown;
  for (const [node, direction] of /** @type {[HTMLElement, 1 | -1][]} */ ([[back, -1], [onward, 1]])) {
    const id = next(direction);
    node.setAttribute("aria-disabled", String(!id));
    node.title = byId.get(id ?? "")?.title ?? "";
  }
}

/** Words that do not fit get closer lines, then the height of the strip too, until the panel is closed. */
function fit() {
  panel.classList.remove("tight");
  for (const way of ["tight", "tall"]) {
    if (body.scrollHeight <= body.clientHeight + 1) break;
    panel.classList.add(way);
  }
  document.body.classList.toggle("beside-annotation", panel.matches(".tall"));
}

/** @param {HTMLElement} article */
function put(article) {
  if (!panel.contains(document.activeElement)) before = /** @type {HTMLElement | null} */ (document.activeElement);
  const isHeld = foot.contains(document.activeElement);
  body.replaceChildren(article);
  panel.hidden = false;
  nameNeighbours();
  fit();
  body.scrollTop = 0;
  ring();
  article.tabIndex = -1;
  if (isHeld) said.textContent = article.getAttribute("aria-label");
  else article.focus({ preventScroll: true });
}

/**
 * What a plate holds, to choose from.
 *
 * @param {HTMLElement} article
 */
export function openList(article) {
  shown = null;
  put(article);
}

/** Close the panel; false where it was not open. */
export function closeAnnotation() {
  if (panel.hidden) return false;
  const isLost = panel.contains(document.activeElement) || document.activeElement === document.body;
  const sign = shown && signOf(shown)?.marker.getElement();
  panel.hidden = true;
  panel.classList.remove("tall");
  document.body.classList.remove("beside-annotation");
  said.textContent = "";
  shown = null;
  ring();
  if (!isLost) return true;
  const node = before?.isConnected && before !== document.body ? before : sign;
  if (node) node.focus({ preventScroll: true });
  else rest();
  return true;
}

/** The sign of what is read stands out. */
function ring() {
  for (const { marker, features } of allSigns()) marker.getElement()?.classList.toggle("chosen", shown !== null && features.includes(shown));
}

/** @param {Feature} feature @returns {Box} In pixels of the map's container. */
function boxOf(feature) {
  const node = signOf(feature)?.marker.getElement();
  if (node) {
    const [frame, box] = [theMap().getContainer().getBoundingClientRect(), node.getBoundingClientRect()];
    return [box.left - frame.left, box.top - frame.top, box.right - frame.left, box.bottom - frame.top];
  }
  const { x, y } = theMap().latLngToContainerPoint(feature.kind === "stages" ? feature.line[Math.floor(feature.line.length / 2)] : feature.at);
  return [x - 12, y - 12, x + 12, y + 12];
}

/** What the panel takes of the map, at the right or from below. */
function taken() {
  const [frame, box] = [theMap().getContainer().getBoundingClientRect(), panel.getBoundingClientRect()];
  return box.width > frame.width * 0.8 ? { right: 0, below: Math.max(0, frame.bottom - box.top) } : { right: frame.right - box.left, below: 0 };
}

/**
 * The map stays where it is, unless the sign would be covered.
 *
 * @param {boolean} [again] Whether to look once more when the signs stand anew.
 */
function look(again = true) {
  isToLook = false;
  if (!shown || panel.hidden) return;
  const { x, y } = theMap().getSize();
  const { right, below } = taken();
  const by = shift(boxOf(shown), [0, 0, x - right, y - below]);
  if (!by[0] && !by[1]) return;
  isToLook = again;
  /* Beside the panel the map may go further than a hand may take it. */
  const { options } = theMap();
  const limits = options.maxBounds;
  options.maxBounds = L.latLngBounds([[-90, -900], [90, 900]]);
  theMap().once("moveend", () => (options.maxBounds = limits));
  theMap().panBy(by, { animate: !isCalm(), duration: 0.4 });
}

/** @param {Stage} stage */
function showAll(stage) {
  const { paddingTopLeft, paddingBottomRight: [right, bottom] } = room();
  const by = taken();
  fly(L.latLngBounds(stage.line), { paddingTopLeft, paddingBottomRight: [Math.max(right, by.right + 20), Math.max(bottom, by.below + 20)] });
}

/** @param {{feature: Feature, origin: string}} chosen */
function open({ feature, origin }) {
  if (feature.kind === "hazards" && !isShown(feature)) return;
  shown = feature;
  put(cardOf(feature));
  const isAsked = ["page", "list", "card"].includes(origin);
  if (feature.kind === "stages" && isAsked) showAll(feature);
  else if (feature.kind === "hazards" && origin === "page" && signOf(feature)?.features.length !== 1 && currentStep() === null) {
    isToLook = true;
    goNear(feature.at);
  } else look();
}

/** @param {KeyboardEvent} event */
function press(event) {
  const direction = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (event.key !== "Escape" && !(direction && currentStep() === null && !event.altKey && !event.ctrlKey && !event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  if (direction) walk(direction);
  else closeAnnotation();
}

export function start() {
  L.DomEvent.disableClickPropagation(panel);
  L.DomEvent.disableScrollPropagation(panel);
  panel.addEventListener("keydown", press);
  theMap().getContainer().append(panel);
  theMap().on("click", closeAnnotation);
  on("select", open);
  on("step", ({ step }) => step !== null && closeAnnotation());
  on("visibility", () => (shown && !canVisit(shown.id) && shown.kind === "hazards" ? closeAnnotation() : nameNeighbours()));
  on("settled", () => {
    ring();
    if (isToLook) look(false);
  });
}
