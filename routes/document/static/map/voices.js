/* Voices as speech marks; they find their place after the dangers. */
import { scale } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { icon } from "./icons.js";
import { Marks } from "./marks.js";
import { isTold, toldStage } from "./state.js";
import { _, ngettext } from "../words.js";

const marks = new Marks({
  pane: "voices",
  side: () => Math.max(24, 20 * scale()), weight: () => 1,
  lone: () => element("span.voice", {}, icon("quote-left")),
  many: (/** @type {Voice[]} */ voices) => element("span.voice", {}, icon("quote-left"), element("b", {}, `×${voices.length}`)),
  plate: (/** @type {Voice[]} */ { length }) => ({ width: (34 + 7 * String(length).length) * scale(), height: Math.max(24, 20 * scale()) }),
  name: (/** @type {Voice} */ voice) => _("Voice: {title}", { title: voice.title }),
  nameOfMany: (/** @type {Voice[]} */ voices) => ngettext("{n} voice", "{n} voices", voices.length),
});

/**
 * @param {Box[]} taken
 * @param {Pick<import("./grouping.js").Rules, "crosses" | "covers">} limits
 * @returns {Box[]}
 */
export function layOutVoices(taken, limits) {
  return marks.layOut(data.voices.filter(isTold), { taken, ...limits, furthest: 3, near: (toldStage() === null ? 64 : 18) * scale(), byGroup: false });
}

export function start() {
  marks.start();
}
