import * as vscode from "vscode";
import type { Log } from "./log";

/** Every command of the extension; a host test holds this list and package.json together. */
export const COMMANDS = {
  search: "paperLens.search",
  lookUp: "paperLens.lookUp",
  papersForFile: "paperLens.papersForFile",
  openPaper: "paperLens.openPaper",
  pageBack: "paperLens.pageBack",
  pageForward: "paperLens.pageForward",
  splitPage: "paperLens.splitPage",
  openMap: "paperLens.openMap",
  openResults: "paperLens.openResults",
  reveal: "paperLens.reveal",
  cite: "paperLens.cite",
  copyBibtex: "paperLens.copyBibtex",
  exportCitations: "paperLens.exportCitations",
  workspaceBibliography: "paperLens.workspaceBibliography",
  openArxiv: "paperLens.openArxiv",
  openCode: "paperLens.openCode",
  groupByTopic: "paperLens.groupByTopic",
  groupByTarget: "paperLens.groupByTarget",
  sortByYear: "paperLens.sortByYear",
  sortByTitle: "paperLens.sortByTitle",
  filter: "paperLens.filter",
  clearFilter: "paperLens.clearFilter",
  mentionsInOrder: "paperLens.mentionsInOrder",
  mentionsByPaper: "paperLens.mentionsByPaper",
  muteTerm: "paperLens.muteTerm",
  manageMuted: "paperLens.manageMuted",
  findInWorkspace: "paperLens.findInWorkspace",
  star: "paperLens.star",
  unstar: "paperLens.unstar",
  setState: "paperLens.setState",
  editNote: "paperLens.editNote",
  removeFromReadingList: "paperLens.removeFromReadingList",
  exportReadingList: "paperLens.exportReadingList",
  importReadingList: "paperLens.importReadingList",
  addLibrary: "paperLens.addLibrary",
  reloadLibraries: "paperLens.reloadLibraries",
  removeLibrary: "paperLens.removeLibrary",
  showLog: "paperLens.showLog",
  openExample: "paperLens.openExample",
  showChangelog: "paperLens.showChangelog",
} as const;

export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

/** Registers a command; what goes wrong in it is logged and told to the person who asked for it. */
export function registerCommand(id: CommandId, log: Log, run: (...args: unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      log.error(`${id} failed`, error);
      await log.notify(`Paper Lens: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  });
}

/** A `command:` address with arguments, for Markdown and webviews that trust the command. */
export function commandUri(id: CommandId, ...args: readonly unknown[]): string {
  // Round brackets stay as they are in an encoded address, and would end a Markdown link.
  const encoded = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (bracket) => (bracket === "(" ? "%28" : "%29"));
  return `command:${id}?${encoded}`;
}
