import type * as vscode from "vscode";
import { assignKeys, parseKeyTemplate, type CitationKeys } from "../../cite/citation-key";
import { parseCommentTemplate, type CitationStyle } from "../../cite/citation";
import type { Paper } from "../../papers/paper";
import { inSlices } from "../libraries/in-slices";
import type { Lens } from "../library/lens";
import { readSetting } from "../settings/settings";

/** The keys and the template by which citations are written; keys are given once for each state of the library. */
export class CitationStyles {
  #papers: readonly Paper[] = [];
  #template = "";
  #keys: Promise<CitationKeys> | undefined;

  constructor(private readonly lens: Lens) {}

  async keys(): Promise<CitationKeys> {
    const { papers } = await this.lens.library();
    const template = readSetting("citation.key");
    if (this.#keys === undefined || this.#papers !== papers || this.#template !== template) {
      this.#papers = papers;
      this.#template = template;
      this.#keys = inSlices(assignKeys(papers, parseKeyTemplate(template)), () => false);
    }
    return this.#keys;
  }

  /** How citations are written in a document; a language can have a template of its own. */
  async style(scope: vscode.TextDocument | undefined): Promise<CitationStyle> {
    return { keys: await this.keys(), comment: parseCommentTemplate(readSetting("citation.comment", scope)) };
  }
}
