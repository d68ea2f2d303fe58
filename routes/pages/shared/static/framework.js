/* What the framework says by itself, said in the language of the page: it knows English alone. The text itself is changed, not covered, so that a screen reader
 * says it too; a word that another version of the framework words otherwise stays as it is. */

/** Where our own words stand, and those of visitors: nothing in there is the framework's. */
const OURS = ".stHtml, .stMarkdown, iframe, [role=grid], textarea, [contenteditable]";
/** What the framework says among the choices of a list, which are ours or a visitor's. */
const AMONG_CHOICES = /^\s*(?:No results|Select all|Select \d+ matches)\s*$/;
const ATTRIBUTES = ["aria-label", "title", "placeholder", "aria-description"];
const MARK = /[.*+?^$()|[\]\\]/g;

/**
 * A function from a text of the framework to what it is in another language; itself where nothing is known. Pure.
 *
 * @param {Record<string, string>} words English to the other language; `{n}` stands for a number, another name in braces for any text.
 * @returns {(text: string) => string}
 */
export function translator(words) {
  const patterns = Object.entries(words).filter(([english]) => english.includes("{")).map(([english, said]) => {
    const pattern = english.replace(MARK, String.raw`\$&`).replace(/\{(\w+)\}/g, (_whole, name) => (name === "n" ? String.raw`(?<n>\d+)` : `(?<${name}>.+)`));
    return { pattern: new RegExp(`^${pattern}$`, "s"), said };
  });
  return (text) => {
    const bare = text.trim();
    if (Object.hasOwn(words, bare)) return text.replace(bare, () => words[bare]);
    for (const { pattern, said } of patterns) {
      const found = pattern.exec(bare);
      if (found) return text.replace(bare, () => said.replace(/\{(\w+)\}/g, (_whole, name) => found.groups?.[name] ?? ""));
    }
    const [lead, rest] = bare.split(/: (.*)/s); // "Fullscreen: Hazards", a button and what it is for
    return rest && Object.hasOwn(words, lead) ? text.replace(lead, () => words[lead]) : text;
  };
}

/** @typedef {{say: (text: string) => string, said: WeakMap<Node, Record<string, {from: string, to: string}>>}} State */

/**
 * Say one text of the page, from what the framework wrote there.
 *
 * @param {State} state
 * @param {Node} node
 * @param {string} name Of the attribute; empty for the text itself.
 * @param {string | null} now
 * @param {(text: string) => void} write
 */
function speak(state, node, name, now, write) {
  if (!now?.trim()) return;
  const known = state.said.get(node) ?? {};
  const from = known[name]?.to === now ? known[name].from : now;
  const to = state.say(from);
  if (to !== now) write(to);
  if (to === from && !known[name]) return;
  state.said.set(node, { ...known, [name]: { from, to } });
}

/**
 * @param {State} state
 * @param {Node} node
 */
function speakAll(state, node) {
  const element = node instanceof Element ? node : node.parentElement;
  if (!element || element.closest(OURS)) return;
  if (node instanceof Text) {
    if (element.closest("[role=option]") && !state.said.has(node) && !AMONG_CHOICES.test(node.data)) return;
    speak(state, node, "", node.data, (text) => (node.data = text));
    return;
  }
  for (const name of ATTRIBUTES) speak(state, element, name, element.getAttribute(name), (text) => element.setAttribute(name, text));
  element.childNodes.forEach((child) => speakAll(state, child));
}

/**
 * From now on say what the framework says with these words; without words it is left alone, and given back.
 *
 * @param {Record<string, string>} words
 */
export function speakFor(words) {
  const global = /** @type {any} */ (globalThis);
  const known = JSON.stringify(words);
  if ((global.escapeRoutesWords?.known ?? "{}") === known) return;
  const isNew = !global.escapeRoutesWords;
  /** @type {State & {known: string}} */
  const state = (global.escapeRoutesWords ??= { said: new WeakMap() });
  Object.assign(state, { known, say: translator(words) });
  speakAll(state, document.body);
  if (!isNew) return;
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList") addedNodes.forEach((node) => speakAll(state, node));
      else if (target instanceof Text) speakAll(state, target);
      else if (target instanceof Element) speakAttributes(state, target);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
}

/**
 * @param {State} state
 * @param {Element} element
 */
function speakAttributes(state, element) {
  if (element.closest(OURS)) return;
  for (const name of ATTRIBUTES) speak(state, element, name, element.getAttribute(name), (text) => element.setAttribute(name, text));
}
