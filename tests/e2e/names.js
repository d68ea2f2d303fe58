/* Walks the story of a document and tells which names are missing, cut or covered. */
async (withEnds) => {
  const { map, countries, data, story, goTo, home } = window.escapeRoutes;
  const frames = (count) => new Promise((done) => { const next = () => (count-- ? requestAnimationFrame(next) : done()); next(); });
  const root = map.getContainer();
  const boxOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return (node.matches(".label") ? range : node).getBoundingClientRect();
  };
  const all = (selector) => [...document.querySelectorAll(selector)].map((node) => ({ node, box: boxOf(node) })).filter(({ box }) => box.width && box.height);
  const overlap = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const area = (box) => box.width * box.height;
  const land = new Map([...countries()].filter(([name]) => data.figures.countries.includes(name)));
  const ringsOf = (layer) => {
    const deep = (list) => (list[0] instanceof L.LatLng ? [list] : list.flatMap(deep));
    return deep(layer.getLatLngs()).map((ring) => ring.map((one) => map.latLngToContainerPoint(one)));
  };
  /* How many pixels of a country show beside the panels, and whether all of it is in view. */
  const shows = (rings, view, over) => {
    const step = 16;
    let seen = 0;
    for (let y = step / 2; y < view.height; y += step) {
      const hits = rings.flatMap((ring) => ring.flatMap((a, i) => {
        const b = ring[(i || ring.length) - 1];
        return a.y > y === b.y > y ? [] : ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
      })).sort((a, b) => a - b);
      for (let i = 0; i + 1 < hits.length; i += 2) {
        for (let x = Math.max(step / 2, Math.ceil(hits[i] / step) * step); x < Math.min(hits[i + 1], view.width); x += step) {
          const [left, top] = [view.left + x, view.top + y];
          if (!over.some(({ box }) => left > box.left && left < box.right && top > box.top && top < box.bottom)) seen += step * step;
        }
      }
    }
    const whole = rings.flat().every(({ x, y }) => x >= 0 && x <= view.width && y >= 0 && y <= view.height);
    return { seen, whole };
  };
  const plain = (text) => text.toLowerCase().replace(/[\s–-]+/g, "");
  const look = (at, ends) => {
    const view = root.getBoundingClientRect();
    const over = all(".panel, .tools, .leaflet-bar, .attribution, .leaflet-control-scale");
    const signs = all(".leaflet-marker-icon :is(.hazard, .cluster, .stop:not(.place), .voice, .means)");
    const labels = all(".label");
    const judge = (name, isEnd) => {
      const known = labels.find(({ node }) => plain(node.textContent) === plain(name));
      if (!known) return [`${at}: ${name} has no name`];
      const { box } = known;
      const faults = [];
      if (box.left < view.left || box.right > view.right || box.top < view.top || box.bottom > view.bottom) faults.push("is cut");
      const other = [...over, ...signs, ...labels.filter((one) => one !== known)].filter((one) => overlap(box, one.box) > 0.03 * area(box));
      if (other.length) faults.push(`lies with ${other.map(({ node }) => node.className + " " + node.textContent.slice(0, 20)).join(", ")}`);
      return faults.map((fault) => `${at}: ${name} ${fault}`);
    };
    const countries = [...land].filter(([, layer]) => {
      const { seen, whole } = shows(ringsOf(layer), view, over);
      return whole || seen > 0.006 * view.width * view.height;
    });
    return [...countries.flatMap(([name]) => judge(name)), ...ends.flatMap((name) => judge(name, true))];
  };
  const found = [];
  goTo(null);
  home();
  await frames(3);
  found.push(...look("first view", []));
  for (let step = 0; step <= story.last; step++) {
    goTo(step);
    await frames(3);
    const stage = story.stepAt(step).stage;
    const short = (text) => text.split(/[,(;:]/)[0].trim();
    const ends = withEnds && stage ? [...new Set([stage.origin, stage.destination].filter(Boolean).map(short))] : [];
    found.push(...look(`step ${step}`, ends));
  }
  goTo(null);
  return found;
}
