import assert from "node:assert/strict";
import { test } from "node:test";

import { nodes } from "../../../routes/document/static/draw/chain.js";
import { addHazard, addStage, addStop, bend, find, move, unbend } from "../../../routes/document/static/draw/commands.js";
import { remove, say, toHazard } from "../../../routes/document/static/draw/editing.js";
import { begun, done, redone, undone } from "../../../routes/document/static/draw/history.js";

const empty = { type: "FeatureCollection", route: { title: "My route" }, features: [] };
const ground = { grid: 0.1, nameOf: ([x]) => (x === 7.6 ? "Basel" : "") };
const category = { id: "river", label: "Rivers and sea" };
const kinds = (draft, kind) => draft.features.filter(({ properties }) => properties.kind === kind);
const titles = (draft, kind) => kinds(draft, kind).map(({ properties }) => properties.title);
const three = () => [[7.58, 47.56], [7.75, 48.57], [8.4, 49.01]].reduce((draft, at) => addStop(draft, at, ground), empty);

test("stops make stages from each to the next, on the grid, named by what is there", () => {
  const draft = three();
  assert.deepEqual(nodes(draft), [[7.6, 47.6], [7.8, 48.6], [8.4, 49]]);
  assert.deepEqual(titles(draft, "place"), ["Basel", "Stop 2", "Stop 3"]);
  assert.deepEqual(titles(draft, "stage"), ["Basel to Stop 2", "Stop 2 to Stop 3"]);
  assert.deepEqual(kinds(draft, "place").map(({ properties }) => properties.role), ["start", "stop", "destination"]);
  assert.equal(addStop(draft, [8.41, 49.02], ground), draft);
});

test("a stage through points keeps its bends and goes on from the last stop", () => {
  const draft = addStage(three(), [[8.4, 49], [8.33, 49.52], [8.33, 49.51], [8.2, 50]], ground);
  const [, , last] = kinds(draft, "stage");
  assert.deepEqual(last.geometry.coordinates, [[8.4, 49], [8.3, 49.5], [8.2, 50]]);
  assert.equal(last.properties.order, 3);
  assert.equal(addStage(draft, [[8.2, 50], [8.21, 50.01]], ground), draft);
});

test("a stop on a stage parts it, and each danger stays with the part that is nearer", () => {
  const before = addHazard(three(), "Point", [[8.4, 48.9]], { ...ground, category });
  const draft = addStop(before, [8.1, 48.8], { ...ground, on: "stage-2" });
  assert.deepEqual(titles(draft, "stage"), ["Basel to Stop 2", "Stop 2 to Stop 4", "Stop 4 to Stop 3"]);
  assert.deepEqual(kinds(draft, "stage").map(({ properties }) => properties.order), [1, 2, 3]);
  assert.equal(find(draft, "hazard-1").properties.stage, "stage-3");
});

test("a danger belongs to the nearest stage, as a point, a line or an area", () => {
  let draft = addHazard(three(), "Point", [[7.62, 47.9]], { ...ground, category });
  assert.equal(find(draft, "hazard-1").properties.stage, "stage-1");
  assert.equal(find(draft, "hazard-1").properties.place_name, "Basel");
  draft = addHazard(draft, "Polygon", [[8, 48], [9, 48], [9, 49], [8, 48]], { ...ground, category });
  assert.deepEqual(find(draft, "hazard-2").geometry.coordinates, [[[8, 48], [9, 48], [9, 49], [8, 48]]]);
  assert.equal(addHazard(draft, "Polygon", [[8, 48], [9, 48]], { ...ground, category }), draft);
  assert.equal(addHazard(draft, "LineString", [[8, 48], [8.01, 48]], { ...ground, category }), draft);
});

test("a moved stop takes its stages along, a moved end its stop", () => {
  const draft = move(three(), "place-2", [], [8.02, 48.58], 0.1);
  assert.deepEqual(kinds(draft, "stage").map(({ geometry }) => geometry.coordinates), [[[7.6, 47.6], [8, 48.6]], [[8, 48.6], [8.4, 49]]]);
  const back = move(draft, "stage-1", [1], [7.8, 48.6], 0.1);
  assert.deepEqual(find(back, "place-2").geometry.coordinates, [7.8, 48.6]);
  assert.equal(move(back, "place-2", [], [8.4, 49], 0.1), back, "two stops on one place");
  assert.equal(move(back, "place-2", [], [7.81, 48.61], 0.1), back, "the same node");
});

test("positions of lines and areas move, come and go", () => {
  let draft = bend(three(), "stage-1", [0], [7.4, 48.1], 0.1);
  assert.deepEqual(find(draft, "stage-1").geometry.coordinates, [[7.6, 47.6], [7.4, 48.1], [7.8, 48.6]]);
  assert.equal(unbend(draft, "stage-1", [0]), draft, "the end of a stage stays");
  assert.deepEqual(find(unbend(draft, "stage-1", [1]), "stage-1").geometry.coordinates, [[7.6, 47.6], [7.8, 48.6]]);
  draft = addHazard(draft, "Polygon", [[8, 48], [9, 48], [9, 49], [8, 49]], { ...ground, category });
  draft = move(draft, "hazard-1", [0, 0], [7.9, 47.9], 0.1);
  assert.deepEqual(find(draft, "hazard-1").geometry.coordinates, [[[7.9, 47.9], [9, 48], [9, 49], [8, 49], [7.9, 47.9]]]);
  draft = bend(draft, "hazard-1", [0, 3], [7.8, 48.5], 0.1);
  draft = unbend(draft, "hazard-1", [0, 0]);
  assert.deepEqual(find(draft, "hazard-1").geometry.coordinates, [[[9, 48], [9, 49], [8, 49], [7.8, 48.5], [9, 48]]]);
  draft = unbend(draft, "hazard-1", [0, 0]);
  assert.equal(unbend(draft, "hazard-1", [0, 0]), draft, "an area needs three");
});

