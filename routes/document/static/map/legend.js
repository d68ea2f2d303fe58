/* The legend: what the signs mean, how many there are, and a switch for each category. */
import { theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { on } from "./events.js";
import { icon, sign } from "./icons.js";
import { meansIcons, meansNames } from "./means.js";
import { plateHeight } from "./plate.js";
import { isHidden, passes, toggle } from "./state.js";
import { number } from "./wording.js";
import { _, ngettext } from "../words.js";

/** @param {Category} category */
function row(category) {
  const count = element("span.count", {}, "");
  const control = element("button.row", { type: "button", role: "switch", "aria-checked": "true", onclick: () => toggle(category.id) },
    sign(category), element("span.name", {}, category.label), count);
  return { category: category.id, control, count };
}

/** @param {...string} classes */
const dot = (...classes) => element(["span", "hazard", ...classes].join("."), { style: { "--colour": "#47535f" } });
/** @param {string} classes */
const stroke = (classes) => element(`span.stroke.${classes}`);

/** A plate of dangers. @param {string | number} stage */
const cluster = (stage) => element("span.cluster", {}, element("span.stop", {}, stage), element("b", {}, "×3"));
const onSeveral = new Set(data.hazards.map((hazard) => hazard.stage)).size > 1;

/** A line as the map draws it. @param {Stage["role"] | "flight"} form @param {(stage: Stage) => boolean} [test] */
function line(form, test = ({ role }) => role === form) {
  return element(`span.stroke.drawn.${form}`, { style: { "--stroke": data.stages.find(test)?.colour ?? "#47535f" } });
}

/** @type {Record<string, string>} Lines that say how people travel. */
const forms = { foot: "foot", animal: "foot", rail: "rail", boat: "boat", air: "flight" };
/** How people travel, in the order of the signs. */
const travelled = () => Object.keys(meansIcons).filter((one) => data.stages.some(({ means }) => means.includes(one)));

/** @returns {[boolean, HTMLElement, string][]} */
const ways = () => travelled().map((one) => [true,
  element("span.way", {}, element("span.means", {}, icon(meansIcons[one])), forms[one] && stroke(forms[one])), meansNames[one]]);

/** @returns {[boolean, HTMLElement, string][]} Whether the map has it, what it looks like, what it means. */
function meanings() {
  const roles = new Set(data.stages.map((stage) => stage.role));
  /** @type {(test: (hazard: Hazard) => boolean) => boolean} */
  const some = (test) => data.hazards.some(test);
  return [
    [roles.has("main"), element("span.stop", {}, "1"), _("A stop of the road: here its stage begins")],
    [true, element("span.sizes", {}, dot("small"), dot("large")), _("A danger: the larger, the graver")],
    [some((hazard) => hazard.severity === 5), dot("deadly"), _("Double edge: {n}", { n: data.words.severity[5].toLowerCase() })],
    [some((hazard) => hazard.confidence === "low"), dot("unsure"), _("Broken edge: one unverified report")],
    [some((hazard) => Boolean(hazard.context)), dot("context"), _("Light: background, not tied to this route")],
    [data.hazards.length > 1, cluster("1"), _("Several dangers of a stage: press to list them")],
    [onSeveral, cluster("…"), _("Several dangers of several stages")],
    [data.voices.length > 0, element("span.voice", {}, icon("quote-left")), _("A voice of someone who was there")],
    ...ways(),
    [roles.has("alternate"), stroke("alternate"), data.words.roles.alternate],
    [roles.has("return"), stroke("return"), data.words.roles.return],
  ];
}

/** A sample of a sign, for eyes alone: the number in it means nothing. @param {HTMLElement} sample */
function unheard(sample) {
  sample.setAttribute("aria-hidden", "true");
  return sample;
}

/** What numbers, marks and lines mean, in sight whether the legend is open or not. @param {boolean} isPhone There the order fills the rows. */
function brief(isPhone) {
  const [first] = data.stages.filter(({ role }) => role === "main");
  const roles = new Set(data.stages.map(({ role }) => role));
  const means = travelled();
  /** @typedef {[boolean | undefined, () => HTMLElement, string]} Entry */
  /** @type {Entry} */
  const voice = [data.voices.length > 0, () => element("span.voice", {}, icon("quote-left")), _("voice")];
  /** @type {Entry[]} */
  const plates = [
    [data.hazards.length > 1 && Boolean(first), () => cluster(first.order), _("3 on stage {n}", { n: first?.order })],
    [onSeveral, () => cluster("…"), isPhone ? _("several") : _("3 on several stages")],
  ];
  /** @type {Entry[]} */
  const all = [
    [Boolean(first), () => element("span.stop", {}, first.order), _("stage")],
    [data.hazards.length > 0, () => dot(), _("danger")],
    [data.hazards.some(({ severity }) => severity === 5), () => dot("deadly"), _("gravest")],
    ...(isPhone ? [voice, ...plates] : [...plates, voice]),
    [means.length > 0, () => element("span.means", { style: { "--colour": "var(--stroke)" } }, means.map((one) => element("span", { title: meansNames[one] }, icon(meansIcons[one])))), _("travel")],
    [data.stages.some(({ flight }) => flight), () => line("flight", ({ flight }) => flight), _("flight")],
    [roles.has("alternate"), () => line("alternate"), data.words.roles.alternate.toLowerCase()],
    [roles.has("return"), () => line("return"), data.words.roles.return.toLowerCase()],
  ];
  return element("span.brief", {}, all.filter(([isThere]) => isThere).map(([, make, text]) => element("span", {}, unheard(make()), text)));
}

/** A kind of danger; its sign keeps to the first word of its name. @param {Category} category */
function kind(category) {
  const [first, ...rest] = category.label.split(" ");
  return element("span", {}, element("span.whole", {}, sign(category), ` ${first}`), rest.length ? ` ${rest.join(" ")}` : "");
}

/** On a phone: the kinds of danger by name, and how many there are in all. */
function kinds() {
  const all = ngettext("{n} danger", "{n} dangers", data.hazards.length, { n: number(data.hazards.length) });
  return element("span.brief.kinds", {}, element("strong", {}, all), data.categories.filter(({ id }) => totals.has(id)).map(kind));
}

function key() {
  return element("details.key", {}, element("summary", {}, _("How to read the map")),
    element("ul", {}, meanings().filter(([isThere]) => isThere).map(([, node, text]) => element("li", {}, unheard(node), text))));
}

/**
 * How many dangers of each category a test lets through.
 *
 * @param {(hazard: Hazard) => boolean} test
 */
function counted(test) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const hazard of data.hazards) if (test(hazard)) counts.set(hazard.category, (counts.get(hazard.category) ?? 0) + 1);
  return counts;
}

