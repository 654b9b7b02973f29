import * as vscode from "vscode";
import { findMentions } from "../../recognize/find-mentions";
import type { Mention } from "../../recognize/mention";
import type { Lens } from "../library/lens";
import { mutedKeys } from "../settings/muted";
import { SECTION, readSetting } from "../settings/settings";

/** Characters of a document that are scanned at most: beyond it a document is data, not code. */
const LONGEST = 5_000_000;

interface Scan {
  readonly version: number;
  readonly language: string;
  readonly mentions: readonly Mention[];
}

/** The mentions of open documents; each version of a document is scanned once, for hover and view alike. */
export class DocumentScans implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when library or settings change what documents mention. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  #scans = new WeakMap<vscode.TextDocument, Scan>();

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
    const known = this.#scans.get(document);
    const { version, languageId: language } = document;
    if (known?.version === version && known.language === language) return known.mentions;
    const lexicon = await this.lens.lexicon();
    const text = document.getText();
    const mentions =
      text.length > LONGEST
        ? []
        : findMentions(text, {
            lexicon,
            language,
            path: document.uri.path,
            sensitivity: readSetting("sensitivity", document),
            muted: mutedKeys(),
          });
    this.#scans.set(document, { version, language, mentions });
    return mentions;
  }

  /** The mention that covers the position, if any. */
  async mentionAt(document: vscode.TextDocument, position: vscode.Position): Promise<Mention | undefined> {
    const offset = document.offsetAt(position);
    const mentions = await this.mentions(document);
    return mentions.find(({ start, end }) => start <= offset && offset < end);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}

/** Where a mention stands. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Mention): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
