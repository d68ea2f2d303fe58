/* Walks the story of a document and tells which names are missing, cut or covered, and which stand where a reader takes them for another country. */
async ({ withEnds, withBeats }) => {
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
  const plain = (text) => text.toLowerCase().replace(/[\s–-]+/g, "");
  /* Every country of the ground; `rings` on the screen are made anew for each look. */
  const land = countries().map(({ name, area }) => ({ name: plain(name), layer: area, ofRoad: data.figures.countries.includes(name) ? name : "" }));
  const ringsOf = (layer, view) => {
    const deep = (list) => (list[0] instanceof L.LatLng ? [list] : list.flatMap(deep));
    return deep(layer.getLatLngs()).map((ring) => ring.map((one) => map.latLngToContainerPoint(one)).map(({ x, y }) => ({ x: x + view.left, y: y + view.top })));
  };
  const boundsOf = (rings) => rings.flat().reduce(([a, b, c, d], { x, y }) => [Math.min(a, x), Math.min(b, y), Math.max(c, x), Math.max(d, y)], [Infinity, Infinity, -Infinity, -Infinity]);
  const isOn = ({ x, y }, { rings, bounds: [a, b, c, d] }) => {
    if (x < a || x > c || y < b || y > d) return false;
    let inside = false;
    for (const ring of rings) for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [p, q] = [ring[i], ring[j]];
      if (p.y > y !== q.y > y && x < p.x + ((y - p.y) / (q.y - p.y)) * (q.x - p.x)) inside = !inside;
    }
    return inside;
  };
  /* Only countries of the road say their names themselves; the others are those in which a name has its place. */
  const namedBy = (grounds, view) => {
    for (const { name, lat, lon } of data.labels.countries) {
      const { x, y } = map.latLngToContainerPoint([lat, lon]);
      const ground = grounds.find((one) => !one.name && isOn({ x: x + view.left, y: y + view.top }, one));
      if (ground) ground.name = plain(name);
    }
    return grounds;
  };
  /* An islet of few pixels tells nobody whose the sea is. */
  const sizes = new WeakMap();
  const large = (rings) => {
    const sizeOf = (ring) => {
      if (!sizes.has(ring)) sizes.set(ring, (([a, b, c, d]) => Math.max(c - a, d - b))(boundsOf([ring])));
      return sizes.get(ring);
    };
    const found = rings.filter((ring) => sizeOf(ring) > 8);
    return found.length ? found : rings;
  };
  const away = ({ x, y }, { rings }) => {
    let least = Infinity;
    for (const ring of large(rings)) for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [p, q] = [ring[j], ring[i]];
      const [dx, dy] = [q.x - p.x, q.y - p.y];
      const share = Math.max(0, Math.min(1, ((x - p.x) * dx + (y - p.y) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(p.x + share * dx - x, p.y + share * dy - y));
    }
    return least;
  };
  /* Whether so much of a country shows beside panels and stops that a reader asks for its name: all of it, or a piece large enough for a name. */
  const shows = (ground, view, over) => {
    if (ground.rings.flat().every(({ x, y }) => x >= view.left && x <= view.right && y >= view.top && y <= view.bottom)) return true;
    const step = 16;
    const scale = Number(getComputedStyle(root).getPropertyValue("--scale")) || 1;
    const [wide, high] = [6, 2].map((cells) => Math.round(cells * scale));
    let seen = 0;
    let hasPiece = false;
    const above = [];
    for (let y = view.top + step / 2; y < view.bottom; y += step) {
      const hits = ground.rings.flatMap((ring) => ring.flatMap((a, i) => {
        const b = ring[(i || ring.length) - 1];
        return a.y > y === b.y > y ? [] : ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
      })).sort((a, b) => a - b);
      let run = 0;
      for (let x = view.left + step / 2, i = 0; x < view.right; x += step, i++) {
        const isFree = hits.filter((hit) => hit < x).length % 2 === 1 && !over.some(({ box }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
        seen += isFree ? step * step : 0;
        above[i] = isFree ? (above[i] ?? 0) + 1 : 0;
        run = above[i] >= high ? run + 1 : 0;
        hasPiece ||= run >= wide;
      }
    }
    return hasPiece && seen > 0.006 * view.width * view.height;
  };
  /* Spots over all of a country's land that is in view. */
  const grid = (ground) => {
    const view = root.getBoundingClientRect();
    const [left, top, right, bottom] = ground.bounds;
    const found = [];
    for (let y = Math.max(top, view.top + 8); y < Math.min(bottom, view.bottom - 8); y += 6) {
      for (let x = Math.max(left, view.left + 8); x < Math.min(right, view.right - 8); x += 6) if (isOn({ x, y }, ground)) found.push({ x, y });
    }
    return found;
  };
  /* Of countries: their root is a dot. */
  const leadersIn = (view) => {
    const found = [];
    const dots = [];
    map.eachLayer((layer) => {
      if (layer instanceof L.CircleMarker && layer.options.pane === "leaders" && layer.options.radius === 3) dots.push(layer.getLatLng());
    });
    map.eachLayer((layer) => {
      if (!(layer instanceof L.Polyline) || !(layer.getLatLngs()[0] instanceof L.LatLng) || !dots.some((dot) => dot?.equals(layer.getLatLngs()[0])) || layer.options.pane !== "leaders" || layer.options.weight !== 1.2) return;
      found.push(layer.getLatLngs().map((one) => map.latLngToContainerPoint(one)).map(({ x, y }) => ({ x: x + view.left, y: y + view.top })));
    });
    return found;
  };
  const isAt = ({ x, y }, box, by = 2) => x > box.left - by && x < box.right + by && y > box.top - by && y < box.bottom + by;
  const spotsIn = ({ left, top, width, height }) => [1, 3, 5].flatMap((row) => [1, 3, 5, 7, 9, 11, 13].map((column) => ({ x: left + (width * column) / 14, y: top + (height * row) / 6 })));
  /* Whether a reader takes a name for the country it names: by the ground it stands on, or by its leader. */
  const misread = ({ node, box }, { grounds, leaders, all, named }) => {
    const own = grounds.find(({ name }) => name === plain(node.textContent));
    if (!own) return [];
    const ownerOf = (spot) => {
      const on = grounds.find((one) => isOn(spot, one));
      if (on) return { owner: on, isLand: true };
      const boxed = grounds.map((one) => ({ one, atLeast: Math.hypot(...[0, 1].map((axis) => Math.max(0, one.bounds[axis] - [spot.x, spot.y][axis], [spot.x, spot.y][axis] - one.bounds[axis + 2]))) }));
      /* What is as near to another as to its own country is read as its own. */
      let nearest = { owner: own, far: away(spot, own) / 1.15 - 2 };
      for (const { one, atLeast } of boxed.sort((a, b) => a.atLeast - b.atLeast)) {
        if (atLeast >= nearest.far) break;
        const far = away(spot, one);
        if (far < nearest.far) nearest = { owner: one, far };
      }
      return { owner: nearest.owner, isLand: false };
    };
    const icon = node.closest(".leaflet-marker-icon").getBoundingClientRect();
    /* It ends where its name is nearest to its root; another's may end beside a name. */
    const leader = leaders.find(([start, end]) => Math.hypot(end.x - Math.max(icon.left, Math.min(icon.right, start.x)), end.y - Math.max(icon.top, Math.min(icon.bottom, start.y))) < 2);
    const owners = spotsIn(box).map(ownerOf);
    const share = (holds) => owners.filter(holds).length / owners.length;
    if (leader) {
      const [start, end] = leader;
      const faults = [];
      if (!isOn(start, own) && away(start, own) > 2) faults.push("has a leader that begins outside its country");
      /* A country that is wholly under signs is pointed at through one. */
      const free = grid(own).some((spot) => !all.some((one) => one.node !== node && isAt(spot, one.box, 4)));
      const covers = all.filter((one) => one.node !== node && (free || !one.node.matches(".stop")));
      const cover = covers.find((one) => isAt(start, one.box, 1));
      if (cover) faults.push(`has a leader that begins under ${cover.node.className} ${cover.node.textContent.slice(0, 12)}`);
      const way = Array.from({ length: 21 }, (_, i) => ({ x: start.x + ((end.x - start.x) * i) / 20, y: start.y + ((end.y - start.y) * i) / 20 }));
      if (way.filter((spot) => covers.some((one) => isAt(spot, one.box, 0))).length > 8) faults.push("has a leader that is hidden");
      if (Math.hypot(end.x - start.x, end.y - start.y) > 130) faults.push("has a leader that is too long");
      const foreign = share(({ owner, isLand }) => isLand && owner !== own && named.has(owner.name));
      if (foreign > 0.5) faults.push(`has a leader, but lies over another (${foreign.toFixed(2)})`);
      return faults;
    }
    const centre = ownerOf({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
    const mine = share(({ owner }) => owner === own);
    if (centre.owner !== own) return [`stands over ${centre.isLand ? "" : "the sea of "}${centre.owner.name || "another"}`];
    if (mine < 0.5) return [`reaches into others (${mine.toFixed(2)} its own)`];
    if (!centre.isLand && Math.min(...spotsIn(box).map((spot) => away(spot, own))) > 1.5 * box.height) return ["stands far out in the sea"];
    return [];
  };
  const look = (at, ends) => {
    const view = root.getBoundingClientRect();
    const over = all(".panel, .tools, .leaflet-bar, .attribution, .leaflet-control-scale");
    const signs = all(".leaflet-marker-icon :is(.hazard, .cluster, .stop:not(.place), .voice, .means, .enlarged)");
    const labels = all(".label");
    const judge = (name) => {
      const known = labels.find(({ node }) => plain(node.textContent) === plain(name));
      if (!known) return [`${at}: ${name} has no name`];
      const { box } = known;
      const faults = [];
      if (box.left < view.left || box.right > view.right || box.top < view.top || box.bottom > view.bottom) faults.push("is cut");
      const other = [...over, ...signs, ...labels.filter((one) => one !== known)].filter((one) => overlap(box, one.box) > 0.03 * area(box));
      if (other.length) faults.push(`lies with ${other.map(({ node }) => node.className + " " + node.textContent.slice(0, 20)).join(", ")}`);
      return faults.map((fault) => `${at}: ${name} ${fault}`);
    };
    const grounds = namedBy(land.map((one) => {
      const rings = ringsOf(one.layer, view);
      return { ...one, rings, bounds: boundsOf(rings) };
    }), view).filter(({ bounds: [a, b, c, d] }) => a < view.right && c > view.left && b < view.bottom && d > view.top);
    const stops = signs.filter(({ node }) => node.matches(".stop"));
    const countries = grounds.filter((one) => one.ofRoad && (at === "first view" || shows(one, view, [...over, ...stops])));
    const ofCountries = labels.filter(({ node }) => node.matches(".of-country"));
    const scene = { grounds, leaders: leadersIn(view), all: [...over, ...signs, ...labels], named: new Set(ofCountries.map(({ node }) => plain(node.textContent))) };
    const wrong = ofCountries.flatMap((one) => misread(one, scene).map((fault) => `${at}: ${one.node.textContent} ${fault}`));
    return [...countries.flatMap(({ ofRoad }) => judge(ofRoad)), ...ends.flatMap((one) => judge(one)), ...wrong];
  };
  const found = [];
  goTo(null);
  home();
  await frames(3);
  found.push(...look("first view", []));
  for (let step = 0; step <= story.last; step++) {
    const beats = withBeats ? story.stepAt(step).beats?.length ?? 1 : 1;
    for (let beat = 0; beat < beats; beat++) {
      goTo(step, "page", beat);
      await frames(3);
      const stage = story.stepAt(step).stage;
      const short = (text) => text.split(/[,(;:]/)[0].trim();
      const ends = withEnds && stage ? [...new Set([stage.origin, stage.destination].filter(Boolean).map(short))] : [];
      found.push(...look(beats > 1 ? `step ${step}.${beat}` : `step ${step}`, ends));
    }
  }
  goTo(null);
  return found;
}
