/* Marks the titles of routes that are not in the language of the page, where the framework writes them and knows no language. */

/** @param {Record<string, string>} titles Each with its language. @param {Node} root */
function mark(titles, root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = root instanceof Text ? root : texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    const language = languageOf(titles, /** @type {Text} */ (text).data);
    if (!parent || (!language && !parent.hasAttribute("data-tongue"))) continue;
    parent.lang = language || document.documentElement.lang;
    parent.toggleAttribute("data-tongue", true);
  }
}

/**
 * The language of a text that is a title of another one, or nothing. Pure.
 *
 * @param {Record<string, string>} titles
 * @param {string} text
 */
export function languageOf(titles, text) {
  const bare = text.trim();
  return Object.hasOwn(titles, bare) ? titles[bare] : "";
}

/** @param {Record<string, string>} titles */
export function markTitles(titles) {
  const global = /** @type {any} */ (globalThis);
  const isNew = !global.escapeRoutesTitles;
  if (isNew && !Object.keys(titles).length) return;
  global.escapeRoutesTitles = titles;
  mark(titles, document.body);
  if (!isNew) return;
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) [target instanceof Text ? target : null, ...addedNodes].forEach((node) => node && mark(global.escapeRoutesTitles, node));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
