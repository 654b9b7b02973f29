import assert from "node:assert/strict";
import fc from "fast-check";
import { findClaims } from "../../../src/ingest/claims/find-claims";
import type { Claim } from "../../../src/papers/paper";
import { costOfEightTimes } from "../processor-time";

const INTRODUCTION = "We propose Orchard.";
const find = (result: string): Claim[] => findClaims({ title: "Orchard: A Kernel", abstract: `${INTRODUCTION} ${result}` });
const figures = (result: string): string[] =>
  find(result).map(({ low, high, unit }) => `${low ?? ""}..${high ?? ""} ${unit}`);

suite("findClaims: figures", () => {
  const cases: readonly (readonly [text: string, ...figures: string[]])[] = [
    ["Orchard is 7.93× faster.", "7.93..7.93 x"],
    ["Orchard is 7.93X faster.", "7.93..7.93 x"],
    ["Orchard is 7.93 times faster.", "7.93..7.93 x"],
    ["Orchard is 41–137× faster.", "41..137 x"],
    ["Orchard is 2x-3x faster.", "2..3 x"],
    ["Orchard is 4.8~20.3× faster.", "4.8..20.3 x"],
    ["Orchard brings speedups from 2x to 13x.", "2..13 x"],
    ["Orchard brings speedups between 2x and 13x.", "2..13 x"],
    ["Orchard is up to 58X faster.", "..58 x"],
    ["Orchard is over 2x faster.", "2.. x"],
    ["Orchard is at least four times faster.", "4.. x"],
    ["Orchard loses less than 2% accuracy.", "..2 %"],
    ["Orchard stays within 2% of the accuracy.", "..2 %"],
    ["Orchard is approximately 3.5x faster.", "3.5..3.5 x"],
    ["Orchard cuts costs by 41 percent.", "41..41 %"],
    ["Orchard is two orders of magnitude faster.", "100..100 x"],
    ["Orchard is an order of magnitude faster.", "10..10 x"],
    ["Orchard shrinks models by a factor of 4.", "4..4 x"],
    ["Orchard brings a 3-fold speedup.", "3..3 x"],
    ["Orchard brings a twofold speedup.", "2..2 x"],
    ["Orchard needs half the memory.", "2..2 x"],
    ["Orchard needs less than half the memory.", "2.. x"],
    ["Orchard needs one third of the memory.", "3..3 x"],
    ["Orchard needs a quarter of the memory.", "4..4 x"],
    ["Orchard needs ≤1/200 of the training cost.", "200.. x"],
    ["Orchard doubles the throughput.", "2..2 x"],
    ["Orchard reaches 1.8× and 7.1× speedups.", "1.8..1.8 x", "7.1..7.1 x"],
    ["Orchard reaches 1.8 and 7.1× speedups.", "1.8..1.8 x", "7.1..7.1 x"],
    ["Orchard reaches 4.32/2.29 token/s.", "4.32..4.32 tokens/s", "2.29..2.29 tokens/s"],
    ["Orchard reaches up to 4.86x and 2.18x speedup.", "..4.86 x", "..2.18 x"],
    ["Orchard reaches up to 2.3x higher throughput, 2x lower latency on average.", "..2.3 x", "2..2 x"],
    ["Orchard speeds it up by x17.7.", "17.7..17.7 x"],
    ["Orchard serves 6,688 tokens per second.", "6688..6688 tokens/s"],
    ["Orchard runs in 0.06 s at 1.69W on 0.016 mm² with 12.4 TOPS/W.", "0.06..0.06 s", "1.69..1.69 W", "0.016..0.016 mm^2", "12.4..12.4 TOPS/W"],
    ["Orchard reaches 3.87 FID and a PSNR of 26.15.", "3.87..3.87 FID", "26.15..26.15 dB"],
    ["Orchard gains 9.1 points on AIME 24, 7.6 on GPQA, and 9.6 on MATH.", "9.1..9.1 points", "7.6..7.6 points", "9.6..9.6 points"],
    ["Orchard generates images in only four steps.", "4..4 steps"],
  ];
  for (const [text, ...expected] of cases) {
    test(text, () => assert.deepEqual(figures(text), expected));
  }

  test("what became of a figure keeps the old one as the baseline", () => {
    const [claim] = find("Orchard improves the pass rate from 57.6% to 97.6%.");
    assert.deepEqual([claim?.low, claim?.high, claim?.baseline], [97.6, 97.6, "57.6%"]);
  });

  test("a range that only ranges has no baseline", () => {
    const [claim] = find("Orchard improves accuracy ranging from 3% to 20%.");
    assert.deepEqual([claim?.low, claim?.high, claim?.baseline], [3, 20, null]);
  });
});

