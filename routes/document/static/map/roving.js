/* The signs on the map are one stop of the keyboard: arrows go along the road, Enter opens. */
import { roadOrder } from "./along.js";
import { theMap } from "./camera.js";
import { byId, data } from "./data.js";
import { on } from "./events.js";
import { allSigns } from "./signs.js";
import { currentStep } from "./state.js";

const ranks = new Map(roadOrder(data).map((id, rank) => [id, rank]));
/** @type {HTMLElement[]} In the order of the road. */
let nodes = [];
/** @type {Feature | undefined} Whose sign is the stop. */
let here;
let isInside = false;

/** @param {import("./signs.js").Sign} sign */
const rankOf = ({ features }) => Math.min(...features.slice(0, 50).map(({ id }) => ranks.get(id) ?? 0));

/** Only one sign is a stop; while the story is told its keys are the story's, and all are. */
function refresh() {
  const met = allSigns().filter(({ marker }) => !marker.getElement()?.closest("[inert]"));
  const signs = met.map((sign) => ({ sign, rank: rankOf(sign) })).sort((a, b) => a.rank - b.rank).map(({ sign }) => sign);
  nodes = signs.flatMap(({ marker }) => marker.getElement() ?? []);
  const stop = signs.find(({ features }) => here && features.includes(here)) ?? signs[0];
  const isTelling = currentStep() !== null;
  for (const { marker } of allSigns()) marker.getElement()?.setAttribute("tabindex", isTelling ? "0" : "-1");
  const node = stop?.marker.getElement();
  node?.setAttribute("tabindex", "0");
  if (isInside && document.hasFocus() && document.activeElement === document.body) node?.focus({ preventScroll: true });
}

/** @param {HTMLElement} node */
function stand(node) {
  isInside = true;
  if (currentStep() !== null) return;
  for (const one of nodes) one.tabIndex = one === node ? 0 : -1;
  here = allSigns().find(({ marker }) => marker.getElement() === node)?.features[0];
}

/** @param {EventTarget | null} target */
const signAt = (target) => nodes.find((node) => node === target);

/** @param {KeyboardEvent} event */
function press(event) {
  const node = signAt(event.target);
  if (!node || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter" || (event.key === " " && currentStep() === null)) {
    event.preventDefault();
    event.stopPropagation();
    node.click();
    return;
  }
  const at = nodes.indexOf(node);
  /** @type {Record<string, number>} */
  const moves = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: nodes.length - 1 };
  const wanted = moves[event.key];
  if (wanted === undefined || currentStep() !== null) return;
  event.preventDefault();
  event.stopPropagation();
  nodes[Math.max(0, Math.min(nodes.length - 1, wanted))].focus({ preventScroll: true });
}

export function start() {
  /* What is drawn in lines says nothing to who hears it: signs, names and the list beside it do. */
  for (const name of ["land", "borders", "ground", "areas", "band", "casing", "route", "arrows", "leaders"]) theMap().getPane(name)?.setAttribute("aria-hidden", "true");
  const pane = /** @type {HTMLElement} */ (theMap().getPane("mapPane"));
  pane.addEventListener("keydown", press);
  pane.addEventListener("focusin", ({ target }) => {
    const node = signAt(target);
    if (node) stand(node);
  });
  /* A sign that is drawn anew loses the focus to nobody. */
  pane.addEventListener("focusout", ({ relatedTarget }) => (isInside &&= relatedTarget === null));
  addEventListener("pointerdown", () => (isInside = false), { capture: true, passive: true });
  on("select", ({ feature }) => (here = byId.get(feature.id)));
  on("settled", refresh);
  on("step", refresh);
}
