/* The document's behaviours, in the order in which they start; what Python calls, and a handle for whoever looks into the document. */
import { start as startAnnotation } from "./map/annotation.js";
import { start as startAreas } from "./map/areas.js";
import { countries, start as startBasemap } from "./map/basemap.js";
import { start as startAttribution } from "./map/attribution.js";
import { home, measure, start as startCamera, take, theMap, whenSized } from "./map/camera.js";
import { cardOf } from "./map/card.js";
import { byId, data } from "./map/data.js";
import { start as startEnlarged } from "./map/enlarged.js";
import { emit } from "./map/events.js";
import { start as startFocus } from "./map/focus.js";
import { start as startHands } from "./map/hands.js";
import { countShown, drawnHazards, start as startHazards } from "./map/hazards.js";
import { start as startLabels } from "./map/labels.js";
import { start as startLegend } from "./map/legend.js";
import { closeList, start as startListing } from "./map/listing.js";
import { start as startPan } from "./map/pan.js";
import { start as startPassing } from "./map/passing.js";
import { start as startLook } from "./map/look.js";
import { start as startPlaces } from "./map/places.js";
import { start as startPlate } from "./map/plate.js";
import { start as startMeans } from "./map/means.js";
import { start as startRoving } from "./map/roving.js";
import { start as startRoute } from "./map/route.js";
import { settle, start as startSettling } from "./map/settle.js";
import { currentStep, select, toggle } from "./map/state.js";
import { start as startTargets } from "./map/targets.js";
import { start as startVoices } from "./map/voices.js";
import { offer as offerSheets, showSheet, start as startSheets } from "./print/sheets.js";
import { start as startBridge } from "./bridge.js";
import { start as startCard } from "./story/cardframe.js";
import { start as startConnection } from "./story/connection.js";
import { start as startDrawers, toggleKeys, toggleNotes, toggleWords } from "./story/drawers.js";
import { start as startEntry } from "./story/entry.js";
import { start as startKeys } from "./story/keys.js";
import { start as startPace } from "./story/pace.js";
import { start as startLighting } from "./story/lighting.js";
import { start as startPointing } from "./story/pointing.js";
import { openPresenter, start as startPresenter } from "./story/presenter.js";
import { start as startScreen } from "./story/screen.js";
import { start as startSpot } from "./story/spot.js";
import { start as startStepKey } from "./story/stepkey.js";
import { closingStep, hazardsOf, last, moments, stepAt, stepName, steps, takeWay, titleOf, ways } from "./story/steps.js";
import { goTo } from "./story/telling.js";
import { start as startWays } from "./story/waychoice.js";
import { start as startStrip } from "./strip/strip.js";

const parts = [
  startBasemap, startCamera, startFocus, startRoute, startAreas, startPlaces, startHazards, startVoices, startMeans, startEnlarged, startLabels, startPassing, startAnnotation, startTargets, startRoving, startPan, startSettling, startHands,
  startScreen, startCard, startPace, startDrawers, startLighting, startPointing, startStepKey, startSpot, startConnection, startWays, startKeys, startPresenter, startSheets, startStrip, startBridge,
];

/**
 * Before the layers, so that they are projected once: what lies over the map says how much room is left.
 *
 * @param {L.Map} map
 */
export function fit(map) {
  document.body.classList.toggle("embedded", data.view.embedded);
  take(map);
  for (const part of [startPlate, startListing, startEntry, startLook, offerSheets]) part();
  measure();
  for (const part of [startLegend, startAttribution]) part();
  home();
}

/** A frame got its size late: begin again from the whole road. */
function refit() {
  const step = currentStep();
  if (step !== null) goTo(null, "page");
  home();
  if (step !== null) goTo(step, "page");
}

/** @param {L.Map} map */
export function start(map) {
  /* Controls come first for the keyboard; where they are drawn does not change. */
  const container = map.getContainer();
  container.prepend(/** @type {Node} */ (container.querySelector(".leaflet-control-container")));
  container.setAttribute("role", "main");
  for (const part of parts) part();
  emit("visibility");
  settle();
  emit("ready");
  whenSized(refit);
  document.body.dataset.ready = "true";
}


/** For a console, a notebook or a test: look at what is there, and do what a reader can. Nothing of the document reads it. */
window.escapeRoutes = Object.freeze({
  get map() {
    return theMap();
  },
  data, byId, countries, home, shown: countShown, drawn: drawnHazards, select, toggle, goTo, openPresenter, showSheet, closeList, toggleKeys, toggleNotes, toggleWords, card: cardOf,
  story: Object.freeze({ steps, last, closingStep, moments, stepAt, stepName, titleOf, hazardsOf, takeWay, ways }),
});
