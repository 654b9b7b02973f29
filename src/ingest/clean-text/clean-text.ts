import type { PaperLink } from "../../papers/paper";
import { convertAccents } from "./accents";
import { restoreBareWords } from "./bare-words";
import { replaceCommands } from "./commands";
import { takeLinks } from "./links";
import { convertFractions, convertRoots, tidyComplexities, unwrapFormulas } from "./math";
import { convertScripts } from "./scripts";
import { setTypography } from "./typography";

export interface CleanedText {
  /** Proper Unicode text; addresses stand in it in a short form without their scheme. */
  readonly text: string;
  readonly links: readonly PaperLink[];
}

/** What a macro for the own name becomes when the name is unknown. */
const NAMELESS = "our method";
/** Markup nests, so the passes repeat until nothing changes; real text needs two or three. */
const MOST_ROUNDS = 12;

/**
 * Turns a raw title or abstract, with what is left in it of LaTeX and page markup, into
 * plain Unicode text. Idempotent; words and digits are never lost.
 * @param ownName the name that the authors' macros (\name, \method) stand for
 */
export function cleanText(raw: string, ownName: string = NAMELESS): CleanedText {
  const { links, ...first } = cleanAround(raw, ownName);
  // Cleaning may bring an address to light that was broken by marks before.
  const { text } = untilStable(first, (current) => cleanAround(current.text, ownName, current.around));
  return { text, links };
}

/** A text on its way: as a whole, and what of it stands around the addresses. */
interface Cleaned {
  readonly text: string;
  readonly around: string;
}

/** Cleans the text around the addresses, which stay as they are; `known` is clean already. */
function cleanAround(raw: string, ownName: string, known?: string): Cleaned & { readonly links: readonly PaperLink[] } {
  const taken = takeLinks(raw);
  const around = taken.text === known ? known : untilStable({ text: taken.text }, ({ text }) => ({ text: cleanOnce(text, ownName) })).text;
  return { text: taken.restore(around), around, links: taken.links };
}

function untilStable<T extends { readonly text: string }>(start: T, pass: (current: T) => T): T {
  let current = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = pass(current);
    if (next.text === current.text) break;
    current = next;
  }
  return current;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["#39", "'"],
  ["nbsp", " "],
]);

function cleanOnce(text: string, ownName: string): string {
  let out = text.replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/g, (_, name: string) => ENTITIES.get(name) ?? "");
  out = unwrapFormulas(convertAccents(out));
  out = out.replace(/\{\s*([OoΩΘ])\s*\}(?=\s?\()/g, "$1");
  out = convertRoots(convertFractions(out));
  out = replaceCommands(out, ownName);
  out = restoreBareWords(out);
  out = tidyComplexities(out);
  out = convertScripts(out);
  // Groups that only held letters together: "{De}coupled", "{1}". Scripts have been read by now.
  out = out.replace(/(?<![\^_])\{([^{}]*)\}/g, "$1");
  return setTypography(dropStrayMarks(out));
}

/** Marks whose partner was lost: "\textbf{Positional \textbf{Integrity Encoding}". */
function dropStrayMarks(text: string): string {
  const opened = text.split("{").length;
  const closed = text.split("}").length;
  const balanced = opened === closed ? text : text.replace(/[{}]/g, "");
  return balanced.replace(/\\(?![A-Za-z])/g, "");
}
