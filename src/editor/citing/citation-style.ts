import type * as vscode from "vscode";
import { assignKeys, parseKeyTemplate, type CitationKeys } from "../../cite/citation-key";
import { parseCommentTemplate, type CitationStyle } from "../../cite/citation";
import type { Paper } from "../../papers/paper";
import { inSlices } from "../libraries/in-slices";
import type { Lens } from "../library/lens";
import { readSetting } from "../settings/settings";

/** Milliseconds that somebody who types waits for keys of a library that has just changed. */
const PATIENCE = 500;

/** The keys and the template by which citations are written; keys are given once for each state of the library. */
export class CitationStyles {
  #papers: readonly Paper[] = [];
  #template = "";
  #keys: Promise<CitationKeys> | undefined;
  #before: CitationKeys | undefined;

  constructor(private readonly lens: Lens) {}

  async keys(): Promise<CitationKeys> {
    const { papers } = await this.lens.library();
    const template = readSetting("citation.key");
    if (this.#keys === undefined || this.#papers !== papers || this.#template !== template) {
      this.#papers = papers;
      this.#template = template;
      this.#keys = inSlices(assignKeys(papers, parseKeyTemplate(template)), () => false);
    }
    return (this.#before = await this.#keys);
  }

  /** How citations are written in a document; a language can have a template of its own. */
  async style(scope: vscode.TextDocument | undefined): Promise<CitationStyle> {
    return styleOf(await this.keys(), scope);
  }

  /** The same for somebody who types: while the keys of a large library are given anew, the ones before. */
  async styleAtHand(scope: vscode.TextDocument | undefined): Promise<CitationStyle> {
    const before = this.#before;
    const keys = this.keys();
    return styleOf(before === undefined ? await keys : await Promise.race([keys, after(PATIENCE, before)]), scope);
  }
}

const styleOf = (keys: CitationKeys, scope: vscode.TextDocument | undefined): CitationStyle => ({ keys, comment: parseCommentTemplate(readSetting("citation.comment", scope)) });

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, value));
}
