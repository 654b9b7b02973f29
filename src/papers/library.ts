import type { Concept } from "./concept";
import type { Paper } from "./paper";

/** Papers and concepts of one origin: the bundled index or a library of the user's. */
export interface LibrarySource {
  readonly id: string;
  readonly label: string;
  readonly papers: readonly Paper[];
  readonly concepts: readonly Concept[];
}

/** All papers at hand. Sources are replaced whole; every change is announced once. */
export class Library {
  readonly #sources = new Map<string, LibrarySource>();
  readonly #listeners = new Set<() => void>();
  #papers: readonly Paper[] = [];
  #concepts: readonly Concept[] = [];
  #byId = new Map<string, Paper>();

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
    this.#sources.set(source.id, source);
    this.#merge();
  }

  /** Calls back after every change; returns the function that stops it. */
  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #merge(): void {
    this.#byId = new Map();
    for (const source of this.#sources.values()) {
      for (const paper of source.papers) {
        if (!this.#byId.has(paper.id)) this.#byId.set(paper.id, paper);
      }
    }
    this.#papers = [...this.#byId.values()];
    this.#concepts = this.sources.flatMap((source) => source.concepts);
    for (const listener of this.#listeners) listener();
  }
}
