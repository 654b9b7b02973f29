import * as vscode from "vscode";
import type { DocumentScans } from "./document-scans";
import { papersMeant, type Place } from "./mentions-model";
import { placesOf } from "./places";

/** Documents a person works on; consoles, differences and settings are none. */
function isWorkedOn(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  return scheme === "untitled" || scheme === "vscode-notebook-cell" || vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
}

/** What the workspace mentions: all of it after it was looked through, its open documents before. */
export class WorkspaceMentions implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when the workspace was looked through, or when library or settings change what documents mention. */
  readonly onDidChange = this.#changed.event;
  readonly #subscription: vscode.Disposable;
  #scanned: readonly Place[] | undefined;

  constructor(private readonly scans: DocumentScans) {
    this.#subscription = scans.onDidChange(() => this.#changed.fire());
  }

  /** Whether the whole workspace was looked through. */
  get scanned(): boolean {
    return this.#scanned !== undefined;
  }

  /** Takes over what looking through the workspace found. */
  keep(places: readonly Place[]): void {
    this.#scanned = places;
    this.#changed.fire();
  }

  /** All places, those of open documents as they are now. */
  async places(): Promise<readonly Place[]> {
    const open = vscode.workspace.textDocuments.filter((document) => !document.isClosed && isWorkedOn(document));
    const found: Place[] = [];
    for (const document of open) {
      found.push(...placesOf(document.getText(), document.uri.toString(), await this.scans.mentions(document)));
    }
    const fresh = new Set(open.map((document) => document.uri.toString()));
    return [...found, ...(this.#scanned ?? []).filter(({ uri }) => !fresh.has(uri))];
  }

  /** The places that mean a paper. */
  async placesFor(paper: string): Promise<readonly Place[]> {
    return (await this.places()).filter((place) => papersMeant(place).includes(paper));
  }

  /** Ids of the papers that are mentioned anywhere. */
  async papers(): Promise<ReadonlySet<string>> {
    return new Set((await this.places()).flatMap((place) => [...papersMeant(place)]));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
