import assert from "node:assert/strict";
import { test } from "node:test";

import { heard } from "../../routes/document/static/heard.js";
import { told } from "../../routes/pages/shared/static/told.js";

const odd = [undefined, null, true, 5, -1, NaN, Infinity, "", "x".repeat(200_001), [], {}, [null], [[], []], new Map(), () => {}, Symbol.iterator, 9n, new Array(2), [new Array(2), new Array(2)], new Set([1, 2]), new Float64Array(2), { length: 2, 0: 1, 1: 2 }];
const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "", "no-such", 5, null, undefined, [], {}];

test("the document hears what the page says", () => {
  for (const message of [
    { type: "mask", mask: "" }, { type: "mask", mask: "/w==" }, { type: "select", id: "mines" }, { type: "step", step: null }, { type: "step", step: 2 },
    { type: "categories", categories: [] }, { type: "categories", categories: ["landmine"] },
    { type: "step", step: "2.1" }, { type: "home" }, { type: "print" }, { type: "hand" }, { type: "follow", on: true }, { type: "scale", km: 6050.4 }, { type: "look", look: "dark" }, { type: "sheet", sheet: "worksheet" },
    { type: "view", bounds: [[1, 2], [3, 4]], lead: true }, { type: "view", center: [1, 2], zoom: 5 }, { type: "key", key: "ArrowRight" },
  ]) assert.equal(heard(message), message);
});

test("the document hears nothing of another shape", () => {
  for (const message of odd) assert.equal(heard(message), null);
  for (const type of names) assert.equal(heard({ type }), null);
  const wrong = {
    mask: odd.filter((value) => value !== ""), select: odd.filter((value) => value !== ""), on: odd.filter((value) => value !== true),
    step: odd.filter((value) => value !== null && value !== "" && value !== 5 && value !== -1), sheet: odd.filter((value) => value !== ""), key: odd.filter((value) => value !== ""),
  };
  const kinds = { mask: "mask", select: "id", follow: "on", step: "step", sheet: "sheet", key: "key" };
  for (const [type, name] of Object.entries(kinds)) for (const value of wrong[type === "select" ? "select" : name]) assert.equal(heard({ type, [name]: value }), null, `${type} ${String(value)}`);
  assert.equal(heard({ type: "mask", mask: "no base64!" }), null);
  for (const km of [0, -1, 5e-324, NaN, Infinity, 1e6, "5", null]) assert.equal(heard({ type: "scale", km }), null, String(km));
  for (const categories of [...odd.filter((value) => !Array.isArray(value) || value.length), [5], ["x".repeat(201)], Array(201).fill("a")]) {
    assert.equal(heard({ type: "categories", categories }), null);
    assert.equal(told({ source: "escape-routes", type: "categories", categories }), null);
  }
  for (const bounds of odd.slice(1)) assert.equal(heard({ type: "view", bounds }), null);
  for (const center of odd) assert.equal(heard({ type: "view", center, zoom: 5 }), null);
  for (const zoom of odd.filter((value) => value !== 5)) assert.equal(heard({ type: "view", center: [1, 2], zoom }), null);
});

const source = "escape-routes";

test("the page is told what the document says, and nothing beside it", () => {
  for (const message of [
    { type: "ready", hazards: 3, keys: [" "] }, { type: "select", id: "mines" }, { type: "step", step: null }, { type: "step", step: "4.2" }, { type: "shown", count: 0 },
    { type: "view", center: [1, 2], zoom: 4.5 }, { type: "categories", categories: ["a"] }, { type: "clear" },
  ]) assert.deepEqual(told({ source, ...message, more: "left out" }), message);
});

test("the page is told nothing of another shape", () => {
  for (const message of odd) assert.equal(told(message), null);
  for (const type of names) assert.equal(told({ source, type }), null);
  assert.equal(told({ type: "shown", count: 1 }), null);
  const kinds = { select: ["id", []], step: ["step", [null]], shown: ["count", [5]] };
  for (const [type, [name, fine]] of Object.entries(kinds)) for (const value of odd.filter((one) => !fine.includes(one))) assert.equal(told({ source, type, [name]: value }), null, `${type} ${String(value)}`);
  for (const keys of odd.filter((value) => !Array.isArray(value) || value.length > 0)) assert.equal(told({ source, type: "ready", hazards: 1, keys }), null);
  for (const center of odd) assert.equal(told({ source, type: "view", center, zoom: 5 }), null);
});

test("a drawing tells a draft as text, and where it is looked at", () => {
  for (const message of [{ type: "draft", text: "{}", turn: 0, serial: 5 }, { type: "around", bounds: [[47, 7], [49, 9]] }]) assert.deepEqual(told({ source, ...message, more: 1 }), message);
  for (const message of [
    { type: "draft", text: 5, turn: 0, serial: 5 }, { type: "draft", text: "x".repeat(4_000_001), turn: 0, serial: 5 }, { type: "draft", text: "", turn: -1, serial: 5 }, { type: "draft", text: "", turn: 0 },
    { type: "around", bounds: [[47, 7]] }, { type: "around", bounds: [[95, 7], [49, 9]] }, { type: "around" },
  ]) assert.equal(told({ source, ...message }), null);
});
