import assert from "node:assert/strict";
import { Progress } from "../../../src/cli/progress";
import { Recorder } from "./sandbox";

suite("progress", () => {
  let now = 0;
  const clock = () => now;
  setup(() => (now = 0));

  test("a short run shows nothing, a long one a line that is renewed now and then", async () => {
    const output = new Recorder(true);
    const progress = new Progress(output, clock);
    now = 900;
    await progress.show(() => "a");
    assert.equal(output.text, "");
    now = 1000;
    await progress.show(() => "b");
    now = 1050;
    await progress.show(() => "c");
    now = 1100;
    await progress.show(() => "d");
    assert.equal(output.text, "\r\x1b[Kb\r\x1b[Kd");
  });

  test("clears its line once", async () => {
    const output = new Recorder(true);
    const progress = new Progress(output, clock);
    await progress.clear();
    assert.equal(output.text, "");
    now = 1000;
    await progress.show(() => "b");
    await progress.clear();
    await progress.clear();
    assert.equal(output.text, "\r\x1b[Kb\r\x1b[K");
  });

  test("shows nothing where no person reads", async () => {
    const output = new Recorder(false);
    const progress = new Progress(output, clock);
    now = 5000;
    await progress.show(() => "b");
    await progress.clear();
    assert.equal(output.text, "");
  });
});
