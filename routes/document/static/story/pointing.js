/* A danger that is named and lies outside the picture: a tag at the map's edge carries its letter and points to it. */
import { theMap } from "../map/camera.js";
import { byId } from "../map/data.js";
import { element, svg } from "../map/elements.js";
import { on } from "../map/events.js";
import { panelBoxes } from "../map/panels.js";
import { settleSoon } from "../map/settle.js";
import { isShown, onPaper, scene } from "../map/state.js";
import { tagsFor } from "./edges.js";
import { letters, thisStep } from "./steps.js";

const margin = 6;
/* What is said here stands in the card too, where it can be chosen. */
const tags = element("div.edge-tags", { "aria-hidden": "true" });
let isMoving = false;
const nothing = "[]";
let drawn = nothing;

/** @returns {import("./edges.js").Target[]} The dangers that are lit. */
function targets() {
  const { kind, lit } = scene();
  if (kind !== "stage" || onPaper()) return [];
  const marks = letters(thisStep());
  return [...lit].flatMap((id) => {
    const hazard = byId.get(id);
    const text = marks.get(id);
    return text && hazard?.kind === "hazards" && isShown(hazard) ? [{ text, at: theMap().latLngToContainerPoint(hazard.at) }] : [];
  });
}

function point() {
  if (isMoving) return;
  const wanted = targets();
  if (!wanted.length && drawn === nothing) return;
  const { x, y } = theMap().getSize();
  const size = Math.max(15, innerHeight * 0.022);
  const found = tagsFor(wanted, [margin, margin, x - margin, y - margin], panelBoxes(), size);
  const now = JSON.stringify(found);
  if (now === drawn) return;
  drawn = now;
  tags.replaceChildren(...found.map(({ text, box, angle }) => element("span.edge-tag", {
    style: { left: `${box[0]}px`, top: `${box[1]}px`, width: `${box[2] - box[0]}px`, height: `${box[3] - box[1]}px`, "font-size": `${size}px` },
  }, element("b", {}, text), svg("svg", { viewBox: "0 0 16 16", class: "icon" }, svg("path", { d: "M1 6.6h7V3l7 5-7 5V9.4H1z", transform: `rotate(${angle} 8 8)` })))));
  /* Names and signs keep clear of it. */
  settleSoon();
}

export function start() {
  theMap().getContainer().append(tags);
  theMap().on("movestart", () => {
    isMoving = true;
    drawn = nothing;
    tags.replaceChildren();
  });
  theMap().on("moveend", () => {
    isMoving = false;
    point();
  });
  on("step", () => queueMicrotask(point));
  on("settled", point);
}
