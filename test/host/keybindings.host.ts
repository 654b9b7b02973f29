import * as vscode from "vscode";
import { deepEqual, ok } from "./assert";
import { activated, closeEditors, COMMAND_PREFIX, manifest } from "./helpers";

interface Keybinding {
  readonly key: string;
  readonly command: string;
}

/** The bindings the workbench lists as its defaults, extensions included: a JSON array with comments. */
async function defaultKeybindings(): Promise<Keybinding[]> {
  await vscode.commands.executeCommand("workbench.action.openDefaultKeybindingsFile");
  const text = vscode.window.activeTextEditor?.document.getText() ?? "";
  const list = text.slice(text.indexOf("["), text.indexOf("\n]") + 2);
  return JSON.parse(list) as Keybinding[];
}

suite("keybindings", () => {
  suiteTeardown(closeEditors);

  test("no contributed key is a default of the editor", async () => {
    await activated();
    const defaults = await defaultKeybindings();
    ok(defaults.length > 500, `only ${defaults.length} default bindings were read`);
    const own = defaults.filter(({ command }) => command.startsWith(COMMAND_PREFIX));
    ok(own.length >= manifest.contributes.keybindings.length, "the contributed bindings are not in the list");
    const keys = new Set(own.map(({ key }) => key));
    const taken = defaults.filter(({ key, command }) => keys.has(key) && !command.startsWith(COMMAND_PREFIX));
    deepEqual(taken.map(({ key, command }) => `${key} ${command}`), []);
  });
});
