import type { Memento } from "vscode";

/** Entries kept: what fits a glance. */
const KEPT = 20;

/** A short list in the editor's storage, newest first, each entry once. */
export class RecentList {
  constructor(
    private readonly state: Memento,
    private readonly key: string,
  ) {}

  get entries(): readonly string[] {
    const stored = this.state.get<unknown>(this.key);
    return Array.isArray(stored) ? stored.filter((entry): entry is string => typeof entry === "string") : [];
  }

  async add(entry: string): Promise<void> {
    await this.state.update(this.key, [entry, ...this.entries.filter((other) => other !== entry)].slice(0, KEPT));
  }
}
