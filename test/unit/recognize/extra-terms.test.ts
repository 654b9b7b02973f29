import assert from "node:assert/strict";
import { extraTerms } from "../../../src/recognize/extra-terms";
import { makePaper } from "../make-paper";

const papers = [makePaper({ id: "awq", names: [{ text: "AWQ", primary: true }] }), makePaper({ id: "gptq-2", names: [{ text: "GPTQ", primary: true }] })];

suite("Terms of one's own", () => {
  test("stand for papers by id or by name in any case", () => {
    assert.deepEqual(extraTerms({ my_gemm: ["awq", "gptq"] }, papers), { terms: [{ text: "my_gemm", papers: ["awq", "gptq-2"] }], problems: [] });
  });

  test("name what no library has and keep the rest", () => {
    const { terms, problems } = extraTerms({ a: ["awq", "nothing"], b: ["nobody"] }, papers);
    assert.deepEqual(terms, [{ text: "a", papers: ["awq"] }]);
    assert.equal(problems.length, 2);
    assert.match(problems[0]!, /"nothing".*"a"/);
  });
});
