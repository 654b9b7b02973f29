import * as vscode from "vscode";
import { sortByKey, writeBibliography, type BibliographyFormat } from "../../cite/bibliography";
import type { PlacesOf } from "../../cite/places";
import type { Paper } from "../../papers/paper";
import { COMMANDS, registerCommand } from "../commands";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import type { ReadingListStore } from "../reading-list/reading-list-store";
import type { PaperPicker } from "../search/paper-picker";
import type { CitationStyles } from "./citation-style";
import { deliver } from "./deliver";
import { askForDestination, askForFormat, askForPapers } from "./export-choices";
import { readRequest, type ExportRequest } from "./export-request";
import { paperIds } from "./papers-of";
import { workspaceBibliography } from "./workspace-bibliography";

interface Exported {
  readonly papers: readonly Paper[];
  readonly places?: PlacesOf;
}

export interface ExportContext {
  readonly lens: Lens;
  readonly picker: PaperPicker;
  readonly readingList: ReadingListStore;
  readonly styles: CitationStyles;
  readonly log: Log;
}

/** "Export Citations…" and "Workspace Bibliography": what is not known from the argument is asked for, one question at a time. */
export function registerExport({ lens, picker, readingList, styles, log }: ExportContext): vscode.Disposable {
  const ofIds = async (ids: readonly string[]): Promise<Exported> => {
    const library = await lens.library();
    const papers = ids.flatMap((id) => library.paper(id) ?? []);
    if (papers.length === 0) throw new Error(`The library has no paper "${ids.join('", "')}".`);
    return { papers };
  };
  const ofStarred = async (): Promise<Exported | undefined> => {
    const { starred } = readingList;
    const papers = (await lens.library()).papers.filter((paper) => starred.has(paper.id));
    if (papers.length > 0) return { papers: sortByKey(papers, await styles.keys()) };
    void vscode.window.showInformationMessage("No paper has a star yet.");
    return undefined;
  };
  const ofWorkspace = async ({ places = "lines" }: ExportRequest): Promise<Exported | undefined> => {
    if (vscode.workspace.workspaceFolders === undefined) {
      void vscode.window.showInformationMessage("No folder is open; a workspace bibliography needs one.");
      return undefined;
    }
    const [library, keys] = [await lens.library(), await styles.keys()];
    const found = await workspaceBibliography(lens, keys, log);
    if (found === undefined) return undefined;
    const papers = found.papers((id) => library.paper(id), keys);
    if (papers.length > 0) return { papers, places: (paper) => found.placesOf(paper, places) };
    void vscode.window.showInformationMessage("No file of this workspace mentions or cites a paper of the library.");
    return undefined;
  };
  const collect = async (title: string, request: ExportRequest): Promise<Exported | undefined> => {
    if (Array.isArray(request.papers)) return ofIds(request.papers);
    const set = request.papers ?? (await askForPapers(title, readingList.starred.size));
    if (set === "starred") return ofStarred();
    if (set === "workspace") return ofWorkspace(request);
    return set === undefined ? undefined : { papers: await picker.pick({ title }) };
  };
  const run = async (title: string, request: ExportRequest) => {
    const exported = await collect(title, request);
    if (exported === undefined || exported.papers.length === 0) return;
    const format: BibliographyFormat | undefined = request.format ?? (await askForFormat(title));
    const to = format === undefined ? undefined : (request.to ?? (await askForDestination(title)));
    if (format === undefined || to === undefined) return;
    await deliver(writeBibliography(exported.papers, format, await styles.keys(), exported.places), format, to, exported.papers.length);
  };
  return vscode.Disposable.from(
    registerCommand(COMMANDS.exportCitations, log, async (argument, selection) => {
      const request = readRequest(argument);
      const ids = request === undefined ? paperIds(argument, selection) : [];
      await run("Export Citations", request ?? (ids.length === 0 ? {} : { papers: ids }));
    }),
    registerCommand(COMMANDS.workspaceBibliography, log, async (argument) => {
      await run("Workspace Bibliography", { ...readRequest(argument), papers: "workspace" });
    }),
  );
}
