import * as vscode from "vscode";
import type { Paper } from "../../papers/paper";
import { COMMANDS } from "../commands";
import { pickPaper } from "../search/pick-paper";
import type { Lens } from "./lens";

/** The paper a command was called on: an id, a node of the tree, or, from the palette, the one picked now. */
export async function choosePaper(lens: Lens, argument: unknown, title: string): Promise<Paper | undefined> {
  const library = await lens.library();
  const id = idOf(argument);
  if (id !== undefined) {
    const paper = library.paper(id);
    if (paper === undefined) throw new Error(`The library has no paper "${id}".`);
    return paper;
  }
  return pickPaper(lens, {
    title,
    query: "",
    onCite: (paper) => void vscode.commands.executeCommand(COMMANDS.cite, paper.id),
    onArxiv: (paper) => void vscode.commands.executeCommand(COMMANDS.openArxiv, paper.id),
  });
}

function idOf(argument: unknown): string | undefined {
  if (typeof argument === "string") return argument;
  if (typeof argument !== "object" || argument === null || !("paper" in argument)) return undefined;
  const { paper } = argument;
  return typeof paper === "object" && paper !== null && "id" in paper && typeof paper.id === "string" ? paper.id : undefined;
}
