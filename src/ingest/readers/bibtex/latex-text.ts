import { convertAccents } from "../../clean-text/accents";
import { cleanText } from "../../clean-text/clean-text";
import { STYLES, SYMBOLS } from "../../clean-text/symbols";

/** Characters that LaTeX spells as commands because they mean something to it, and letters the symbol table lacks. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["textbackslash", "\\"],
  ["textasciitilde", "~"],
  ["textasciicircum", "^"],
  ["textunderscore", "_"],
  ["textbar", "|"],
  ["textbraceleft", "{"],
  ["textbraceright", "}"],
  ["textless", "<"],
  ["textgreater", ">"],
  ["textdollar", "$"],
  ["textquotedblleft", "“"],
  ["textquotedblright", "”"],
  ["textquoteleft", "‘"],
  ["textquoteright", "’"],
  ["textendash", "–"],
  ["textemdash", "—"],
  ["textellipsis", "…"],
  ["textregistered", "®"],
  ["texttrademark", "™"],
  ["textcopyright", "©"],
  ["textsection", "§"],
  ["textparagraph", "¶"],
  ["texteuro", "€"],
  ["textsterling", "£"],
  ["textmu", "μ"],
  ["textbullet", "•"],
  ["textperiodcentered", "·"],
  ["texttimes", "×"],
  ["textdiv", "÷"],
  ["textpm", "±"],
  ["textonehalf", "½"],
  ["textonequarter", "¼"],
  ["textthreequarters", "¾"],
  ["textexclamdown", "¡"],
  ["textquestiondown", "¿"],
  ["textordfeminine", "ª"],
  ["textordmasculine", "º"],
  ["textasciimacron", "¯"],
  ["textquotesingle", "'"],
  ["textquotedbl", '"'],
  ["quotesinglbase", "‚"],
  ["quotedblbase", "„"],
  ["guillemotleft", "«"],
  ["guillemotright", "»"],
  ["guilsinglleft", "‹"],
  ["guilsinglright", "›"],
  ["oe", "œ"],
  ["OE", "Œ"],
  ["dh", "ð"],
  ["DH", "Ð"],
  ["th", "þ"],
  ["TH", "Þ"],
  ["dj", "đ"],
  ["DJ", "Đ"],
  ["ng", "ŋ"],
  ["NG", "Ŋ"],
  ["S", "§"],
  ["P", "¶"],
  ["copyright", "©"],
  ["pounds", "£"],
  ["slash", "/"],
  ["newline", " "],
  ["and", "&"],
  ["hyphen", "-"],
  ["cprime", "ʹ"],
  // Words to the typesetter.
  ["relax", ""],
  ["null", ""],
  ["ignorespaces", ""],
]);

/** Commands that put their argument in quotation marks. */
const QUOTING = /\\(?:enquote|mkbibquote)\*?\s{0,9}\{/y;

/** One accent command with its letter: \'e \'{e} \v{s} \v s \c c \'{\i}. */
const ACCENT = /\\(?:[`'^"~=.]\s{0,9}(?:\{\s{0,9}\\?[A-Za-z]\s{0,9}\}|\\?[A-Za-z])|(?:[uvHckrdb]|ocirc|polhk|textcommabelow)\{\s{0,9}\\?[A-Za-z]\s{0,9}\})/y;
const SPACED_ACCENT = /\\([uvHckrdb])\s{1,9}\\?([A-Za-z])/y;
const COMMAND = /\\([A-Za-z]+)\*?(?:\{\}|[ \t]+)?/y;
/** Not the two prices of "$500 and $600". */
const FORMULA = /\$(?!\s)(?:[^$]{1,300}(?<!\s)\$(?!\d)|[^$\\]{0,100}\\[A-Za-z][^$]{0,200}(?<!\s)\$)/y;
/** "\ifmmode \check{c}\else \v{c}\fi{}", as some publishers write names: what is for formulas, and what is for text. */
const EITHER = /\\ifmmode(?![A-Za-z])[^]{0,200}?\\else(?![A-Za-z])\s{0,9}([^]{0,200}?)\\fi(?![A-Za-z])(?:\{\})?/g;
/** By what an entry is to be sorted. */
const SORTED_BY = /\\noopsort\s{0,9}\{[^{}]{0,100}\}/y;
/** Up to the next character that means something to LaTeX. */
const PLAIN = /[^\\{}$~\-`']+/y;

/** LaTeX text as plain Unicode text on one line: escapes, accents, symbols and groups read, formulas cleaned. */
export function latexToText(source: string): string {
  if (source === "") return "";
  const latex = source.includes("\\ifmmode") ? source.replace(EITHER, "$1") : source;
  let out = "";
  /** What the groups that are open are to end with. */
  const ends: string[] = [];
  const at = (pattern: RegExp, index: number): RegExpExecArray | null => {
    pattern.lastIndex = index;
    return pattern.exec(latex);
  };
  for (let index = 0; index < latex.length; ) {
    const plain = at(PLAIN, index)?.[0];
    if (plain !== undefined) {
      out += plain;
      index += plain.length;
      continue;
    }
    const char = latex.charAt(index);
    const quoting = char === "\\" ? at(QUOTING, index)?.[0] : undefined;
    if (quoting !== undefined) {
      out += "“";
      ends.push("”");
      index += quoting.length;
      continue;
    }
    if (char === "{") ends.push("");
    const found = char === "\\" ? accentOrCommand(latex, index, at) : char === "$" ? formula(at(FORMULA, index)) : undefined;
    const [text, length] = found ?? mark(latex, index, char);
    out += char === "}" ? (ends.pop() ?? "") : text;
    index += length;
  }
  return out.replace(/[\s\p{Cc}]+/gu, " ").trim().normalize("NFC");
}

/** As latexToText, with the breaks between paragraphs: an empty line is one, and each further one is a further one. */
export function latexParagraphs(latex: string): string {
  if (!/[\r\n][^\S\r\n]*[\r\n]/u.test(latex)) return latexToText(latex);
  return latex
    .replace(/\r\n?/g, "\n")
    .replace(/\n[^\S\n]*((?:\n[^\S\n]*)*)/gu, (_, more: string) => (more === "" ? " " : more.replace(/[^\n]+/g, "")))
    .split("\n")
    .map(latexToText)
    .join("\n")
    .trim();
}

/** The text of a piece of LaTeX, and the piece's length. */
type Piece = readonly [text: string, length: number];

function accentOrCommand(latex: string, index: number, at: (pattern: RegExp, index: number) => RegExpExecArray | null): Piece | undefined {
  const accent = at(ACCENT, index)?.[0];
  if (accent !== undefined) return [convertAccents(accent), accent.length];
  const spaced = at(SPACED_ACCENT, index);
  if (spaced !== null) return [convertAccents(`\\${spaced[1] ?? ""}{${spaced[2] ?? ""}}`), spaced[0].length];
  const sorted = at(SORTED_BY, index);
  if (sorted !== null) return ["", sorted[0].length];
  const match = at(COMMAND, index);
  if (match === null) return undefined;
  const [whole, name = ""] = match;
  const known = CHARACTERS.get(name) ?? SYMBOLS.get(name);
  if (known !== undefined) return [known, whole.length];
  // A style, or a command whose argument is what people read: "\textsc{Foo}", "\href{…}".
  const silent = STYLES.has(name) || latex.charAt(index + whole.length) === "{";
  return [silent ? "" : whole.slice(1).replace("{}", ""), whole.length];
}

/** Cleaned with its dollars, by which the rules know a formula. */
function formula(match: RegExpExecArray | null): Piece | undefined {
  if (match === null) return undefined;
  const cleaned = cleanText(match[0]).text;
  return [cleaned.startsWith("$") && cleaned.endsWith("$") ? cleaned.slice(1, -1) : cleaned, match[0].length];
}

/** A mark at the index as text, and its length. */
function mark(latex: string, index: number, char: string): Piece {
  if (char === "\\") {
    const escaped = latex.charAt(index + 1);
    // "\\" breaks a line, "\-" allows a hyphen, "\," is a narrow blank.
    if (escaped === "\\" || /[\s,;:>]/u.test(escaped)) return [" ", 2];
    return ["-!/@()[]".includes(escaped) && escaped !== "" ? "" : escaped, 2];
  }
  if (char === "{" || char === "}") return ["", 1];
  if (char === "~") return [" ", 1];
  if (latex.startsWith("---", index)) return ["—", 3];
  if (latex.startsWith("--", index)) return ["–", 2];
  if (latex.startsWith("``", index)) return ["“", 2];
  if (latex.startsWith("''", index)) return ["”", 2];
  return [char, 1];
}

/** What marks text as LaTeX still, when a program escaped it twice. */
const STILL_LATEX = /\\[A-Za-z]+\s?\{|\$(?!\s)[^$]{0,200}[\\^_][^$]{0,200}(?<!\s)\$(?!\d)/;

/** A title of any source: cleaned when there is LaTeX in it, and else as it is. */
export function plainTitle(title: string): string {
  const line = title.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return STILL_LATEX.test(line) ? cleanText(line).text : line;
}
