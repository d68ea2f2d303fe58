import assert from "node:assert/strict";
import { test } from "node:test";
import { translator } from "../../routes/pages/shared/static/framework.js";

const say = translator({
  Upload: "파일 올리기",
  "{size} per file": "파일당 {size}까지",
  "Select {n} matches": "찾은 {n}개 모두 고르기",
  "Delete row(s)": "행 삭제",
  Search: "검색",
});

test("a word of the framework is said in the other language, with the spaces around it", () => {
  assert.equal(say("Upload"), "파일 올리기");
  assert.equal(say(" Upload\n"), " 파일 올리기\n");
  assert.equal(say("Delete row(s)"), "행 삭제");
});

test("values are carried over; a number must be one", () => {
  assert.equal(say("25MB per file"), "파일당 25MB까지");
  assert.equal(say("Select 12 matches"), "찾은 12개 모두 고르기");
  assert.equal(say("Select some matches"), "Select some matches");
});

test("a button that says what it is for keeps that", () => {
  assert.equal(say("Search: 위험: 모두"), "검색: 위험: 모두");
});

test("what is not known stays as it is, also where a word of ours begins like it", () => {
  for (const text of ["Uploads", "Upload the file", "constructor", "Someone: Upload", ""]) assert.equal(say(text), text);
});

test("without words nothing is said otherwise, and signs in a translation are only signs", () => {
  assert.equal(translator({})("Upload"), "Upload");
  assert.equal(translator({ Upload: "$& $1" })("Upload"), "$& $1");
});
