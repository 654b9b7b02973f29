import * as vscode from "vscode";
import { COMMANDS, commandUri } from "../commands";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import type { DocumentScans } from "../mentions/document-scans";
import { readSetting } from "../settings/settings";
import { renderCard, type CardLinks } from "./card";

/** The only commands a card may run: text from papers cannot add to them. */
const TRUSTED = { enabledCommands: [COMMANDS.openPaper, COMMANDS.cite, COMMANDS.search, COMMANDS.muteTerm] };

/** Addresses of a card's actions; muting here needs a workspace to keep it in. */
function cardLinks(): CardLinks {
  const scopes = vscode.workspace.workspaceFolders === undefined ? (["user"] as const) : (["workspace", "user"] as const);
  return {
    open: (paper) => commandUri(COMMANDS.openPaper, paper.id),
    cite: (paper) => commandUri(COMMANDS.cite, paper.id),
    search: (term) => commandUri(COMMANDS.search, term),
    mute: (key) => scopes.map((scope) => ({ label: scope === "user" ? "everywhere" : "here", url: commandUri(COMMANDS.muteTerm, key, scope) })),
  };
}

/**
 * Ticks off the step of the walkthrough. The key falls back at once: the walkthrough notices only that it turns true,
 * and not while it is closed, so that a later card must do it again.
 */
function tickOff(): void {
  for (const hovered of [true, false]) void vscode.commands.executeCommand("setContext", "paperLens.hovered", hovered);
}

/** Cards on names and concepts, in every language and in notebook cells. */
export function registerHover(lens: Lens, scans: DocumentScans, log: Log): vscode.Disposable {
  return vscode.languages.registerHoverProvider("*", {
    async provideHover(document, position, token) {
      try {
        if (!readSetting("hover.enabled", document)) return undefined;
        const library = await lens.library();
        const found = await scans.at(document, position);
        if (found === undefined || token.isCancellationRequested) return undefined;
        const { mention, range } = found;
        const papers = mention.papers.flatMap((id) => library.paper(id) ?? []);
        const gloss = library.concepts.find((concept) => mention.key === `concept:${concept.id}`)?.gloss;
        const markdown = new vscode.MarkdownString(
          renderCard({ mention, papers, ...(gloss === undefined ? {} : { gloss }) }, cardLinks()),
        );
        markdown.isTrusted = TRUSTED;
        tickOff();
        return new vscode.Hover(markdown, range);
      } catch (error) {
        log.error(`No card for ${document.uri.toString()}:${position.line + 1}`, error);
        return undefined;
      }
    },
  });
}
