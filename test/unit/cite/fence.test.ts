import assert from "node:assert/strict";
import { fenceAt } from "../../../src/cite/fence";

/** The language of the block that is open at the |. */
const at = (marked: string) => fenceAt(marked.replace("|", ""), marked.indexOf("|"))?.language;

suite("A block of code in Markdown", () => {
  test("is open between its fences, whichever they are", () => {
    for (const [open, close, language] of [["```python", "```", "python"], ["~~~ {.latex #id}", "~~~~", "latex"], ["  ````c++", "````", "c++"], ["```{r, echo=FALSE}", "```", "r"], ["> ```js", "> ```", "js"], ["```", "```", ""]] as const) {
      assert.equal(at(`a\n${open}\nb|\n${close}\nc`), language, open);
      assert.equal(at(`a\n${open}\nb\n${close}\nc|`), undefined, open);
      assert.equal(at(`a|\n${open}\nb\n${close}\nc`), undefined, open);
    }
  });

  test("goes on over fences that are not its own", () => {
    assert.equal(at("````md\n```\nx\n```\n|\n````"), "md");
    assert.equal(at("```md\n~~~\n|"), "md");
    assert.equal(at("```a\n```b\n|"), "a");
  });

  test("is not opened by a span of code, nor by the line of the cursor", () => {
    assert.equal(at("```x```\n|"), undefined);
    assert.equal(at("```x|"), undefined);
    assert.equal(fenceAt("a\n```py\r\nb", 10)?.start, 9);
  });
});
