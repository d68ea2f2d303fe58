/* A statistic's series as bars, small enough for a card and plain enough for paper. */
(() => {
  const { data, element, svg, number } = app;

  const bars = (statistic) => statistic.series.filter((one) => one.value !== null);

  function chart(statistic) {
    const shown = bars(statistic);
    const most = Math.max(...shown.map((one) => one.value));
    const step = 100 / shown.length;
    const every = Math.ceil(shown.length / 7);
    const plot = svg("svg", { viewBox: "0 0 100 34", class: "plot", role: "img", "aria-label": `${statistic.title}: ${shown.map((one) => `${one.label} ${number(one.value)}`).join(", ")}` });
    shown.forEach((one, index) => {
      const high = (one.value / most) * 24;
      plot.append(svg("rect", { x: index * step + step * 0.12, y: 28 - high, width: step * 0.76, height: Math.max(high, 0.3) }, Object.assign(svg("title", {}), { textContent: `${one.label}: ${number(one.value)}` })));
      if (index % every === 0) plot.append(Object.assign(svg("text", { x: Math.max(5, Math.min(95, index * step + step / 2)), y: 32.6 }), { textContent: one.label.replace(/^up to /, "–") }));
      if (one.value === most) plot.append(Object.assign(svg("text", { x: Math.max(6, Math.min(94, index * step + step / 2)), y: 27 - high }), { textContent: number(one.value) }));
    });
    return element("figure.chart", {}, element("figcaption", {}, statistic.title), plot);
  }

  /* Charts of the first statistics that have enough numbers for one. */
  app.charts = (most) => data.statistics.filter((statistic) => bars(statistic).length >= 5).slice(0, most).map(chart);
})();
