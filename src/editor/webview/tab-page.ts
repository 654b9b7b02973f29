import * as vscode from "vscode";
import type { Check } from "../../pages/schemas";
import type { Log } from "../log";
import { PAGE_OPTIONS, type PageFiles, type PageKind } from "./page";
import { renderShell } from "./shell";

/** What a page in a tab is made with. */
export interface PageParts<In> {
  readonly kind: PageKind;
  readonly extensionUri: vscode.Uri;
  readonly files: () => Promise<PageFiles>;
  readonly messages: Check<In>;
  readonly log: Log;
}

/** A page in its tab, new or restored: loaded with what it shows first, told what changes later. */
export class TabPage<In extends { readonly type: string }, Out> {
  /** Whether the page is there to be told; it says so each time it is loaded, and is unloaded while it is hidden. */
  #ready = false;
  /** What the page was loaded with; it shows this anew each time it comes back from being hidden. */
  #loaded: string | undefined;
  /** What the page was told last: drawing the same anew would only lose the focus. */
  #told: string | undefined;
  #shown = 0;

  /** @param answer gets the messages of the page, that it is ready among them; those of an unknown form are logged */
  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly parts: PageParts<In>,
    private readonly answer: (message: In) => unknown,
  ) {
    const icon = (theme: string) => vscode.Uri.joinPath(parts.extensionUri, "media", `page-${theme}.svg`);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    panel.webview.options = PAGE_OPTIONS;
    panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(data));
    panel.onDidChangeViewState(() => (this.#ready &&= panel.visible));
    panel.onDidDispose(() => {
      this.#ready = false;
      this.#shown += 1;
    });
  }

  get ready(): boolean {
    return this.#ready;
  }

  /**
   * Shows the content, unless the page shows it already. A page that is hidden asks for it when it comes back.
   * @param content what decides whether the page shows it already; the message when left out
   */
  async show(message: Out, content: unknown = message): Promise<void> {
    this.#shown += 1;
    const mine = this.#shown;
    const files = await this.parts.files();
    if (mine !== this.#shown) return;
    const text = JSON.stringify(content);
    if (this.#loaded === undefined) {
      this.#loaded = this.#told = text;
      const data = content === message ? text : JSON.stringify(message);
      this.panel.webview.html = renderShell({ title: this.parts.kind.title, nonce: crypto.randomUUID(), ...files, data });
    } else if (this.#ready && text !== this.#told) {
      this.#told = text;
      this.post(message);
    }
  }

  /** Tells a page that is there. */
  post(message: Out): void {
    if (this.#ready) void this.panel.webview.postMessage(message);
  }

  async #receive(data: unknown): Promise<void> {
    const { kind, messages, log } = this.parts;
    const result = messages.safeParse(data);
    if (!result.success) {
      log.info(`A message of the page "${kind.name}" has an unknown form and was passed over.`);
      return;
    }
    if (result.data.type === "ready") {
      this.#ready = true;
      this.#told = this.#loaded;
    }
    try {
      await this.answer(result.data);
    } catch (error) {
      log.error(`The page "${kind.name}" could not be answered`, error);
    }
  }
}
