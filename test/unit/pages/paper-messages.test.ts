import assert from "node:assert/strict";
import { fromMapPage, fromPaperPage, paperPageState } from "../../../src/pages/schemas";

const accepts = (message: unknown) => fromPaperPage.safeParse(message).success;

suite("Messages of the paper page", () => {
  test("change one thing that is kept at a time", () => {
    assert.ok(accepts({ type: "keep", id: "awq", change: { note: "x" } }));
    assert.ok(accepts({ type: "keep", id: "awq", change: { state: null } }));
    assert.ok(!accepts({ type: "keep", id: "awq", change: { state: "burnt" } }));
    assert.ok(!accepts({ type: "keep", id: "awq", change: { starred: true, paper: "other" } }));
    assert.ok(!accepts({ type: "keep", id: "awq", change: { note: "x".repeat(20_001) } }));
  });

  test("cannot name commands or files", () => {
    assert.ok(!accepts({ type: "command", command: "workbench.action.quit" }));
    assert.ok(!accepts({ type: "goTo", place: "file:///etc/passwd" }));
    assert.ok(accepts({ type: "goTo", place: 0 }));
    assert.ok(!fromMapPage.safeParse({ type: "filter" }).success);
  });

  test("a stored state of another form is not taken over", () => {
    assert.ok(paperPageState.safeParse({ history: { ids: ["awq"], index: 0 }, scroll: 10 }).success);
    assert.ok(!paperPageState.safeParse({ history: { ids: [1], index: 0 }, scroll: 10 }).success);
    assert.ok(!paperPageState.safeParse(undefined).success);
  });
});
