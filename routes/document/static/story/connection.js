/* When the page has lost its server: a small dot says so, and the story goes on. */
import { element } from "../map/elements.js";
import { _ } from "../words.js";

const words = _("The page has lost its connection. The story goes on.");
const dot = element("div.connection", { hidden: true, role: "status", title: words });

/** @param {boolean} lost */
export function sayLost(lost) {
  dot.hidden = !lost;
  dot.replaceChildren(lost ? element("span.hidden-visually", {}, words) : "");
}

export function start() {
  document.body.append(dot);
}
