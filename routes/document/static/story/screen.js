/* The whole screen: black, or full. */
import { element } from "../map/elements.js";
import { emit, on } from "../map/events.js";
import { rest } from "../map/focus.js";
import { _ } from "../words.js";

const black = element("div.black", { hidden: true, tabindex: "-1", role: "dialog", "aria-label": _("Black screen. Any key brings the story back"), onclick: () => toggleBlack(false) });

export function isBlack() {
  return !black.hidden;
}

export function toggleBlack(wanted = black.hidden) {
  if (wanted === !black.hidden) return;
  black.hidden = !wanted;
  if (wanted) black.focus();
  else rest();
  emit("black", wanted);
}

export function toggleFullscreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}

export function start() {
  document.body.append(black);
  on("turn", () => toggleBlack(false));
}
