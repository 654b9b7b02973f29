import { findMentions } from "../../recognize/find-mentions";
import type { Sensitivity } from "../../recognize/scan-options";
import { languageOfPath } from "../../recognize/language";
import type { Lexicon } from "../../recognize/lexicon";
import type { Mention } from "../../recognize/mention";
import { readNotebook } from "./notebook";
import { PositionReader } from "../../papers/positions";

/** A mention at its place in a file. */
export interface FileMention extends Pick<Mention, "key" | "term" | "kind" | "papers" | "evidence"> {
  /** 1-based. */
  readonly line: number;
  /** 0-based, in UTF-16 code units. */
  readonly column: number;
  /** In UTF-16 code units. */
  readonly length: number;
  /** As it stands in the file. */
  readonly text: string;
}

export interface ScannedFile {
  readonly path: string;
  readonly mentions: readonly FileMention[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What to look for, how sure a mention must be, and the keys of terms to pass over. */
export interface Recognition {
  readonly lexicon: Lexicon;
  readonly sensitivity: Sensitivity;
  readonly muted: ReadonlySet<string>;
}

/** The mentions of a file's text in their order, placed by the file's own lines, in notebooks too. */
export function scanText(path: string, text: string, recognition: Recognition): FileMention[] {
  const positions = new PositionReader(text);
  const place = (mention: Mention, { start, end }: Range): FileMention => {
    const { key, term, kind, papers, evidence } = mention;
    return { ...positions.at(start), length: end - start, text: text.slice(start, end), key, term, kind, papers, evidence };
  };
  const cells = path.toLowerCase().endsWith(".ipynb") ? readNotebook(text) : undefined;
  if (cells === undefined) {
    return inOrder(findMentions(text, { ...recognition, language: languageOfPath(path), path })).map((mention) => place(mention, mention));
  }
  return cells.flatMap(({ text: source, language, offsets }) =>
    inOrder(findMentions(source, { ...recognition, language, path })).map((mention) => place(mention, offsets.range(mention.start, mention.end))),
  );
}

function inOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => a.start - b.start);
}