const totals = counted(() => true);

/** @param {ReturnType<typeof row>[]} rows */
function update(rows) {
  const counts = counted(passes);
  for (const { category, control, count } of rows) {
    const amount = counts.get(category) ?? 0;
    const total = totals.get(category) ?? 0;
    count.textContent = amount < total ? `${amount}/${total}` : String(total);
    control.setAttribute("aria-checked", String(!isHidden(category)));
    control.classList.toggle("none", amount === 0);
  }
}

/** On a phone the legend stands below the map, which has no room to give away. @param {HTMLElement} box */
function placeBelow(box) {
  document.body.classList.add("with-key");
  document.querySelector(".folium-map")?.after(element("section.keybar", { "aria-label": _("Legend") }, box));
  theMap().invalidateSize({ animate: false, pan: false });
}

/** @param {HTMLElement} box */
function placeOver(box) {
  L.DomEvent.disableClickPropagation(box);
  L.DomEvent.disableScrollPropagation(box);
  /* It ends below the title. */
  const end = () => box.style.setProperty("--plate", `${plateHeight()}px`);
  end();
  theMap().on("resize", end);
  const Legend = L.Control.extend({ options: { position: "bottomleft" }, onAdd: () => box });
  new Legend().addTo(theMap());
}

export function start() {
  const rows = data.categories.map(row);
  if (!rows.length) return;
  const size = theMap().getSize();
  const isPhone = innerWidth <= 640 && innerHeight > 400; /* as in the style sheet */
  const box = element(`details.legend${isPhone ? "" : ".panel"}`, { open: size.x > (data.view.embedded ? 1100 : 640) && size.y > 460 },
    element("summary", {}, icon("layer-group"), element("span", {}, _("Legend")), brief(isPhone), isPhone && kinds()),
    element("div.rows", { role: "group", "aria-label": _("Show or hide dangers by category") }, rows.map(({ control }) => control)), key());
  on("visibility", () => update(rows));
  if (isPhone) placeBelow(box);
  else placeOver(box);
}
