import * as vscode from "vscode";
import { deepEqual, equal, match, ok } from "./assert";
import { activated, closeEditors, hoversOn, markdownOf, openNotebook, openSample, openText } from "./helpers";

/** Places of the sample workspace where a card must stand, and what it must name. */
const CARDS: readonly (readonly [file: string, text: string, named: RegExp])[] = [
  ["quantize_awq.py", "AWQ", /Activation-aware Weight Quantization/],
  ["quantize_awq.py", "awq_gemm", /Activation-aware Weight Quantization/],
  ["quantize_awq.py", "AWQConfig", /Activation-aware Weight Quantization/],
  ["quantize_awq.py", "flash_attn", /FlashAttention|Flash/],
  ["systolic_array.cpp", "systolic_array", /systolic/i],
  ["systolic_array.cpp", "HLS", /HLS|high-level synthesis/i],
];

/** The Markdown escapes that are not part of the words. */
const plain = (markdown: string) => markdown.replaceAll("\\", "");

suite("hover", () => {
  suiteSetup(activated);
  suiteTeardown(closeEditors);

  for (const [file, text, named] of CARDS) {
    test(`${file}: ${text} has a card with its papers`, async () => {
      const { document } = await openSample(file);
      const hovers = await hoversOn(document, text);
      ok(hovers.length > 0, `no hover on ${text}`);
      match(plain(markdownOf(hovers)), named);
      match(markdownOf(hovers), /command:paperLens\.openPaper/);
      match(markdownOf(hovers), /command:paperLens\.cite/);
    });
  }

  test("covers the term alone, or the identifier that holds it when one points beside it", async () => {
    const { document } = await openText("config = AWQConfig(bits=4)  # AWQ, see llm-awq\n", "python");
    const hoverAt = async (offset: number) => {
      const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, document.positionAt(offset));
      ok(hover?.range, `no card at ${offset}`);
      return document.getText(hover.range);
    };
    const at = document.getText().indexOf("AWQConfig");
    equal(await hoverAt(at + 1), "AWQ");
    equal(await hoverAt(at + 5), "AWQConfig");
  });

  test("stands in notebook cells", async () => {
    const notebook = await openNotebook("serving_study.ipynb");
    const cell = notebook.getCells().find(({ document }) => /kv[_ ]cache/i.test(document.getText()));
    ok(cell, "no cell speaks of the KV cache");
    const word = /kv[_ ]cache/i.exec(cell.document.getText())?.[0] ?? "";
    match(plain(markdownOf(await hoversOn(cell.document, word))), /KV cache/i);
  });

  test("trusts a listed set of commands and no HTML", async () => {
    const { document } = await openSample("quantize_awq.py");
    const contents = (await hoversOn(document, "AWQ")).flatMap((hover) => hover.contents);
    for (const content of contents) {
      ok(content instanceof vscode.MarkdownString);
      ok(content.isTrusted !== true, "everything is trusted");
      ok(content.supportHtml !== true, "HTML is shown");
    }
  });

  test("is silent on words that merely look alike", async () => {
    const prose = "A demo of the readme: the cat sat on the mat, tag the olive and elect a cheetah. DMA copies PCM samples.\n";
    const { document } = await openText(prose, "plaintext");
    for (const word of ["demo", "readme", "sat", "mat", "tag", "olive", "elect", "cheetah", "DMA", "PCM"]) {
      deepEqual((await hoversOn(document, word)).length, 0, `a card on "${word}"`);
    }
  });
});
