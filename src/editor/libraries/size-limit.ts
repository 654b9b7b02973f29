import * as vscode from "vscode";
import { asMessage } from "../plain-text";
import { readSetting } from "../settings/settings";

const STATE = "paperLens.largeLibraries";

/** Asks before a large file is read; the answer yes is kept with the workspace. */
export class SizeLimit {
  readonly #asked = new Set<string>();

  constructor(private readonly state: vscode.Memento) {}

  /** Whether the file may be read now. When it must be asked for, `allowed` is called after a yes. */
  async allows(uri: vscode.Uri, allowed: () => void): Promise<boolean> {
    const limit = readSetting("libraryLimitMB");
    const megabytes = (await sizeOf(uri)) / 1_000_000;
    const id = uri.toString();
    if (megabytes <= limit || this.#accepted().includes(id)) return true;
    if (!this.#asked.has(id)) {
      this.#asked.add(id);
      void this.#ask(uri, megabytes, limit, allowed);
    }
    return false;
  }

  /** Files answered with no are asked about again. */
  askAgain(): void {
    this.#asked.clear();
  }

  async #ask(uri: vscode.Uri, megabytes: number, limit: number, allowed: () => void): Promise<void> {
    const read = "Read It";
    const label = vscode.workspace.asRelativePath(uri);
    const message = `The library ${label} has ${megabytes.toFixed(0)} MB, more than paperLens.libraryLimitMB (${limit}) allows without asking.`;
    if ((await vscode.window.showWarningMessage(asMessage(message), read, "Not Now")) !== read) return;
    await this.state.update(STATE, [...this.#accepted(), uri.toString()]);
    allowed();
  }

  #accepted(): readonly string[] {
    const stored = this.state.get<unknown>(STATE);
    return Array.isArray(stored) ? stored.filter((item): item is string => typeof item === "string") : [];
  }
}

/** Bytes; 0 when the file cannot be asked, as reading it will tell why. */
async function sizeOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch {
    return 0;
  }
}
