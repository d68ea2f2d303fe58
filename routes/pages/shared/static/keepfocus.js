/* Where a rerun takes away what had the focus, the keyboard goes on from what stands nearest, not from the page's top. */

const FOCUSABLE = "button:not([disabled]), a[href], input:not([disabled]), select, textarea, [tabindex='0']";

/** Start once a window. */
export function keepFocus() {
  const global = /** @type {any} */ (globalThis);
  if (global.escapeRoutesKeepsFocus) return;
  global.escapeRoutesKeepsFocus = true;
  /** @type {Element[]} What had the focus last, and all around it, from within. */
  let path = [];
  document.addEventListener("focusin", ({ target }) => {
    path = [];
    for (let node = /** @type {Element | null} */ (target); node; node = node.parentElement) path.push(node);
  });
  document.addEventListener("pointerdown", () => (path = []), true);
  new MutationObserver(() => {
    if (!path.length || path[0].isConnected || document.activeElement !== document.body) return;
    const around = path.find((node) => node.isConnected && node !== document.body && node.querySelector(FOCUSABLE));
    path = [];
    nearest(around)?.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true });
}

/**
 * @param {Element | undefined} around
 * @returns {HTMLElement | null}
 */
function nearest(around) {
  const all = /** @type {HTMLElement[]} */ ([...(around?.querySelectorAll(FOCUSABLE) ?? [])]).filter((node) => node.checkVisibility());
  return all.at(-1) ?? null;
}
