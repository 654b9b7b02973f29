import assert from "node:assert/strict";
import { shownLine } from "../../../src/editor/search/shown-line";

const places = (line: string, ...words: readonly string[]) =>
  words.map((word) => ({ start: line.indexOf(word), end: line.indexOf(word) + word.length })).sort((a, b) => a.start - b.start);
const shown = (line: string, query: string, ...words: readonly string[]) => shownLine(line, places(line, ...words), query);

const LONG = "Our method is based on the observation, made on many models and for many tasks, that weights are not equally important.";

suite("the matched line in the list", () => {
  test("marks the words that matched, those beside each other as one", () => {
    assert.equal(shown("We use 4-bit weights and keep the salient ones.", "salient 4 bit weight", "4", "bit", "weights", "salient"), "We use ‹4-bit weights› and keep the ‹salient› ones.");
  });

  test("begins where most of the words that matched are in sight", () => {
    assert.equal(shown(LONG, "important weights", "weights", "important"), "… tasks, that ‹weights› are not equally ‹important›.");
    assert.equal(shown(LONG, "method weights", "method", "weights"), LONG.replace("method", "‹method›").replace("weights", "‹weights›"));
  });

  test("leaves the highlight to the editor where the query stands as it was typed", () => {
    assert.equal(shown(LONG, "Equally Important ", "equally", "important"), "… weights are not equally important.");
    assert.equal(shown("KV cache first.", "kv cache", "KV", "cache"), "KV cache first.");
  });

  test("is the line itself when nothing in it matched", () => {
    assert.equal(shownLine(LONG, [], "fpga"), LONG);
  });
});
