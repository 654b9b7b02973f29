import * as vscode from "vscode";
import { byline, targetList, titleWithName } from "../../papers/format";
import type { Paper } from "../../papers/paper";
import type { Completion } from "../../search/query/complete-query";
import type { QueryProblem } from "../../search/query/query";
import { asLabel } from "../plain-text";

const button = (icon: string, tooltip: string): vscode.QuickInputButton => ({ iconPath: new vscode.ThemeIcon(icon), tooltip });

/** What can be done with a paper of the list without leaving it. */
export const PAPER_BUTTONS = {
  cite: button("quote", "Insert Citation"),
  star: button("star-empty", "Star"),
  unstar: button("star-full", "Remove Star"),
  reveal: button("list-tree", "Reveal in Papers"),
  arxiv: button("link-external", "Open on arXiv"),
} as const;

export interface PaperItem extends vscode.QuickPickItem {
  readonly kind: vscode.QuickPickItemKind.Default;
  readonly paper: Paper;
}

/** Puts a text into the field in place of what is there. */
export interface QueryItem extends vscode.QuickPickItem {
  readonly kind: vscode.QuickPickItemKind.Default;
  readonly query: string;
}

/** Turns the list into one of which several can be chosen: the way there for the keyboard, which cannot reach the pick's own button. */
export interface SeveralItem extends vscode.QuickPickItem {
  readonly several: true;
}

export type PickItem = PaperItem | SeveralItem | QueryItem | vscode.QuickPickItem;

export const isPaper = (item: vscode.QuickPickItem | undefined): item is PaperItem => item !== undefined && "paper" in item;
export const isQuery = (item: vscode.QuickPickItem | undefined): item is QueryItem => item !== undefined && "query" in item;
export const isSeveral = (item: vscode.QuickPickItem | undefined): item is SeveralItem => item !== undefined && "several" in item;

const DEFAULT = vscode.QuickPickItemKind.Default;

/** A paper as it stands in the list: name and title, who, when and on what, and the line that matched. */
export function paperItem(paper: Paper, line: string, starred: boolean): PaperItem {
  const buttons: vscode.QuickInputButton[] = [PAPER_BUTTONS.cite, starred ? PAPER_BUTTONS.unstar : PAPER_BUTTONS.star, PAPER_BUTTONS.reveal];
  if (paper.arxivId !== null) buttons.push(PAPER_BUTTONS.arxiv);
  return {
    kind: DEFAULT,
    paper,
    label: `${starred ? "$(star-full) " : ""}${asLabel(titleWithName(paper))}`,
    description: asLabel([byline(paper), targetList(paper)].filter(Boolean).join(" · ")),
    detail: asLabel(line),
    // The search has ranked and filtered already; the picker must not do it again.
    alwaysShow: true,
    buttons,
  };
}

/** A filter name or value that goes on from what is typed. */
export function completionItem(text: string, completion: Completion): QueryItem {
  const query = text.slice(0, completion.start) + completion.insert + text.slice(completion.end);
  return { kind: DEFAULT, query, label: `$(filter) ${asLabel(completion.label)}`, description: asLabel(completion.detail), alwaysShow: true };
}

/** A part of the query that could not be used; choosing it takes the nearest that works. */
export function problemItem(text: string, problem: QueryProblem): PickItem {
  const label = `$(warning) ${asLabel(problem.message)}`;
  if (problem.suggestion === null) return { label, alwaysShow: true };
  const query = text.slice(0, problem.start) + problem.suggestion + text.slice(problem.end);
  return { kind: DEFAULT, query, label, alwaysShow: true };
}

/** An earlier search. */
export function historyItem(query: string): QueryItem {
  return { kind: DEFAULT, query, label: `$(history) ${asLabel(query)}`, alwaysShow: true };
}

export const SEVERAL_ITEM: SeveralItem = { several: true, label: "$(checklist) Choose several to cite", alwaysShow: true };

export function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
