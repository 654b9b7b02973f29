import * as vscode from "vscode";
import { READING_STATES, readReadingList } from "../../papers/reading-list";
import type { Paper } from "../../papers/paper";
import { COMMANDS, registerCommand } from "../commands";
import { choosePaper } from "../library/choose-paper";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import type { PaperPicker } from "../search/paper-picker";
import type { ReadingListStore } from "./reading-list-store";
import { ReadingListTree, STATE_LABELS } from "./reading-list-tree";

const VIEW = "paperLens.readingList";
const FILES = { "Reading list": ["json"] };

/** The view "Reading List": stars, states and notes, with export and import. */
export function registerReadingList(lens: Lens, picker: PaperPicker, store: ReadingListStore, log: Log): vscode.Disposable {
  const tree = new ReadingListTree(lens, store);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, canSelectMany: true });

  const refresh = () => {
    const { length } = store.entries;
    view.description = length === 0 ? "" : String(length);
    tree.refresh();
  };
  refresh();

  const onPaper = (title: string, act: (paper: Pick<Paper, "id" | "title">) => unknown) => async (argument: unknown) => {
    const paper = keptPaper(argument, store) ?? (await choosePaper(lens, picker, argument, title));
    if (paper !== undefined) await act(paper);
  };
  const setState = async (paper: Pick<Paper, "id" | "title">) => {
    const current = store.entry(paper.id)?.state ?? null;
    const items = [...READING_STATES, null].map((state) => ({
      label: state === null ? "No state" : STATE_LABELS[state],
      ...(state === current ? { description: "as it is now" } : {}),
      state,
    }));
    const choice = await vscode.window.showQuickPick(items, { title: "Reading State", placeHolder: paper.title });
    if (choice !== undefined) await store.update(paper, { state: choice.state });
  };
  const editNote = async (paper: Pick<Paper, "id" | "title">) => {
    const value = store.entry(paper.id)?.note ?? "";
    const note = await vscode.window.showInputBox({ title: "Note", prompt: paper.title, value });
    if (note !== undefined) await store.update(paper, { note: note.trim() });
  };
  const exportList = async () => {
    const file = await vscode.window.showSaveDialog({ filters: FILES, title: "Export Reading List" });
    if (file !== undefined) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(store.exported()));
  };
  const importList = async () => {
    const [file] = (await vscode.window.showOpenDialog({ filters: FILES, title: "Import Reading List" })) ?? [];
    if (file === undefined) return;
    const { list, problems } = readReadingList(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
    await store.merge(list);
    problems.forEach((problem) => log.info(`${file.path}: ${problem}`));
    const passedOver = problems.length === 0 ? "" : ` ${problems.length} passed over, the log says why.`;
    void vscode.window.showInformationMessage(`${list.size} ${list.size === 1 ? "entry" : "entries"} read.${passedOver}`);
  };

  return vscode.Disposable.from(
    view,
    tree,
    store.onDidChange(refresh),
    lens.onDidChange(() => tree.refresh()),
    registerCommand(COMMANDS.star, log, onPaper("Star Paper", (paper) => store.update(paper, { starred: true }))),
    registerCommand(COMMANDS.unstar, log, onPaper("Remove Star", (paper) => store.update(paper, { starred: false }))),
    registerCommand(COMMANDS.setState, log, onPaper("Set Reading State", setState)),
    registerCommand(COMMANDS.editNote, log, onPaper("Edit Note", editNote)),
    registerCommand(
      COMMANDS.removeFromReadingList,
      log,
      onPaper("Remove from Reading List", (paper) => store.update(paper, { starred: false, state: null, note: "" })),
    ),
    registerCommand(COMMANDS.exportReadingList, log, exportList),
    registerCommand(COMMANDS.importReadingList, log, importList),
  );
}

/** The paper of an entry of the view, also when the library has it no more. */
function keptPaper(argument: unknown, store: ReadingListStore): Pick<Paper, "id" | "title"> | undefined {
  if (typeof argument !== "object" || argument === null || !("entry" in argument)) return undefined;
  const { entry } = argument;
  const id = typeof entry === "object" && entry !== null && "paper" in entry ? entry.paper : undefined;
  const kept = typeof id === "string" ? store.entry(id) : undefined;
  return kept === undefined ? undefined : { id: kept.paper, title: kept.title };
}
