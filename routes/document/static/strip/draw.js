/* The strip's picture: countries as bands, borders as bars, stops as circles, dangers as squares, voices as marks. */
import { categoryOf, data } from "../map/data.js";
import { element, svg } from "../map/elements.js";
import { icon } from "../map/icons.js";
import { meansIcons, meansInWords } from "../map/means.js";
import { wide } from "../map/measure.js";
import { kilometres, stageName } from "../map/wording.js";
import { roadScale, tickStep } from "./scale.js";
import { spreadCircles, spreadNames } from "./spread.js";
import { stack } from "./stack.js";
import { placeTravel } from "./travel.js";
import { _ } from "../words.js";

/**
 * @typedef {object} Drawn
 * @property {HTMLElement} node
 * @property {Mark[]} marks  what can be chosen, in the order of the road
 * @property {import("./scale.js").RoadScale} scale
 */

/** @typedef {{km: number, id: string, node: HTMLElement}} Mark */

export const hasStrip = data.strip.km > 0;

const diameter = 20; /* of a stop, as in the style sheet */
const voiceWidth = 14; /* as there */
const main = data.stages.filter((stage) => stage.role === "main");

/** The main stages end to end. */
export const legs = data.strip.stages.map(([id, from, to], index) => ({ id, from, to, air: main[index].flight }));

/**
 * Draw the road.
 *
 * @param {object} options
 * @param {number} options.width  pixels
 * @param {number} options.height  pixels for the squares above the road
 * @param {number} [options.perKm]  pixels a kilometre, where two strips share a scale
 * @param {(hazard: Hazard) => boolean} options.isShown
 * @returns {Drawn}
 */
export function draw({ width, height, perKm, isShown }) {
  const scale = roadScale(legs, width, perKm);
  const { squares, counts } = dangers(scale, height, isShown);
  const at = spreadCircles([...legs.map((leg) => scale.x(leg.from)), scale.x(legs[legs.length - 1].to)], diameter, -diameter, scale.width + diameter);
  const travel = travels(scale, at);
  const marks = [...stops(scale, at), ...squares, ...voices(scale)].sort((a, b) => a.km - b.km);
  const node = element("div.road-picture", { style: { width: `${scale.width}px`, "--squares": `${height}px` } },
    ...bands(scale, width), ...tracks(scale, at, travel), ...borders(scale, travel), ...ticks(scale, perKm), counts.length ? element("span.binned", {}, _("Too many dangers to draw: ×n counts those of a stretch")) : null, ...counts, ...marks.map((one) => one.node));
  return { node, marks, scale };
}

/**
 * @param {number} from
 * @param {number} to
 */
const between = (from, to) => ({ left: `${from}px`, width: `${Math.max(0, to - from)}px` });

/**
 * The countries as bands, their names above them.
 *
 * @param {import("./scale.js").RoadScale} scale
 * @param {number} room Pixels in which names may stand, more than the road takes where strips share a scale.
 */
function bands(scale, room) {
  const stretches = data.strip.countries.map(([name, from, to]) => ({ name, from: scale.x(from), to: scale.x(to), width: wide(name, 11, 650) + 8, colour: data.countryColours[name] ?? "#6b7480" }));
  const middles = spreadNames(stretches, -10, Math.max(scale.width, room) + 10);
  const leads = svg("svg", { class: "leads", width: scale.width, height: 9 });
  stretches.forEach(({ from, to, width, colour }, index) => {
    const at = middles[index];
    if (at !== null && (at - width / 2 > to || at + width / 2 < from)) leads.append(svg("line", { x1: at, y1: 0, x2: (from + to) / 2, y2: 7, stroke: colour }));
  });
  return [leads, ...stretches.flatMap(({ name, from, to, colour }, index) => [
    element("span.band", { style: { ...between(from, to), "--colour": colour }, title: name }),
    middles[index] === null ? null : element("b.country", { style: { left: `${middles[index]}px` } }, name),
  ])];
}

/** The border with a river's name at which a stage crosses it. @param {import("./scale.js").Leg} leg */
const riverOf = (leg) => data.strip.borders.find(({ km, river }) => river && km >= leg.from && km <= leg.to);

/**
 * Where it stands how people travel each stage.
 *
 * @param {import("./scale.js").RoadScale} scale
 * @param {number[]} at  where the stops stand
 */
function travels(scale, at) {
  const stretches = legs.map((leg, index) => ({
    means: scale.shortened.has(leg.id) ? ["air"] : main[index].means, hasRiver: Boolean(riverOf(leg)),
    from: at[index] + diameter / 2, to: at[index + 1] - diameter / 2,
  }));
  return placeTravel(stretches, data.voices.map(({ index }) => scale.x(data.strip.voices[index])), voiceWidth);
}

/** @param {string} kind @param {string[]} means @param {Record<string, string>} style */
const by = (kind, means, style) => (means.length
  ? element(`span.by.${kind}`, { role: "img", "aria-label": meansInWords(means), title: meansInWords(means), style }, means.map((one) => icon(meansIcons[one]))) : null);

/**
 * A stretch with how people travel it.
 *
 * @param {import("./scale.js").RoadScale} scale
 * @param {number[]} at  where the stops stand
 * @param {import("./travel.js").Placed[]} travel
 */
