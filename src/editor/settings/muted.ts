import * as vscode from "vscode";
import { SECTION } from "./settings";

/** Where a term is muted: in this workspace or for all of them. */
export type MuteScope = "workspace" | "user";

export interface MutedTerm {
  readonly key: string;
  readonly scope: MuteScope;
}

const TARGETS: Readonly<Record<MuteScope, vscode.ConfigurationTarget>> = {
  workspace: vscode.ConfigurationTarget.Workspace,
  user: vscode.ConfigurationTarget.Global,
};

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];

/** A list set in the workspace would hide the user's own: both are read and hold together. */
function lists(): Record<MuteScope, string[]> {
  const found = vscode.workspace.getConfiguration(SECTION).inspect<unknown>("muted");
  return { user: strings(found?.globalValue), workspace: strings(found?.workspaceValue) };
}

/** Keys of all muted terms. */
export function mutedKeys(): ReadonlySet<string> {
  const { user, workspace } = lists();
  return new Set([...user, ...workspace]);
}

export function mutedTerms(): MutedTerm[] {
  const { user, workspace } = lists();
  return [
    ...workspace.map((key) => ({ key, scope: "workspace" as const })),
    ...user.map((key) => ({ key, scope: "user" as const })),
  ];
}

export async function mute({ key, scope }: MutedTerm): Promise<void> {
  const list = lists()[scope];
  if (!list.includes(key)) await write(scope, [...list, key]);
}

export async function unmute({ key, scope }: MutedTerm): Promise<void> {
  await write(scope, lists()[scope].filter((other) => other !== key));
}

async function write(scope: MuteScope, list: readonly string[]): Promise<void> {
  const value = list.length === 0 ? undefined : [...list].sort();
  await vscode.workspace.getConfiguration(SECTION).update("muted", value, TARGETS[scope]);
}
