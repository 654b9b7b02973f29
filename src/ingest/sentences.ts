export interface Sentence {
  /** Without the blanks around it. */
  readonly text: string;
  /** Where `text` stands in the whole, half open. */
  readonly start: number;
  readonly end: number;
}

/** A full stop, with the quotes and brackets it closes, and the blanks behind it, which some texts have lost. */
const STOP = /(?<![.!?])[.!?]+["'”’)\]]*\s+|(?<=[\p{Ll})])\.(?=(?:We|Our|The|This|These|In|It|To|However|Moreover|Furthermore)\s)/gu;

/** How a sentence may open: "We", "(2)", "3D", "π-RL", a link, a quoted word. */
const OPENING = /^(?:["'“‘([]*[\p{Lu}\p{N}πμλα-ω]|https?:|[a-z]+[A-Z_{.-])/u;

/** Shortened words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(["“])(?:e\.g|i\.e|vs|cf|al|Fig|Figs|Eq|Eqs|Sec|Tab|No|Dr|Prof|Mr|Ms|approx|resp|viz|incl|ca|St|Ref|res|a\.k\.a|w\.r\.t|w\.l\.o\.g)\.$/;

/** Shortened words that may also end a sentence: what follows decides. */
const OPEN_ABBREVIATION = /(?:^|[\s(["“])(?:etc|U\.S|Inc|Corp|Ltd|[A-Z])\.$/;
const CLEAR_OPENING = /^(?:["'“(]*(?:We|Our|The|This|These|In|It|However|To|For|Code|A|An)\b)/;

/**
 * Cuts running English text into sentences. The sentences stand in order, do not
 * meet, and leave out nothing but blanks.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const stop of text.matchAll(STOP)) {
    const next = stop.index + stop[0].length;
    if (!endsSentence(text, stop.index, next)) continue;
    push(sentences, text, start, next);
    start = next;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function endsSentence(text: string, stop: number, next: number): boolean {
  const after = text.slice(next, next + 40);
  if (text[stop] !== ".") return OPENING.test(after);
  const before = text.slice(Math.max(0, stop - 12), stop + 1);
  if (ABBREVIATION.test(before)) return false;
  if (OPEN_ABBREVIATION.test(before)) return CLEAR_OPENING.test(after);
  return OPENING.test(after);
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const trimmed = piece.trim();
  if (trimmed === "") return;
  const start = from + piece.indexOf(trimmed);
  sentences.push({ text: trimmed, start, end: start + trimmed.length });
}
