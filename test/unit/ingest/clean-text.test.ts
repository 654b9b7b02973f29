import assert from "node:assert/strict";
import fc from "fast-check";
import { cleanText } from "../../../src/ingest/clean-text/clean-text";
import { findLeftovers } from "../../../src/ingest/clean-text/leftovers";

const clean = (raw: string, ownName?: string): string => cleanText(raw, ownName).text;

const EXAMPLES: Record<string, readonly (readonly [string, string])[]> = {
  "factors and sizes": [
    ["achieves 41-137times, 631-1074times speedup", "achieves 41–137×, 631–1074× speedup"],
    ["up to 2.4\\times speedup", "up to 2.4× speedup"],
    ["1.37times/1.24times faster", "1.37×/1.24× faster"],
    ["1024times1024 and 128 times 128 times 64", "1024×1024 and 128 × 128 × 64"],
    ["a new n times d size matrix", "a new n × d size matrix"],
    ["10 times to 50 times faster, four times", "10 times to 50 times faster, four times"],
  ],
  "approximations, relations, percentages": [
    ["reasonable (sim 1%) loss, sim500-billion", "reasonable (~1%) loss, ~500-billion"],
    ["3.65 sim 39.14times faster", "3.65~39.14× faster"],
    ["a speed-up of 15\\%sim30\\%", "a speed-up of 15%~30%"],
    ["an open sim-to-real pipeline", "an open sim-to-real pipeline"],
    ["LPIPS leq 0.10, consistent ge 1.8times", "LPIPS ≤ 0.10, consistent ≥ 1.8×"],
    ["(\\500 vs. \\geq 100,000)", "($500 vs. ≥ 100,000)"],
    ["with <!0.5% loss", "with <0.5% loss"],
    ["7.59 (2.17downarrow vs 9.76)", "7.59 (2.17↓ vs 9.76)"],
  ],
  "money and formulas": [
    ["with $500 Training Cost", "with $500 Training Cost"],
    ["a cost of $535-620 using $12 USD", "a cost of $535-620 using $12 USD"],
    ["M$^3$ViT and $O(N^2)$ and $n$", "M³ViT and O(N²) and n"],
    ["S^{2}FT, D^2MoE, 300 m^2", "S²FT, D²MoE, 300 m²"],
    ["x_t and t_s, T_1-weighted, pi_{0.5}, pi_{RL}", "xₜ and tₛ, T₁-weighted, π₀.₅, π_RL"],
    ["in O(N logN) or {O}(Klog^2 N)", "in O(N log N) or O(K log² N)"],
    ["K = {O}(N^{delta}) for some 0<delta<1", "K = O(Nᵟ) for some 0<δ<1"],
    ["using N^2d^2{M} I/O when M=Theta(Nd)", "using N²d²/M I/O when M=Θ(Nd)"],
    ["is Omegabig(epsilon^{-1+p{p}}big)", "is Ω(ε⁻⁽¹⁺ᵖ⁾⁄ᵖ)"],
    ["D^{-1} exp(QK^top) with diag( exp(QK^top) {bf 1}_n )", "D⁻¹ exp(QKᵀ) with diag(exp(QKᵀ) 1ₙ)"],
    ["by o(sqrt[3]{log n})", "by o(∛(log n))"],
  ],
  "units and letters": [
    ["below -150{\\deg}C or 43 ^circC", "below -150°C or 43 °C"],
    ["consumes 8e^{-5}muJ, 50000 muJ", "consumes 8e⁻⁵ μJ, 50000 μJ"],
    ["of 0.004 mathring{A}, 1.019 {rm kcal/mol}", "of 0.004 Å, 1.019 kcal/mol"],
    ["PIXART-{\\delta}, PixArt-\\Sigma, {\\Lambda}-shaped", "PIXART-δ, PixArt-Σ, Λ-shaped"],
    ["a tuned alpha parameter, epsilon-approximate", "a tuned α parameter, ε-approximate"],
    ["na\\\"ive, na\\\"{\\i}vely, Fr\\'echet", "naïve, naïvely, Fréchet"],
  ],
  "styles, macros and typography": [
    ["a textbf{Gen}erattextbf{i}ve textbf{e}ngine", "a Generative engine"],
    ["introducing \\textbf{Positional \\textbf{Integrity Encoding} (PIE)", "introducing Positional Integrity Encoding (PIE)"],
    ["there is {\\it no extra price}", "there is no extra price"],
    ["{De}coupled {Mo}mentum (DeMo)", "Decoupled Momentum (DeMo)"],
    ["shift\\&add, \\ie, GUI and \\etc. Then", "shift&add, i.e., GUI and etc. Then"],
    ["we~present Transformer~(MVDT), 1~2s and ~20%", "we present Transformer (MVDT), 1~2s and ~20%"],
    ["(``synthesis recipe\"), a `weaker' one", "(“synthesis recipe”), a ‘weaker’ one"],
    ["the FFT--which -- in 1--16 steps", "the FFT—which – in 1–16 steps"],
  ],
};

