import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { known, lookFor } from "../../routes/document/static/map/looks.js";

const read = (path) => readFileSync(new URL(`../../routes/document/${path}`, import.meta.url), "utf8");
const palette = read("palette.py");
const constant = (name) => new RegExp(`^${name} = "(#[0-9a-f]{6})"`, "m").exec(palette)[1];
const stages = [.../^STAGES = \((.*)\)$/m.exec(palette)[1].matchAll(/#[0-9a-f]{6}/g)].map(([colour]) => colour);
const casing = "#fffdf8";

const variables = (css, selector) => Object.fromEntries([...css.slice(css.indexOf(`${selector} {`)).split("}")[0].matchAll(/--([\w-]+): (#[0-9a-f]{3,6})/g)].map(([, name, value]) => [name, value]));
const base = variables(read("static/main.css"), ":root");
const ofMap = { land: constant("LAND"), "land-of-road": constant("FIRST_COUNTRY"), crossed: constant("CROSSED") };
const looks = Object.fromEntries(["plain", "contrast", "dark"].map((name) => [name, { ...base, ...variables(read("static/map/look.css"), `:root[data-look="${name}"]`) }]));
const all = { relief: { ...base, ...ofMap }, ...looks };

function luminance(hex) {
  const whole = hex.length === 4 ? hex.replace(/[0-9a-f]/g, "$&$&") : hex;
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(whole.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

for (const [look, colours] of Object.entries(all)) {
  const least = look === "contrast" ? 7 : 4.5;
  const ask = (front, back, ratio) => assert.ok(contrast(colours[front], colours[back]) >= ratio, `${look}: ${front} on ${back} ${contrast(colours[front], colours[back]).toFixed(2)}`);

  test(`${look}: words can be read on panels`, () => {
    for (const front of ["ink", "muted", "link", "warn", "accent", "link-water"]) ask(front, "paper", least);
    for (const front of ["ink", "muted"]) for (const back of ["hover", "here", "right"]) ask(front, back, 4.5);
    for (const front of ["focus", "stroke", "chart"]) ask(front, "paper", 3);
  });

  test(`${look}: names can be read on the ground, and the borders that are crossed seen`, () => {
    for (const ground of ["land", "land-of-road", "sea"]) ask("name", ground, 7);
    for (const front of ["name-far", "name-water", "name-earth", "name-city"]) {
      for (const ground of ["land", "land-of-road", "halo"]) ask(front, ground, 4.5);
    }
    for (const ground of ["land", "land-of-road"]) ask("crossed", ground, 4.5);
  });

  test(`${look}: the road stands out from the ground`, () => {
    const grounds = [colours.land, colours["land-of-road"], colours.sea];
    for (const ground of grounds) assert.ok(contrast(casing, ground) >= 3 || contrast("#1d2430", ground) >= 3, `${look}: neither casing nor hairline on ${ground}`);
    for (const stage of stages) assert.ok(contrast(stage, casing) >= 3, stage);
  });
}

test("the reader's choice stands above the page's, the file's and the system's", () => {
  const calm = { dark: false, contrast: false, forced: false };
  assert.equal(lookFor(["", "", ""], calm), "relief");
  assert.equal(lookFor(["", "", ""], { ...calm, dark: true }), "dark");
  assert.equal(lookFor(["", "", ""], { ...calm, dark: true, contrast: true }), "contrast");
  assert.equal(lookFor(["relief", "dark", "plain"], { ...calm, dark: true, contrast: true }), "relief");
  assert.equal(lookFor(["", "dark", "plain"], calm), "dark");
  assert.equal(lookFor(["__proto__", "nonsense", "plain"], calm), "plain");
  assert.equal(known("toString"), "");
});

test("forced colours get the look of their own lightness", () => {
  const forced = { dark: false, contrast: false, forced: true };
  assert.equal(lookFor([], forced), "contrast");
  assert.equal(lookFor([], { ...forced, dark: true, contrast: true }), "dark");
  assert.equal(lookFor(["relief"], forced), "relief");
});