suite("findClaims: what is no claim", () => {
  const cases = [
    "It works on GPT-3.5, ResNet-50, V100 and the RTX 3090.",
    "Images have 1024×1024 or 256 x 256 pixels.",
    "It was released in 2023 at https://example.org/3x/40%.",
    "However, existing kernels waste 60% of the time.",
    "Its advantages are twofold: it is small and it is simple.",
    "It supports INT8 and was tested on 16GB GPUs.",
  ];
  for (const text of cases) {
    test(text, () => assert.deepEqual(figures(text), []));
  }

  test("the figure of the baseline", () => {
    assert.deepEqual(figures("Orchard has an error of 1.0% (vs. 2.9% for the baseline)."), ["1..1 %"]);
  });

  test("the trouble told before the work is introduced", () => {
    const claims = findClaims({ title: "T", abstract: "Kernels have grown 1000x in size. We propose a 3x faster one." });
    assert.deepEqual(claims.map((claim) => claim.low), [3]);
  });

  test("a result that is told twice", () => {
    assert.deepEqual(figures("Orchard is 3x faster. So we found it 3x faster."), ["3..3 x"]);
  });
});

suite("findClaims: metric, baseline and evidence", () => {
  const cases: readonly (readonly [text: string, metric: string, baseline: string | null, evidence: string])[] = [
    ["Orchard has 2.3x higher throughput than vLLM.", "speedup", "vLLM", "2.3x higher throughput"],
    ["Orchard reduces energy by 40%.", "energy-efficiency", null, "energy by 40%"],
    ["Orchard reduces the memory footprint by up to 53% compared to Fern.", "memory", "Fern", "memory footprint by up to 53%"],
    ["Orchard reduces inference time by 40–60%.", "latency", null, "inference time by 40–60%"],
    ["Orchard outperforms Fern by 2.9x in speed.", "speedup", "Fern", "2.9x in speed"],
    ["Compared to Fern, it uses 22% less power.", "power", "Fern", "22% less power"],
    ["Orchard reaches 72.5% top-1 accuracy.", "accuracy", null, "72.5% top-1 accuracy"],
  ];
  for (const [text, metric, baseline, evidence] of cases) {
    test(text, () => {
      const [claim] = find(text);
      assert.deepEqual([claim?.metric, claim?.baseline, claim?.evidence], [metric, baseline, evidence]);
    });
  }
});

suite("findClaims: any text", () => {
  const piece = fc.constantFrom(
    "We propose Orchard.", "up to", "over", "less than", "3.5×", "2x", "40%", "1,200", "1/200", "half the", "from", "to", "and",
    "–", "/", ",", ".", "two orders of magnitude", "FID of 2.5", "4-bit weights", "8B", "parameters", "tokens/s", "ms",
    "vs.", "compared to Fern", "speedup", "energy", "10⁶", "10^6", "(", ")", "respectively", "1024×1024", "x17.7", "0.0", "99999999999999999999",
  );
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(" ")),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
  );

  test("gives exact evidence, ordered bounds and at least one figure, and never throws", () => {
    fc.assert(
      fc.property(anyText, (abstract) => {
        for (const claim of findClaims({ title: "", abstract })) {
          assert.ok(claim.evidence !== "" && abstract.includes(claim.evidence));
          assert.ok(claim.low !== null || claim.high !== null);
          if (claim.low !== null && claim.high !== null) assert.ok(claim.low <= claim.high);
          assert.ok(Number.isFinite(claim.low ?? 0) && Number.isFinite(claim.high ?? 0));
          if (claim.baseline !== null) assert.ok(claim.baseline !== "" && abstract.includes(claim.baseline));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("takes time that grows with the text, not with its square", () => {
    for (const unit of ["from ", "1 ", "(", "up to ", "- ", "steps ", "a-", "compared to x ", "1.1.", "over the x ", "3x faster than a, ", "1.2% ", "a", "reduces a b c d "]) {
      const times = costOfEightTimes(500, (count) => void findClaims({ title: "", abstract: `We propose it ${unit.repeat(count)} 3x` }));
      assert.ok(times < 24, `${times.toFixed(0)} times as much for 8 times ${JSON.stringify(unit)}`);
    }
  });
});
