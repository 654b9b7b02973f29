import * as vscode from "vscode";
import { deepEqual, ok } from "./assert";
import { activated, closeEditors, eventually, hoversOn, openText, sampleUri } from "./helpers";

/** What a card may run; nothing in a text can add to it. */
const TRUSTED = ["paperLens.openPaper", "paperLens.cite", "paperLens.search", "paperLens.muteTerm"];
const COMMAND = "workbench.action.closeAllEditors";
/** A term as a workspace's settings may bring it; it stands for two papers, so that the card shows it. */
const TERM = `Evilgemm(command:${COMMAND})`;

const markdownsOf = (hovers: readonly vscode.Hover[]) =>
  hovers.flatMap(({ contents }) => contents).filter((content): content is vscode.MarkdownString => typeof content !== "string" && "isTrusted" in content);

/** Where the links of a Markdown text lead, without arguments; a backslash in an address does not end it. */
const linksIn = (markdown: string) => [...markdown.matchAll(/(?<!\\)\]\(([^)?]*)/gu)].map(([, address = ""]) => address.replace(/\\(.)/gu, "$1"));

/** The commands of the card's own links, and the pages of bundled papers. */
const isOwn = (address: string) => TRUSTED.some((id) => address === `command:${id}`) || /^https:\/\/arxiv\.org\/abs\/[\d.]+$/u.test(address);

suite("outside text", () => {
  suiteSetup(activated);
  suiteTeardown(async () => {
    await vscode.workspace.getConfiguration("paperLens").update("terms", undefined, vscode.ConfigurationTarget.Workspace);
    await closeEditors();
  });

  test("a card trusts the commands of its own links alone", async () => {
    const { document } = await openText("import torch\nfrom awq import AWQConfig  # AWQ quantization of LLM weights\n", "python");
    const cards = markdownsOf(await hoversOn(document, "AWQConfig"));
    ok(cards.length > 0, "no card");
    for (const { isTrusted, supportHtml, supportThemeIcons } of cards) {
      ok(typeof isTrusted === "object", "the whole card is trusted");
      deepEqual([...isTrusted.enabledCommands].sort(), [...TRUSTED].sort());
      ok(supportHtml !== true && supportThemeIcons !== true, "HTML or icons are drawn");
    }
  });

  test("a command link in an imported paper is text and runs nothing", async () => {
    const file = sampleUri("hostile.jsonl");
    const link = `[Open](command:${COMMAND})`;
    const hostile = { title: `ZebraGemm: ${link} <a href="command:${COMMAND}">x</a> $(trash)`, names: ["ZebraGemm"], authors: [`Eve ${link}`], year: 2024, note: link, abstract: `We propose ZebraGemm, an FPGA accelerator. ${link} It is 3x faster than a GPU.` };
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${JSON.stringify(hostile)}\n`));
    const libraries = (value: string[] | undefined) => vscode.workspace.getConfiguration("paperLens").update("libraries", value, vscode.ConfigurationTarget.Workspace);
    try {
      await libraries(["hostile.jsonl"]);
      const { document } = await openText("import torch\n# ZebraGemm, an FPGA accelerator\n", "python");
      let text = "";
      await eventually("the card on the imported paper", async () => {
        text = markdownsOf(await hoversOn(document, "ZebraGemm")).map(({ value }) => value).join("\n");
        return text.includes("ZebraGemm");
      });
      const targets = linksIn(text);
      ok(targets.length > 0, "the card has no links of its own");
      ok(targets.every(isOwn), `links to ${targets.join(", ")}`);
      ok(!/(?<!\\)[<`]|(?<!\\)\$\(/u.test(text), text);
    } finally {
      await libraries(undefined);
      await vscode.workspace.fs.delete(file);
    }
  });

  test("a command link in a term of the workspace's settings is text", async () => {
    await vscode.workspace.getConfiguration("paperLens").update("terms", { [TERM]: ["awq", "qserve"] }, vscode.ConfigurationTarget.Workspace);
    const { document } = await openText(`import torch\n# ${TERM}\n`, "python");
    const cards = markdownsOf(await hoversOn(document, "Evilgemm"));
    const text = cards.map(({ value }) => value).join("\n");
    ok(text.includes("Evilgemm"), `no card on the term: ${text}`);
    const targets = linksIn(text);
    ok(targets.every(isOwn), `links to ${targets.join(", ")}`);
    ok(!/(?<!\\)[<`]|(?<!\\)\$\(/u.test(text), text);
  });
});
