/* What passes the filters: the saved file's address holds it, and where nothing does the map says so. */
import { partOf, withPart } from "./categories.js";
import { theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { on } from "./events.js";
import { rest } from "./focus.js";
import { choose, clearFilters, currentStep, onPaper } from "./state.js";
import { _ } from "../words.js";

const hasAddress = !data.view.embedded && location.protocol !== "about:";
const said = element("div", { role: "status" });
const box = element("div.panel.nothing", { hidden: true }, said, element("button", { type: "button", onclick: clear }, _("Show all dangers")));

function clear() {
  clearFilters();
  rest();
}

/** @param {number} count */
function say(count) {
  const isEmpty = data.hazards.length > 0 && count === 0 && currentStep() === null && !onPaper();
  box.hidden = !isEmpty;
  said.textContent = isEmpty ? _("No danger passes the filters.") : "";
}

const asked = () => choose(partOf(location.hash, "category").split(",").filter(Boolean), "address");

export function start() {
  L.DomEvent.disableClickPropagation(box);
  theMap().getContainer().append(box);
  on("shown", say);
  if (!hasAddress) return;
  on("categories", ({ categories, origin }) => {
    if (origin !== "address") history.pushState(null, "", withPart(location.hash, "category", categories.join()));
  });
  addEventListener("hashchange", asked);
  if (partOf(location.hash, "category")) asked();
}