suite("clean text", () => {
  for (const [group, examples] of Object.entries(EXAMPLES)) {
    test(group, () => {
      for (const [raw, expected] of examples) assert.equal(clean(raw), expected);
    });
  }

  test("macros for the own name become the name, others keep their letters", () => {
    assert.equal(clean("we present \\name, trained on \\sekai", "CoIR"), "we present CoIR, trained on Sekai");
    assert.equal(clean("a preview of \\method, which", "Yume"), "a preview of Yume, which");
  });

  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom("\\", "{", "}", "^", "_", "$", "~", "`", "''", "--", "times", "sim ", "\\alpha", "textbf{", "^{", "_{", "\\%", " 3", "x", "O(", ")", "https://a.io/b_c", "\\'e", "big", "log", "frac{", "sqrt{"),
  );
  const mess = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

  test("cleaning cleaned text changes nothing", () => {
    fc.assert(
      fc.property(mess, (raw) => {
        const once = clean(raw);
        assert.equal(clean(once), once);
      }),
      { numRuns: 400 },
    );
  });

  const wrap = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => `\\textbf{${text}}`,
    (text) => `{\\it ${text}}`,
    (text) => `textbf{${text}}`,
    (text) => `$${text}$`,
    (text) => `{${text}}`,
    (text) => `${text}~`,
    (text) => `\`\`${text}''`,
    (text) => `${text}^{2}`,
    (text) => `${text}_{1}`,
    (text) => `${text}\\%`,
  );
  const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$|^[1-9][0-9]{0,5}$/);

  test("no word and no digit gets lost", () => {
    const kept = (text: string): string => text.normalize("NFKC").replace(/[^A-Za-z0-9]/g, "");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, wrap), { maxLength: 10 }), (items) => {
        const raw = items.map(([text, dress]) => dress(text)).join(" ");
        const plain = items.map(([text, dress]) => text + (dress("").endsWith("^{2}") ? "2" : dress("").endsWith("_{1}") ? "1" : "")).join("");
        assert.equal(kept(clean(raw)), plain);
      }),
      { numRuns: 400 },
    );
  });

  test("what is left over is seen", () => {
    for (const raw of ["7.93times", "sim 2%", "S^{2}FT", "\\textbf{x}", "we~show", "0<delta<1", "{x}", "a ``b''", "$x^2$", "8 muJ"]) {
      assert.notDeepEqual(findLeftovers(raw), [], raw);
      assert.deepEqual(findLeftovers(clean(raw)), [], raw);
    }
    assert.deepEqual(findLeftovers("π_RL costs $500, ~2% of 3× at O(K log² N)"), []);
  });
});

suite("links in an abstract", () => {
  test("each stands in the prose without its scheme and in the list with its kind", () => {
    const { text, links } = cleanText("Code is available at https://github.com/x/GCoNet_plus. Project page: https://dnmp.github.io/{https://dnmp.github.io/}.");
    assert.equal(text, "Code is available at github.com/x/GCoNet_plus. Project page: dnmp.github.io.");
    assert.deepEqual(links, [
      { url: "https://github.com/x/GCoNet_plus", kind: "code" },
      { url: "https://dnmp.github.io/", kind: "project" },
    ]);
  });

  test("what LaTeX leaves around an address goes", () => {
    assert.equal(clean("at text{https://github.com/a/B}{https://github.com/a/B}."), "at github.com/a/B.");
    assert.equal(clean("at https://github.com/a/B}{https://github.com/a/B."), "at github.com/a/B.");
    assert.equal(clean("systems\\url{ https://github.com/a/b}."), "systems github.com/a/b.");
    assert.equal(clean("in https://github.com/a/b{FasterDiffusion}."), "in FasterDiffusion github.com/a/b.");
    assert.equal(clean("Page is https://a.github.io/b/{here.}"), "Page is a.github.io/b.");
    assert.equal(clean("released in Github:https://github.com/a/b"), "released in Github: github.com/a/b");
  });

  test("kinds come from the host, else from the words before", () => {
    const kind = (raw: string): string | undefined => cleanText(raw).links[0]?.kind;
    assert.equal(kind("see https://huggingface.co/a/b"), "model");
    assert.equal(kind("see https://hf.co/datasets/a/b"), "data");
    assert.equal(kind("Our code is at https://armeet.ca/nomri"), "code");
    assert.equal(kind("on the project website https://abdullahamdi.com/ges ."), "project");
    assert.equal(kind("A video: https://youtu.be/XaDCO8"), "other");
    assert.equal(kind("Code and samples: v-iashin.github.io/SpecVQGAN"), "project");
  });
});
