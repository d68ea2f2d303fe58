/* Light or dark: as the address says, else as the system asks; settled before Streamlit's scripts run, which ask the browser once and then listen. */

const QUERY = "(prefers-color-scheme: dark)";

/**
 * Return the choice in an address: `dark`, `light`, or nothing, which leaves it to the system.
 *
 * @param {string} search
 */
export function chosenIn(search) {
  const found = new URLSearchParams(search).get("theme")?.toLowerCase() ?? "";
  return ["dark", "light"].includes(found) ? found : "";
}

/** Stand between the page and the system: whoever asks for the system's wish is told the visitor's, and of each change. */
export function settle() {
  const ask = window.matchMedia.bind(window);
  const [system, told] = [ask(QUERY), ask(QUERY)];
  let chosen = chosenIn(location.search);
  const isDark = () => (chosen ? chosen === "dark" : system.matches);
  Object.defineProperty(told, "matches", { get: isDark });
  window.matchMedia = (query) => (query === QUERY ? told : ask(query));
  const show = () => (document.documentElement.dataset.theme = isDark() ? "dark" : "light");
  told.addEventListener("change", show);
  show();
  forget();
  /** @type {any} */ (window).escapeRoutesTheme = {
    isDark,
    /** What the system itself asks for. */
    ofSystem: () => (system.matches ? "dark" : "light"),
    /** @param {string} wanted */
    choose(wanted) {
      chosen = wanted;
      told.dispatchEvent(new Event("change"));
    },
  };
}

/** Streamlit keeps a choice of its own menu for each page apart; there is one choice here, in the address. */
function forget() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("stActiveTheme-")) localStorage.removeItem(key);
  } catch {
    /* A browser may forbid to keep anything. */
  }
}
