import * as vscode from "vscode";
import { byline, targetList, titleWithName } from "../../papers/format";
import type { Paper } from "../../papers/paper";
import type { SearchResult } from "../../search/searcher";

export const CITE: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon("quote"), tooltip: "Insert Citation" };
export const ARXIV: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon("link-external"), tooltip: "Open on arXiv" };

export interface PaperItem extends vscode.QuickPickItem {
  readonly paper: Paper;
}

/** A search result as it stands in the list: name and title, who, when and on what, the line that matched. */
export function paperItem({ paper, line }: Pick<SearchResult, "paper" | "line">): PaperItem {
  return {
    paper,
    label: titleWithName(paper),
    description: [byline(paper), targetList(paper)].filter(Boolean).join(" · "),
    detail: line,
    // The search has ranked and filtered already; the picker must not do it again.
    alwaysShow: true,
    buttons: paper.arxivId === null ? [CITE] : [CITE, ARXIV],
  };
}
