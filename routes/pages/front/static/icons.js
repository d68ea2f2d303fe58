/* Streamlit's icons are a font of 375 KB: on a slow line it would come before the map, so it waits until the map is drawn. */
(() => {
  const root = document.documentElement, fonts = document.fonts, load = fonts.load.bind(fonts);
  const icons = "Material Symbols Rounded", latest = performance.now() + 20000;
  root.classList.add("icons-later");
  fonts.load = (font, text) => font.includes(icons) ? Promise.resolve([]) : load(font, text);
  const waiting = setInterval(() => {
    if (!document.querySelector(".stApp[data-test-script-state=notRunning] iframe.escape-map[data-ready]") && performance.now() < latest) return;
    clearInterval(waiting);
    fonts.load = load;
    load(`1em "${icons}"`).catch(() => []).then(() => root.classList.remove("icons-later"));
  }, 100);
})();
