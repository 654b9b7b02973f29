import assert from "node:assert/strict";
import fc from "fast-check";
import type { Identified } from "../../../src/papers/identity";
import { arxivKey, assignIds, doiKey, slug, titleKey, workKeys } from "../../../src/papers/identity";

suite("identity of a work", () => {
  test("spellings of one title share a key", () => {
    const spellings = ["M^3ViT: Mixture-of-Experts", "M$^3$ViT: mixture of experts", "M³ViT – Mixture-of-Experts"];
    assert.equal(new Set(spellings.map(titleKey)).size, 1);
    assert.equal(titleKey("Δ-DiT"), titleKey("\\Delta-DiT"));
    assert.equal(titleKey("naïve Fréchet"), titleKey("naive Frechet"));
    assert.notEqual(titleKey("AutoMat: Enabling"), titleKey("AutoMAT: A Hierarchical"));
  });

  test("arXiv ids lose prefix, address and version", () => {
    for (const text of ["2306.00978", "2306.00978v5", "arXiv:2306.00978v2", "https://arxiv.org/abs/2306.00978", "https://arxiv.org/pdf/2306.00978v1.pdf"]) {
      assert.equal(arxivKey(text), "2306.00978");
    }
    assert.equal(arxivKey("cs/0112017v1"), "cs/0112017");
    assert.equal(arxivKey("version 2.1"), null);
  });

  test("DOIs lose prefix and address", () => {
    assert.equal(doiKey("https://doi.org/10.1145/3579371.3589038"), "10.1145/3579371.3589038");
    assert.equal(doiKey("doi:10.1109/TCAD.2023.ABC"), "10.1109/tcad.2023.abc");
    assert.equal(doiKey("https://doi.org/10.1016%2FS0004-3702%2897%2900043-X"), "10.1016/s0004-3702(97)00043-x");
    assert.equal(doiKey("https://doi.org/10.1145/1%"), "10.1145/1%");
    assert.equal(doiKey("<https://doi.org/10.1145/1>"), "10.1145/1");
    assert.equal(doiKey("10.1002/(SICI)1096-987X(199803)19:4<377::AID-JCC1>3.0.CO;2-P"), "10.1002/(sici)1096-987x(199803)19:4<377::aid-jcc1>3.0.co;2-p");
    assert.equal(doiKey("10 apples"), null);
  });

  test("a work is known by its arXiv id, its DOI and its title", () => {
    assert.deepEqual(workKeys({ title: "AWQ", arxivId: "2306.00978v3", doi: "10.1/x" }), ["arxiv:2306.00978", "title:awq"]);
    assert.deepEqual(workKeys({ title: "AWQ", doi: "10.1145/1" }), ["doi:10.1145/1", "title:awq"]);
    assert.deepEqual(workKeys({ title: "AWQ", doi: "10.48550/arXiv.2306.00978" })[0], "arxiv:2306.00978");
  });
});

suite("ids", () => {
  test("slugs can be read", () => {
    assert.equal(slug("π_RL"), "pi-rl");
    assert.equal(slug("DPM-Solver++"), "dpm-solver-plusplus");
    assert.equal(slug("GCoNet+"), "gconet-plus");
    assert.equal(slug("LLM.int8()"), "llm-int8");
    assert.equal(slug("ZeroQuant(4+2)"), "zeroquant-4-2");
    assert.equal(slug("S²FT"), "s2ft");
  });

  const work = fc.record({
    title: fc.constantFrom("PCM: Picard Model", "Phased Consistency Model", "A Study of the Cache", "A Study of Queues", "Another"),
    name: fc.constantFrom("PCM", "AWQ", undefined),
    arxivId: fc.option(fc.stringMatching(/^2[0-9]{3}\.[0-9]{5}$/)),
  });

  test("they are unique whatever the works, and never empty", () => {
    fc.assert(
      fc.property(fc.array(work, { maxLength: 12 }), (works) => {
        const ids = assignIds(works);
        assert.equal(new Set(ids).size, works.length);
        assert.ok(ids.every((id) => /^[a-z0-9][a-z0-9-]*$/.test(id)));
      }),
    );
  });

  test("they do not depend on the order of the works", () => {
    const distinct = fc.uniqueArray(work, { maxLength: 8, selector: (one) => `${one.title} ${one.arxivId ?? ""}` });
    fc.assert(
      fc.property(distinct, (works) => {
        const forward = new Map(assignIds(works).map((id, index) => [works[index]!, id]));
        const reversed = [...works].reverse();
        assert.deepEqual(assignIds(reversed), reversed.map((one) => forward.get(one)));
      }),
    );
  });

  test("of two papers with one name the older keeps it", () => {
    const picard: Identified = { title: "PCM: Picard Consistency Model for Sampling", name: "PCM", arxivId: "2503.19731" };
    const phased: Identified = { title: "Phased Consistency Model", name: "PCM", arxivId: "2405.18407" };
    assert.deepEqual(assignIds([picard, phased]), ["pcm-picard-consistency-model", "pcm"]);
  });

  test("works that share a title are numbered, in linear time", () => {
    const ids = assignIds(Array.from({ length: 50_000 }, () => ({ title: "Editorial", name: undefined, arxivId: null })));
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(ids.slice(0, 3), ["editorial", "editorial-editorial", "editorial-2"]);
  });

  test("an id made of a title stops before a small word", () => {
    const [id] = assignIds([{ title: "A Survey on the Many Uses of Caches for the Impatient", name: undefined, arxivId: null }]);
    assert.equal(id, "survey-on-the-many-uses-of-caches");
  });
});
