/* Tells the browser which language the page speaks, so that a screen reader does, and words break as they should. */

import { speakFor } from "./framework.js";
import { markTitles } from "./tongues.js";

/** @param {{data: {language: string, words: Record<string, string>, titles: Record<string, string>}}} component */
export default function language({ data }) {
  document.documentElement.lang = data.language;
  speakFor(data.words);
  markTitles(data.titles);
}
