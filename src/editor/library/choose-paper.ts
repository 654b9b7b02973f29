import type { Paper } from "../../papers/paper";
import type { PaperPicker } from "../search/paper-picker";
import type { Lens } from "./lens";

/**
 * The papers a command was called on: ids, nodes of a tree, or, from the palette, those picked now.
 * Empty when the pick was left.
 * @throws {Error} when the library has no paper of an id.
 */
export async function choosePapers(lens: Lens, picker: PaperPicker, argument: unknown, title: string): Promise<readonly Paper[]> {
  const library = await lens.library();
  const ids = idsOf(argument);
  if (ids.length === 0) return picker.pick({ title });
  return ids.map((id) => {
    const paper = library.paper(id);
    if (paper === undefined) throw new Error(`The library has no paper "${id}".`);
    return paper;
  });
}

/** As choosePapers, for commands that act on one paper: the first. */
export async function choosePaper(lens: Lens, picker: PaperPicker, argument: unknown, title: string): Promise<Paper | undefined> {
  const [paper] = await choosePapers(lens, picker, argument, title);
  return paper;
}

function idsOf(argument: unknown): string[] {
  if (Array.isArray(argument)) return argument.flatMap(idsOf);
  if (typeof argument === "string") return [argument];
  if (typeof argument !== "object" || argument === null || !("paper" in argument)) return [];
  const { paper } = argument;
  return typeof paper === "object" && paper !== null && "id" in paper && typeof paper.id === "string" ? [paper.id] : [];
}
