import * as vscode from "vscode";
import { mentionAt } from "../../recognize/find-mentions";
import { COMMANDS, commandUri } from "../commands";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import { renderCard, type CardLinks } from "./card";

/** The only commands a card may run: text from papers cannot add to them. */
const TRUSTED = { enabledCommands: [COMMANDS.openPaper, COMMANDS.cite, COMMANDS.search] };

const LINKS: CardLinks = {
  open: (paper) => commandUri(COMMANDS.openPaper, paper.id),
  cite: (paper) => commandUri(COMMANDS.cite, paper.id),
  search: (term) => commandUri(COMMANDS.search, term),
};

/** Cards on names and concepts, in every language and in notebook cells. */
export function registerHover(lens: Lens, log: Log): vscode.Disposable {
  return vscode.languages.registerHoverProvider("*", {
    async provideHover(document, position, token) {
      try {
        const [library, lexicon] = [await lens.library(), await lens.lexicon()];
        if (token.isCancellationRequested) return undefined;
        const mention = mentionAt(document.getText(), document.offsetAt(position), {
          lexicon,
          language: document.languageId,
          path: document.uri.path,
        });
        if (mention === undefined) return undefined;
        const papers = mention.papers.flatMap((id) => library.paper(id) ?? []);
        const gloss = library.concepts.find((concept) => mention.key === `concept:${concept.id}`)?.gloss;
        const card = { mention, papers, ...(gloss === undefined ? {} : { gloss }) };
        const markdown = new vscode.MarkdownString(renderCard(card, LINKS));
        markdown.isTrusted = TRUSTED;
        const range = new vscode.Range(document.positionAt(mention.start), document.positionAt(mention.end));
        return new vscode.Hover(markdown, range);
      } catch (error) {
        log.error(`No card for ${document.uri.toString()}:${position.line + 1}`, error);
        return undefined;
      }
    },
  });
}
