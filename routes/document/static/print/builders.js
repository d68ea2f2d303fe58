/* Who builds each sheet: by the keys of the table that Python holds. */
import { answerKey } from "./answerkey.js";
import { booklet } from "./booklet.js";
import { factSheet } from "./factsheet.js";
import { worksheet } from "./worksheet.js";

/** @type {Record<string, () => HTMLElement[]>} Each returns its pages. */
export const builders = {
  worksheet,
  facts: factSheet,
  key: answerKey,
  booklet: () => booklet(false),
  "teacher-booklet": () => booklet(true),
};
