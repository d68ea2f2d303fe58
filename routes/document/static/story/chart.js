/* A statistic's series as bars, small enough for a card and plain enough for paper. */
import { data } from "../map/data.js";
import { element, svg } from "../map/elements.js";
import { yearOf } from "../map/numbers.js";
import { number } from "../map/wording.js";

/** @param {Statistic} statistic */
function bars(statistic) {
  return statistic.series.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
}

/** @param {Statistic} statistic */
function chart(statistic) {
  const shown = bars(statistic);
  const most = Math.max(...shown.map((one) => one.value));
  const step = 100 / shown.length;
  const every = Math.ceil(shown.length / 7);
  const plot = svg("svg", { viewBox: "0 0 100 34", class: "plot", role: "img", "aria-label": `${statistic.title}: ${shown.map((one) => `${one.label} ${number(one.value)}`).join(", ")}` });
  shown.forEach((one, index) => {
    const high = (one.value / most) * 24;
    const middle = index * step + step / 2;
    plot.append(svg("rect", { x: index * step + step * 0.12, y: 28 - high, width: step * 0.76, height: Math.max(high, 0.3) }, svg("title", {}, `${one.label}: ${number(one.value)}`)));
    if (index % every === 0) plot.append(svg("text", { x: Math.max(5, Math.min(95, middle)), y: 32.6 }, yearOf(one.label, index)));
    if (one.value === most) plot.append(svg("text", { x: Math.max(6, Math.min(94, middle)), y: 27 - high }, number(one.value)));
  });
  return element("figure.chart", {}, element("figcaption", {}, statistic.title), plot);
}

/**
 * Charts of the first statistics that have enough numbers for one.
 *
 * @param {number} most
 */
export function charts(most) {
  return data.statistics.filter((statistic) => bars(statistic).length >= 5).slice(0, most).map(chart);
}
