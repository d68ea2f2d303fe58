/* Tells the browser which language the page speaks, so that a screen reader does, and words break as they should. */

/** @param {{data: {language: string}}} component */
export default function language({ data }) {
  document.documentElement.lang = data.language;
}
