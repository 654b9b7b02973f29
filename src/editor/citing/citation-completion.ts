import * as vscode from "vscode";
import { citationForm, pandocKey, plainCitation, type CitationStyle } from "../../cite/citation";
import { citationContext, type CitationContext } from "../../cite/citation-context";
import { insideComment } from "../../cite/comment";
import { fenceAt, type Fence } from "../../cite/fence";
import { byline, shortAuthors, titleWithName } from "../../papers/format";
import type { Paper } from "../../papers/paper";
import { languageOfPath } from "../../recognize/language";
import type { Searcher } from "../../search/searcher";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import type { DocumentScans } from "../mentions/document-scans";
import type { ReadingListStore } from "../reading-list/reading-list-store";
import { readSetting } from "../settings/settings";
import { renderTooltip } from "../sidebar/tooltip";
import { citationCandidates } from "./candidates";
import type { CitationStyles } from "./citation-style";
import { suggestedPapers } from "./suggested-papers";
import { isCodeOfProse, withinAt } from "./within";

/** Lines before the cursor in which a group of keys may have begun. */
const LINES_BEFORE = 12;

/** Characters after which the editor asks: of \cite{a,|}, [@|] and "@cite |". */
export const TRIGGERS = ["{", ",", "@", " "];

/** A citation on offer; the card is rendered when somebody looks at it. */
class CitationItem extends vscode.CompletionItem {
  constructor(
    readonly paper: Paper,
    label: vscode.CompletionItemLabel,
  ) {
    super(label, vscode.CompletionItemKind.Reference);
  }
}

/** Offers citations after \cite{, [@ and, in comments, @cite; elsewhere it answers at once with nothing. */
export class CitationCompletion implements vscode.CompletionItemProvider<CitationItem> {
  constructor(
    private readonly lens: Lens,
    private readonly styles: CitationStyles,
    private readonly scans: DocumentScans,
    private readonly readingList: ReadingListStore,
    private readonly log: Log,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList<CitationItem> | undefined> {
    const context = contextAt(document, position);
    if (context === undefined || !readSetting("citation.completion", document)) return undefined;
    try {
      const [library, searcher, style] = await Promise.all([this.lens.library(), this.lens.searcher(), this.styles.styleAtHand(document)]);
      const suggested = context.typed.trim() === "" ? await this.#suggested(document, position, searcher) : [];
      if (token.isCancellationRequested) return undefined;
      const papers = citationCandidates(context, { keys: style.keys, searcher, paperOf: (id) => library.paper(id), suggested });
      const range = new vscode.Range(position.translate(0, -context.replaces), position);
      const items = papers.map((paper, index) => itemOf(paper, index, context, style, range, document.getText(range)));
      return new vscode.CompletionList(items, true);
    } catch (error) {
      this.log.error(`No citations for ${document.uri.toString()}:${position.line + 1}`, error);
      return undefined;
    }
  }

  resolveCompletionItem(item: CitationItem): CitationItem {
    item.documentation = new vscode.MarkdownString(renderTooltip(item.paper));
    return item;
  }

  async #suggested(document: vscode.TextDocument, position: vscode.Position, searcher: Searcher): Promise<string[]> {
    const certain = await this.scans.mentions(document);
    const possible = await this.scans.lookAlikes(document);
    return suggestedPapers(
      {
        certain,
        possible,
        distance: ({ start }) => Math.abs(document.positionAt(start).line - position.line),
        starred: this.readingList.starred,
        before: document.getText(beforeCursor(position)),
      },
      searcher,
    );
  }
}

function beforeCursor(position: vscode.Position): vscode.Range {
  return new vscode.Range(new vscode.Position(Math.max(0, position.line - LINES_BEFORE), 0), position);
}

function contextAt(document: vscode.TextDocument, position: vscode.Position): CitationContext | undefined {
  const before = document.getText(beforeCursor(position));
  // Without one of these nothing is cited, and the rest of the document need not be looked at.
  if (!/[@\\]/u.test(before)) return undefined;
  const { languageId } = document;
  const offset = document.offsetAt(position);
  const fence = citationForm(languageId) === "pandoc" ? fenceAt(document.getText(), offset) : undefined;
  if (fence !== undefined) return contextInFence(document.getText(), offset, fence);
  const context = citationContext(before, languageId, () => withinAt(document.getText(), offset, languageId) !== "code");
  // In a span of code of a Markdown file nothing is cited.
  return context !== undefined && citationForm(languageId) === "pandoc" && isCodeOfProse(document.getText(), offset, languageId) ? undefined : context;
}

/** A block of code is a text of its own, in the language it names. */
function contextInFence(text: string, offset: number, { language, start }: Fence): CitationContext | undefined {
  const known = languageOfPath(`x.${language}`);
  const languageId = known === "plaintext" ? language.toLowerCase() : known;
  const newline = text.indexOf("\n", offset);
  const code = text.slice(start, newline < offset ? undefined : newline);
  return languageId === "" ? undefined : citationContext(code.slice(0, offset - start), languageId, () => withinAt(code, offset - start, languageId) !== "code");
}

function itemOf(paper: Paper, rank: number, { kind }: CitationContext, style: CitationStyle, range: vscode.Range, typed: string): CitationItem {
  const key = style.keys.of(paper);
  const title = titleWithName(paper);
  const item = new CitationItem(paper, kind === "comment" ? { label: title, description: byline(paper) } : { label: key, description: title });
  item.insertText = kind === "comment" ? insideComment(plainCitation(paper, style)) : kind === "pandoc" ? pandocKey(key) : key;
  // What is typed comes first, so that all are kept in the order of the search; the rest lets typing go on by key, authors or title.
  item.filterText = [typed, key, shortAuthors(paper), title].filter(Boolean).join(" ");
  item.sortText = String(rank).padStart(4, "0");
  item.range = range;
  return item;
}
