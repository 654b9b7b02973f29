import * as vscode from "vscode";
import { DocumentScan, findMentions, mentionAt } from "../../recognize/find-mentions";
import type { Mention } from "../../recognize/mention";
import type { ScanOptions } from "../../recognize/scan-options";
import type { Lens } from "../library/lens";
import { mutedKeys } from "../settings/muted";
import { SECTION, readSetting } from "../settings/settings";

/** Characters up to which a document is scanned whole: some 50 ms of work. Longer ones are data rather than code. */
const LONGEST = 1_000_000;

interface KeptScan {
  readonly version: number;
  readonly language: string;
  readonly scan: DocumentScan;
}

/** A mention and the range a card is shown for. */
export interface MentionUnderCursor {
  readonly mention: Mention;
  readonly range: vscode.Range;
}

/** The mentions of open documents; each version of a document is scanned once, for hover and view alike. */
export class DocumentScans implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when library or settings change what documents mention. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  #scans = new WeakMap<vscode.TextDocument, KeptScan>();

  constructor(private readonly lens: Lens) {
    const forget = () => {
      this.#scans = new WeakMap();
      this.#changed.fire();
    };
    this.#subscriptions = vscode.Disposable.from(
      lens.onDidChange(forget),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SECTION) && forget()),
    );
  }

  /** In the order of the text; empty for documents too long to be code. */
  async mentions(document: vscode.TextDocument): Promise<readonly Mention[]> {
    return (await this.#scan(document))?.mentions ?? [];
  }

  /** What the document may mention, with what its surroundings do not support; not kept, as it is asked for seldom. */
  async lookAlikes(document: vscode.TextDocument): Promise<readonly Mention[]> {
    const options = await this.#options(document);
    const text = document.getText();
    return text.length > LONGEST ? [] : findMentions(text, { ...options, sensitivity: "everything" });
  }

  /** The mention that stands in the word at the position: `awq_gemm` answers wherever one points at it. */
  async at(document: vscode.TextDocument, position: vscode.Position): Promise<MentionUnderCursor | undefined> {
    const scan = await this.#scan(document);
    const text = document.getText();
    const options = await this.#options(document);
    const ask = (offset: number) => (scan === undefined ? mentionAt(text, offset, options) : scan.at(offset));
    const exact = ask(document.offsetAt(position));
    if (exact?.kind === "name") return { mention: exact, range: rangeOf(document, exact) };
    const word = document.getWordRangeAtPosition(position);
    const inWord = word === undefined ? [] : mentionsBetween(document.offsetAt(word.start), document.offsetAt(word.end), ask);
    // A name says more than an idea: the whole of `awq_gemm` is about AWQ.
    const mention = inWord.find(({ kind }) => kind === "name") ?? exact ?? inWord[0];
    if (mention === undefined) return undefined;
    const range = rangeOf(document, mention);
    return { mention, range: word === undefined || range.contains(position) ? range : word };
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  async #options(document: vscode.TextDocument): Promise<ScanOptions> {
    return {
      lexicon: await this.lens.lexicon(),
      language: document.languageId,
      path: document.uri.path,
      sensitivity: readSetting("sensitivity", document),
      muted: mutedKeys(),
    };
  }

  /** Undefined for documents too long to scan whole. */
  async #scan(document: vscode.TextDocument): Promise<DocumentScan | undefined> {
    const { version, languageId: language } = document;
    const known = this.#scans.get(document);
    if (known?.version === version && known.language === language) return known.scan;
    const options = await this.#options(document);
    const text = document.getText();
    if (text.length > LONGEST) return undefined;
    const scan = new DocumentScan(text, options);
    this.#scans.set(document, { version, language, scan });
    return scan;
  }
}

/** The mentions at the offsets from start to end, each once. */
function mentionsBetween(start: number, end: number, ask: (offset: number) => Mention | undefined): Mention[] {
  const found: Mention[] = [];
  for (let offset = start; offset < end; offset += 1) {
    const mention = ask(offset);
    if (mention === undefined) continue;
    found.push(mention);
    offset = Math.max(offset, mention.end - 1);
  }
  return found;
}

/** Where a mention stands. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Mention): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
