import * as vscode from "vscode";
import { Lens } from "../../src/editor/library/lens";
import { equal, match } from "./assert";
import { activated, sampleUri } from "./helpers";
import { recordingLog } from "./recording-log";

suite("the bundled index", () => {
  suiteSetup(activated);

  test("is read once, however many ask", async () => {
    const log = recordingLog();
    const lens = new Lens((await activated()).extensionUri, log);
    const [first, second] = await Promise.all([lens.library(), lens.library()]);
    equal(first, second);
    equal(first.papers.length, 395);
    equal(lens.failure, undefined);
    lens.dispose();
  });

  test("that is missing or damaged gives one message and an empty library", async () => {
    const folder = sampleUri("damaged");
    const file = vscode.Uri.joinPath(folder, "dist", "paper-index.json");
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{"schemaVersion": 1, "papers": ['));
    try {
      const log = recordingLog();
      const lens = new Lens(folder, log);
      equal((await lens.library()).papers.length, 0);
      equal((await lens.searcher()).search("awq").results.length, 0);
      equal((await lens.library()).papers.length, 0);
      equal(log.told.length, 1);
      match(log.told[0] ?? "", /could not read its paper index/);
      lens.dispose();
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});
