/* Tells which signs, names and tools of a document lie over each other by more than a tenth of the smaller, which signs are cut, moved too far, fill their plate to the edge, or carry a number that is no stage's. */
() => {
  const { map, data, drawn } = window.escapeRoutes;
  const frame = map.getContainer().getBoundingClientRect();
  const boxOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return (node.matches(".label") ? range : node).getBoundingClientRect();
  };
  const all = (selector) => [...document.querySelectorAll(selector)].map((node) => ({ node, box: boxOf(node) })).filter(({ box }) => box.width && box.height);
  const common = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const area = ({ width, height }) => width * height;
  const told = ({ node }) => `${node.className} ${node.textContent.slice(0, 20)}`;
  const tools = all(".panel:not(.annotation), .tools, .leaflet-bar, .attribution, .leaflet-control-scale");
  const signs = all(".leaflet-marker-icon :is(.hazard, .cluster, .stop:not(.place), .voice, .means, .enlarged)");
  const things = [...tools, ...signs, ...all(".label")].filter(({ box }) => common(box, frame) > 0.5 * area(box));
  const heaped = things.flatMap((one, index) => things.slice(0, index)
    .filter((other) => !one.node.contains(other.node) && !other.node.contains(one.node) && common(one.box, other.box) > 0.1 * Math.min(area(one.box), area(other.box)))
    .map((other) => `${told(one)} lies with ${told(other)}`));
  const cut = signs.filter(({ box }) => common(box, frame) > 0.5 * area(box) && common(box, frame) < 0.9 * area(box)).map((one) => `${told(one)} is cut`);
  const far = drawn().filter(({ at, home, width }) => Math.hypot(at.x - home.x, at.y - home.y) > 1.5 * Math.min(width, 80) + 0.5).map(({ ids }) => `${ids[0]} stands too far off`);
  const spilled = signs.filter(({ node, box }) => {
    const parts = [...(node.matches(".cluster") ? node.children : [])].map((one) => one.getBoundingClientRect());
    const [before, after] = [Math.min(...parts.map(({ left }) => left)) - box.left, box.right - Math.max(...parts.map(({ right }) => right))];
    return parts.length && (Math.min(before, after) < 0.12 * box.height || Math.max(before, after) > 0.25 * box.height);
  }).map((one) => `${told(one)} fills its plate to the edge, or leaves it empty`);
  const orders = data.stages.map(({ order }) => String(order));
  const numbersOf = (node) => (node.matches(".enlarged") ? [...node.querySelectorAll("text")].map((one) => one.textContent) : node.textContent.match(node.matches(".stop") ? /\d+/g : /(?<![×\d,.])\d+/g) ?? []);
  const numbers = signs.filter(({ node }) => numbersOf(node).some((one) => !orders.includes(one)));
  return [...heaped, ...cut, ...far, ...spilled, ...numbers.map((one) => `${told(one)} is no stage's number`)];
}
