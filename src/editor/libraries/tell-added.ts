import * as vscode from "vscode";
import { formatFilter } from "../../search/query/format-query";
import { COMMANDS } from "../commands";
import { asMessage } from "../plain-text";
import type { LibraryFile } from "./library-file";
import { showProblems } from "./library-problems";

/** Files named in a message; of more only the number is told. */
const NAMED = 3;
const PAPERS = "Show Papers";
const PROBLEMS = "Show Problems";

const counted = (count: number, what: string) => `${count.toLocaleString("en-US")} ${what}${count === 1 ? "" : "s"}`;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Says what added library files brought, and leads to their papers and problems. */
export async function tellAdded(files: readonly LibraryFile[]): Promise<void> {
  const labels = files.map(({ label }) => label);
  const papers = sum(files.map(({ source }) => source.papers.length));
  const problems = sum(files.map((file) => file.problems.length));
  const names = labels.length > NAMED ? counted(labels.length, "library file") : labels.join(", ");
  const message = `Added ${names}: ${counted(papers, "paper")}${problems === 0 ? "" : `, ${counted(problems, "problem")}`}.`;
  const buttons = [...(papers === 0 ? [] : [PAPERS]), ...(problems === 0 ? [] : [PROBLEMS])];
  const choice = await vscode.window.showInformationMessage(asMessage(message), ...buttons);
  if (choice === PROBLEMS) await showProblems();
  if (choice !== PAPERS) return;
  await vscode.commands.executeCommand(COMMANDS.filter, formatFilter({ name: "listing", values: labels }));
  await vscode.commands.executeCommand(COMMANDS.reveal);
}
