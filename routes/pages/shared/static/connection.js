/* While a story is told nothing stops it: when the server is gone the page's own dialog goes too, and the document shows a dot. */

/**
 * Watch whether the page is connected.
 *
 * @param {HTMLIFrameElement} frame Gets the keyboard back.
 * @param {(lost: boolean) => void} tell
 * @returns {() => void} Stops watching.
 */
export function watchConnection(frame, tell) {
  const app = document.querySelector("[data-testid=stApp]");
  if (!app) return () => {};
  let wasLost = false;
  const look = () => {
    const lost = isLost(app.getAttribute("data-test-connection-state"));
    if (lost !== wasLost) tell(lost);
    wasLost = lost;
    if (lost) closeDialogs(frame);
  };
  const observer = new MutationObserver(look);
  observer.observe(app, { attributes: true, attributeFilter: ["data-test-connection-state"] });
  observer.observe(document.body, { childList: true });
  return () => observer.disconnect();
}

/** @param {string | null} state As the page's framework names it. */
export function isLost(state) {
  return state !== null && state !== "CONNECTED" && state !== "INITIAL";
}

/** @param {HTMLIFrameElement} frame */
function closeDialogs(frame) {
  for (const dialog of document.querySelectorAll("[role=dialog]")) {
    /** @type {HTMLElement | null} */ (dialog.querySelector("button[aria-label=Close]"))?.click();
  }
  frame.focus({ preventScroll: true });
}