test("without a stop its stages become one, and nothing names a stage that is gone", () => {
  const draft = addHazard(three(), "Point", [[8.4, 48.9]], { ...ground, category });
  const middle = remove(draft, "place-2");
  assert.deepEqual(find(middle, "stage-1").geometry.coordinates, [[7.6, 47.6], [8.4, 49]]);
  assert.equal(find(middle, "stage-1").properties.title, "Basel to Stop 3");
  assert.equal(find(middle, "hazard-1").properties.stage, "stage-1");
  const last = remove(draft, "place-3");
  assert.deepEqual(titles(last, "stage"), ["Basel to Stop 2"]);
  assert.equal(find(last, "place-2").properties.role, "destination");
  assert.equal(remove(draft, "no such"), draft);
});

test("what is said of a thing is put there, an empty text goes, a stop names its stages", () => {
  const draft = say(three(), "place-2", "title", "Strasbourg");
  assert.deepEqual(titles(draft, "stage"), ["Basel to Strasbourg", "Strasbourg to Stop 3"]);
  assert.equal(say(draft, "place-2", "title", " "), draft);
  const told = say(draft, "stage-1", "title", "Down the Rhine");
  assert.equal(find(say(told, "place-1", "title", "Bâle"), "stage-1").properties.title, "Down the Rhine");
  assert.equal("description" in find(say(say(draft, "place-1", "description", "x"), "place-1", "description", ""), "place-1").properties, false);
});

test("a named point becomes a danger", () => {
  const draft = toHazard(say(three(), "place-2", "description", "A bridge."), "place-2", "checkpoint");
  assert.deepEqual(find(draft, "hazard-1").properties, { kind: "hazard", title: "Stop 2", description: "A bridge.", category: "checkpoint", severity: 3, stage: "stage-1" });
  assert.deepEqual(nodes(draft), [[7.6, 47.6], [8.4, 49]]);
});

test("what was done is undone and done again, and a new deed forgets what was taken back", () => {
  const [one, two] = [addStop(empty, [7.6, 47.6], ground), three()];
  let history = done(done(begun(empty), one), two);
  history = undone(history);
  assert.equal(history.now, one);
  assert.equal(redone(history).now, two);
  assert.equal(undone(undone(history)).now, empty);
  assert.deepEqual(done(history, empty).future, []);
  assert.equal(done(history, one), history);
});

const at = (draft, id) => find(draft, id).geometry.coordinates;
const lone = (line) => ({ ...empty, features: [{ type: "Feature", id: "stage-1", geometry: { type: "LineString", coordinates: line }, properties: { kind: "stage", title: "A", order: 1 } }] });

test("where a stop is no other is set, and none on the end of a stage", () => {
  const draft = three();
  assert.equal(addStop(draft, [7.58, 47.56], ground), draft);
  const bare = lone([[1, 1], [2, 2]]);
  assert.equal(addStop(bare, [2, 2], { ...ground, on: "stage-1" }), bare);
});

test("what is not there, stays, or would fall on another stop is not moved", () => {
  const draft = three();
  assert.equal(move(draft, "nobody", [], [0, 0], 0.1), draft);
  assert.equal(move(draft, "stage-1", [7], [0, 0], 0.1), draft);
  assert.equal(move(draft, "place-1", [], [7.62, 47.58], 0.1), draft);
  assert.equal(move(draft, "place-1", [], [8.4, 49], 0.1), draft);
  const bare = lone([[1, 1], [2, 2]]);
  const ended = { ...bare, features: [...bare.features, { type: "Feature", id: "place-1", geometry: { type: "Point", coordinates: [2, 2] }, properties: { kind: "place", title: "B" } }] };
  assert.equal(move(ended, "place-1", [], [1, 1], 0.1), ended);
});

test("a stop takes along its stages and nothing else", () => {
  const draft = addHazard(three(), "LineString", [[7.6, 47.6], [7.7, 47.7]], { ...ground, category });
  const moved = move(draft, "place-1", [], [7, 47], 0.1);
  assert.deepEqual([at(moved, "place-1"), at(moved, "stage-1")[0], at(moved, "hazard-1")[0]], [[7, 47], [7, 47], [7.6, 47.6]]);
});

test("only stops have the role of a stop", () => {
  const draft = addHazard(three(), "Point", [[7.6, 47.6]], { ...ground, category });
  const marked = { ...draft, features: draft.features.map((one) => (one.id === "place-2" ? { ...one, properties: { ...one.properties, role: "landmark" } } : one)) };
  const after = addStop(marked, [9, 50], ground);
  assert.deepEqual([find(after, "hazard-1").properties.role, find(after, "place-2").properties.role], [undefined, "landmark"]);
});

test("a danger stays with the stage that one has chosen for it while that is there", () => {
  const draft = addHazard(three(), "Point", [[8.4, 48.9]], { ...ground, category });
  const chosen = say(draft, "hazard-1", "stage", "stage-1");
  const longer = addStop(chosen, [9, 50], ground);
  assert.equal(find(remove(longer, "stage-3"), "hazard-1").properties.stage, "stage-1");
});

test("only a place becomes a danger", () => {
  const draft = three();
  assert.equal(toHazard(draft, "stage-1", "river"), draft);
  assert.equal(toHazard(draft, "nobody", "river"), draft);
});
