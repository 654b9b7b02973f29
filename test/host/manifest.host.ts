import * as vscode from "vscode";
import { deepEqual, equal, ok } from "./assert";
import { activated, COMMAND_PREFIX, manifest } from "./helpers";

interface Contributions {
  readonly commands?: readonly { readonly command: string }[];
  readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

const contributes = (manifest as { contributes?: Contributions }).contributes ?? {};
const contributed = (contributes.commands ?? []).map(({ command }) => command).sort();
const views = Object.values(contributes.views ?? {}).flatMap((list) => list.map(({ id }) => id));

suite("the manifest in the extension host", () => {
  test("the extension activates", async () => {
    const extension = await activated();
    ok(extension.isActive);
  });

  test("every contributed command has a handler, and every handler is contributed", async () => {
    await activated();
    // The workbench adds commands of its own for each view ("<view>.focus" and the like).
    const ofViews = (command: string) => views.some((view) => command.startsWith(`${view}.`));
    const registered = (await vscode.commands.getCommands(true)).filter(
      (command) => command.startsWith(COMMAND_PREFIX) && (contributed.includes(command) || !ofViews(command)),
    );
    ok(contributed.length > 0, "the manifest contributes no command");
    deepEqual(registered.sort(), contributed);
  });

  test("every command carries the extension's prefix", () => {
    equal(contributed.find((command) => !command.startsWith(COMMAND_PREFIX)), undefined);
  });
});
