/* The switch between light and dark beside the navigation. What it says goes at once; a choice of what the system asks for anyway is none. */

/** @typedef {{isDark: () => boolean, ofSystem: () => string, choose: (theme: string) => void}} Theme */

/** @type {string | undefined} What the server said last. */
let said;

/** @param {{parentElement: HTMLElement, data: {theme: string, words: Record<string, string>}, setTriggerValue: (name: string, value: any) => void}} component */
export default function themeSwitch({ parentElement, data, setTriggerValue }) {
  const theme = /** @type {Theme | undefined} */ (/** @type {any} */ (globalThis).escapeRoutesTheme);
  if (!theme) return;
  if (said !== undefined && data.theme !== said) theme.choose(data.theme);
  said = data.theme;
  const button = parentElement.querySelector("button") ?? parentElement.appendChild(make());
  const name = () => {
    const other = theme.isDark() ? "light" : "dark";
    button.title = data.words[other];
    button.setAttribute("aria-label", data.words[other]);
    return other;
  };
  name();
  button.onclick = () => {
    const wanted = name();
    const chosen = wanted === theme.ofSystem() ? "" : wanted;
    theme.choose(chosen);
    name();
    setTriggerValue("theme", chosen || "system");
  };
}

function make() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "er-theme";
  button.textContent = "◐";
  return button;
}
