// A mocha reporter that prints as "dot" or "spec" does (PAPER_LENS_REPORTER) and, when
// PAPER_LENS_RESULT names a file, writes the counts there as JSON for tools/test.mjs.
const { writeFileSync } = require("node:fs");
const { reporters, Runner } = require("mocha");

const base = process.env.PAPER_LENS_REPORTER === "spec" ? reporters.Spec : reporters.Dot;

module.exports = class extends base {
  /**
   * @param {import("mocha").Runner} runner
   * @param {import("mocha").MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const file = process.env.PAPER_LENS_RESULT;
      const { passes, failures } = this.stats;
      if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
};
