import * as vscode from "vscode";
import { COMMANDS, registerCommand } from "../commands";
import type { Log } from "../log";
import { asLabel, asMessage } from "../plain-text";
import { mute, mutedTerms, unmute, type MutedTerm } from "../settings/muted";

const SCOPE_LABELS = { workspace: "muted in this workspace", user: "muted everywhere" } as const;

/** "name:awq" is shown as "awq", with what kind of term it is behind it. */
function itemOf(term: MutedTerm): vscode.QuickPickItem & { term: MutedTerm } {
  const [kind = "", ...rest] = term.key.split(":");
  return { term, label: asLabel(rest.join(":") || term.key), description: `${asLabel(kind)}, ${SCOPE_LABELS[term.scope]}` };
}

function isMutedTerm(key: unknown, scope: unknown): scope is MutedTerm["scope"] {
  return typeof key === "string" && key !== "" && (scope === "workspace" || scope === "user");
}

/** Muting a term from its card, and the list of what is muted. */
export function registerMuting(log: Log): vscode.Disposable {
  const manage = async () => {
    const items = mutedTerms().map(itemOf);
    if (items.length === 0) {
      void vscode.window.showInformationMessage("No term is muted. A card's Mute link mutes its term.");
      return;
    }
    const chosen = await vscode.window.showQuickPick(items, {
      title: "Muted Terms",
      placeHolder: "Choose the terms to show cards for again",
      canPickMany: true,
    });
    for (const { term } of chosen ?? []) await unmute(term);
  };
  return vscode.Disposable.from(
    registerCommand(COMMANDS.muteTerm, log, async (key, scope) => {
      if (typeof key !== "string" || !isMutedTerm(key, scope)) return manage();
      const term = { key, scope };
      await mute(term);
      const undo = "Undo";
      const answer = await vscode.window.showInformationMessage(`"${asMessage(itemOf(term).label)}" is ${SCOPE_LABELS[scope]}.`, undo);
      if (answer === undo) await unmute(term);
    }),
    registerCommand(COMMANDS.manageMuted, log, manage),
  );
}
