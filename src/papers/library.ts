import type { Concept } from "./concept";
import { LargeMap } from "./large-map";
import { mergeSources, type LibrarySource } from "./merge-sources";
import type { Paper } from "./paper";
import { finish, type Steps } from "./steps";

/** Sources to add or replace, and ids of those to take out. */
export interface LibraryChange {
  readonly set?: readonly LibrarySource[];
  readonly remove?: readonly string[];
}

/** All papers at hand. Sources are replaced whole; every change is announced once. */
export class Library {
  readonly #sources = new Map<string, LibrarySource>();
  readonly #listeners = new Set<() => void>();
  #papers: readonly Paper[] = [];
  #concepts: readonly Concept[] = [];
  #byId = new LargeMap<string, Paper>();
  #version = 0;

  get papers(): readonly Paper[] {
    return this.#papers;
  }

  get concepts(): readonly Concept[] {
    return this.#concepts;
  }

  get sources(): readonly LibrarySource[] {
    return [...this.#sources.values()];
  }

  paper(id: string): Paper | undefined {
    return this.#byId.get(id);
  }

  /** Adds the source, or replaces the one with the same id. */
  set(source: LibrarySource): void {
    finish(this.update({ set: [source] }));
  }

  /** Makes the change in steps; the papers of before stay until the last one. Of changes under way at once each is made. */
  *update({ set = [], remove = [] }: LibraryChange): Steps<void> {
    for (const id of remove) this.#sources.delete(id);
    for (const source of set) this.#sources.set(source.id, source);
    this.#version += 1;
    const version = this.#version;
    const { papers, byId, concepts } = yield* mergeSources(this.sources);
    // A later change merged, or is merging, the sources of this one too.
    if (version !== this.#version) return;
    this.#papers = papers;
    this.#byId = byId;
    this.#concepts = concepts;
    for (const listener of this.#listeners) listener();
  }

  /** Calls back after every change; returns the function that stops it. */
  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
