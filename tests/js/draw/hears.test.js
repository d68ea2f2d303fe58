import assert from "node:assert/strict";
import { test } from "node:test";

import { draftOf, heard } from "../../../routes/document/static/draw/hears.js";
import { listTowns, named, nameAt } from "../../../routes/document/static/draw/towns.js";

const feature = { type: "Feature", id: "a", geometry: { type: "Point", coordinates: [1, 2] }, properties: { kind: "place", title: "A" } };
const draft = { type: "FeatureCollection", route: { title: "Mine" }, features: [feature] };
const text = JSON.stringify(draft);

test("the drawing hears a draft and the ground, and nothing of another shape", () => {
  assert.deepEqual(heard({ type: "draft", text, grid: 0.1, turn: 3, heard: 0, more: 1 }), { type: "draft", draft, grid: 0.1, turn: 3, heard: 0, echo: false, fresh: false });
  assert.equal(heard({ type: "ground", text: JSON.stringify({ land: [], water: [], borders: [], colours: {} }) })?.type, "ground");
  for (const message of [null, 5, "draft", {}, { type: "draft" }, { type: "draft", text, grid: "0.1", turn: 3, heard: 0 }, { type: "draft", text, grid: 5, turn: 3, heard: 0 }, { type: "draft", text, grid: 0.1, turn: -1, heard: 0 },
    { type: "draft", text: "{", grid: 0.1, turn: 3, heard: 0 }, { type: "ground", text: "[]" }, { type: "ground", text: '{"land": 5}' }, { type: "select", id: "a" }]) assert.equal(heard(message), null, JSON.stringify(message));
});

test("a draft has features of known kinds whose positions are numbers", () => {
  const changed = (change) => draftOf(JSON.stringify({ ...draft, features: [{ ...feature, ...change }] }));
  assert.ok(changed({}));
  for (const change of [{ id: 5 }, { properties: null }, { properties: { kind: "spell", title: "" } }, { properties: { kind: "place" } }, { geometry: null }, { geometry: { type: "toString", coordinates: [1, 2] } },
    { geometry: { type: "Point", coordinates: ["1", 2] } }, { geometry: { type: "Point", coordinates: [1] } }, { geometry: { type: "Point", coordinates: "12" } }, { geometry: { type: "LineString", coordinates: [] } }, { geometry: { type: "Polygon", coordinates: [[1, 2]] } }]) assert.equal(changed(change), null, JSON.stringify(change));
  assert.equal(draftOf('{"type":"FeatureCollection","features":[]}'), null);
});

test("towns are found by the beginning of their names, then by what they hold, without accents", () => {
  const towns = listTowns([["Zürich", "CH", 8.5, 47.4], ["Zug", "CH", 8.5, 47.2], ["Bad Zurzach", "CH", 8.3, 47.6]]);
  assert.deepEqual(named(towns, "zur").map(({ name }) => name), ["Zürich", "Bad Zurzach"]);
  assert.deepEqual(named(towns, " ").length, 0);
  assert.equal(nameAt(towns, [8.5, 47.4]), "Zürich");
  assert.equal(nameAt(towns, [8.6, 47.4]), "Zürich");
  assert.equal(nameAt(towns, [9.5, 47.4]), "");
});