function tracks(scale, at, travel) {
  return legs.map((leg, index) => {
    const isShort = scale.shortened.has(leg.id);
    const left = `${(at[index] + at[index + 1]) / 2 - scale.x(leg.from)}px`;
    return element(`span.track${isShort ? ".shortened" : ""}`, {
      "data-stage": leg.id,
      style: { ...between(scale.x(leg.from), scale.x(leg.to)), "--colour": main[index].colour },
      title: isShort ? _("{n}: about {n2} km by air, drawn shorter", { n: stageName(main[index]), n2: kilometres(leg.to - leg.from) }) : stageName(main[index]),
    }, by("on", travel[index].on, { left }), by("above", travel[index].above, { left }));
  });
}

/** @param {import("./scale.js").RoadScale} scale @param {import("./travel.js").Placed[]} travel */
function borders(scale, travel) {
  return data.strip.borders.map((border) => {
    const crossed = legs.flatMap((leg, index) => (riverOf(leg) === border ? by("at-river", travel[index].river, { "--colour": main[index].colour }) : null));
    return element("span.border", { style: { left: `${scale.x(border.km)}px` }, title: [_("Border: {before} – {after}", { before: border.before, after: border.after }), border.river].filter(Boolean).join(", ") },
      border.river ? element("i", {}, crossed, border.river) : null);
  });
}

/**
 * @param {import("./scale.js").RoadScale} scale
 * @param {number} [perKm]
 */
function ticks(scale, perKm) {
  const ground = legs.find((leg) => !scale.shortened.has(leg.id) && leg.to > leg.from);
  if (!ground) return [];
  const step = tickStep(perKm ?? (scale.x(ground.to) - scale.x(ground.from)) / (ground.to - ground.from));
  const found = [];
  for (let km = 0; step && km <= data.strip.km; km += step) {
    const flown = legs.some((leg) => scale.shortened.has(leg.id) && km > leg.from && km < leg.to);
    if (!flown) found.push(element("span.tick", { style: { left: `${scale.x(km)}px` } }, km ? `${kilometres(km)}` : "0 km"));
  }
  return [...found, ...flights(scale)];
}

/** How far a flight goes that is drawn shorter, below it, where that has room. @param {import("./scale.js").RoadScale} scale */
function flights(scale) {
  return legs.filter((leg) => scale.shortened.has(leg.id)).flatMap((leg) => {
    const [from, to] = [scale.x(leg.from), scale.x(leg.to)];
    const text = _("{n} km by air, drawn shorter", { n: kilometres(leg.to - leg.from) });
    const lines = to - from - 12 >= wide(text, 10.5, 400) ? 1 : 2;
    if (to - from - 12 < wide(text, 10.5, 400) / lines + 12 * (lines - 1)) return [];
    return [element("span.tick.flown", { style: { left: `${(from + to) / 2}px`, width: `${to - from - 12}px` } }, text)];
  });
}

/** @param {import("./scale.js").RoadScale} scale @param {number[]} at  where they stand */
function stops(scale, at) {
  const [last, flag] = [legs[legs.length - 1], main[main.length - 1]];
  /** @param {number} index @param {string} colour */
  const style = (index, colour) => ({ left: `${at[index]}px`, "--colour": colour });
  const made = legs.map((leg, index) => mark("stop", main[index].id, leg.from, scale, stageName(main[index]), String(main[index].order), style(index, main[index].colour)));
  return [...made, mark("stop.end", flag.id, last.to, scale, _("Destination: {n}", { n: flag.destination || flag.title }), icon("flag-checkered"), style(legs.length, flag.colour))];
}

/**
 * @param {string} kind
 * @param {string} id
 * @param {number} km
 * @param {import("./scale.js").RoadScale} scale
 * @param {string} label
 * @param {Node | string} content
 * @param {Record<string, string>} [style]
 * @returns {Mark}
 */
function mark(kind, id, km, scale, label, content, style = {}) {
  const node = element(`button.mark.${kind}`, {
    type: "button", tabindex: "-1", "data-id": id, "aria-label": _("{label}, kilometre {km}", { label, km: kilometres(km) }), title: label,
    style: { left: `${scale.x(km)}px`, ...style },
  }, content);
  return { km, id, node };
}

/**
 * @param {import("./scale.js").RoadScale} scale
 * @param {number} height
 * @param {(hazard: Hazard) => boolean} isShown
 */
function dangers(scale, height, isShown) {
  const shown = data.hazards.filter(isShown);
  const at = (/** @type {Hazard} */ hazard) => data.strip.hazards[hazard.index];
  const { size, squares, bins } = stack(shown.map((hazard) => scale.x(at(hazard))), height, 1);
  const aside = new Set(data.strip.aside);
  const made = squares.map(({ index, x, row }) => {
    const hazard = shown[index];
    const category = categoryOf(hazard);
    const kind = ["danger", hazard.context && "context", hazard.severity === 5 && "deadly", aside.has(hazard.index) && "aside"].filter(Boolean).join(".");
    return mark(kind, hazard.id, at(hazard), scale, `${category.label}: ${hazard.title}`, icon(category.icon),
      { left: `${x}px`, "--row": String(row), "--size": `${size}px`, "--colour": category.colour });
  });
  const counts = bins.map((bin) => element("span.plate-of-many", { style: { left: `${bin.x}px` }, title: _("Dangers here") }, `×${bin.indices.length}`));
  return { squares: made, counts };
}

/** @param {import("./scale.js").RoadScale} scale */
function voices(scale) {
  return data.voices.map((voice) => mark("said", voice.id, data.strip.voices[voice.index], scale, _("Voice: {title}", { title: voice.title }), icon("quote-left")));
}
