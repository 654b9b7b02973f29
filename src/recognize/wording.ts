/** Which papers use a spelling themselves. */
import type { Paper } from "../papers/paper";
import type { Form } from "./term";

const WORD = /[\p{L}\p{N}+]+/gu;

/** A text without what separates its words, and where they start. */
interface Run {
  readonly letters: string;
  readonly starts: ReadonlySet<number>;
}

function runOf(text: string): Run {
  const starts = new Set<number>();
  let letters = "";
  for (const [word] of text.normalize("NFKC").toLowerCase().matchAll(WORD)) {
    starts.add(letters.length);
    letters += word;
  }
  return { letters, starts };
}

/** Whether words of the text begin as the letters do, however either is cut: "FlashAttention-2" has "flash attention". */
function has({ letters, starts }: Run, wanted: string): boolean {
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) if (starts.has(at)) return true;
  return false;
}

/** Where a paper uses a spelling. */
export type Use = "title" | "text" | "nowhere";

interface Texts {
  readonly title: Run;
  readonly text: Run;
}

export class Wording {
  readonly #texts = new Map<number, Texts>();
  readonly #kept = new WeakMap<Form, readonly Use[]>();

  constructor(private readonly papers: readonly Paper[]) {}

  #useIn(index: number, letters: string): Use {
    let texts = this.#texts.get(index);
    if (texts === undefined) {
      const { title = "", abstract = "" } = this.papers[index] ?? {};
      this.#texts.set(index, (texts = { title: runOf(title), text: runOf(abstract) }));
    }
    return has(texts.title, letters) ? "title" : has(texts.text, letters) ? "text" : "nowhere";
  }

  /** For each paper of the form's term, where it uses the form, inflected or not. */
  of(form: Form): readonly Use[] {
    let kept = this.#kept.get(form);
    if (kept === undefined) {
      const { letters } = runOf(form.print);
      this.#kept.set(form, (kept = form.term.papers.map((index) => this.#useIn(index, letters))));
    }
    return kept;
  }
}
