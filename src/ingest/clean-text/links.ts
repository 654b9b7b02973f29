import type { PaperLink } from "../../papers/paper";

const HOST = String.raw`[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+`;
const KNOWN_ENDS = "com|io|org|ai|net|edu|co|ms|fun|ca|dev|science|app|gov|uk|de|cn|ch|be|me";
const REST = String.raw`[^\s{}\[\]<>"'\\|^${"`"}]*`;
/** An address with a scheme, or a host with a path ("github.com/x/y"), or a project page without one. */
const ADDRESS = String.raw`(?:https?:\/\/${HOST}(?::\d+)?(?:[/?#]${REST})?|(?<![\w.@/-])${HOST}(?<=\.(?:${KNOWN_ENDS}))\/${REST}|(?<![\w.@/-])[\w-]+(?:\.github\.io|\.readthedocs\.io|\.gitlab\.io))`;
/** One address with what LaTeX leaves around it: "\url{A}", "text{A}{A}", "A}{A", "A{here.}". */
const WRAPPED = new RegExp(String.raw`(?:(?:\\?(?:url|href|text(?:tt)?))?\{\s*)?(${ADDRESS})\s*(?:\}?\s*\{([^{}]*)\}?|\})?`, "g");
const WHOLE_ADDRESS = new RegExp(`^${ADDRESS}$`);
const GENERIC_LABEL = /^(?:this|here|this (?:url|link|page|website|repository|https url)|link|url|github|code|website|project page)$/i;

/** Private-use characters stand for the addresses while the text around them is cleaned. */
const OPEN = 0xe000;
const PRIVATE = /[\uE000-\uF8FF]/g;

export interface TakenLinks {
  /** The text, each address replaced by one private-use character. */
  readonly text: string;
  readonly links: readonly PaperLink[];
  /** Puts a short readable form back where each address stood. */
  restore(cleaned: string): string;
}

/** Takes the addresses out of `raw`; their kind comes from the host, else from the words before them. */
export function takeLinks(raw: string): TakenLinks {
  const links: PaperLink[] = [];
  const shown: string[] = [];
  const source = raw.replace(PRIVATE, "");
  const text = source.replace(WRAPPED, (whole: string, found: string, label: string | undefined, offset: number) => {
    const address = trimEnd(found);
    const url = address.startsWith("http") ? address : `https://${address}`;
    const kind = linkKind(url, source.slice(Math.max(0, offset - 120), offset));
    if (!links.some((link) => link.url === url)) links.push({ url, kind });
    const glued = /[\p{L}\p{N}:,;]/u.test(source.charAt(offset - 1));
    shown.push(shortForm(address));
    const tail = label === undefined ? found.slice(address.length) : labelTail(label);
    const mark = String.fromCharCode(OPEN + shown.length - 1);
    const spaced = whole.endsWith(" ") && label === undefined ? " " : "";
    return `${glued ? " " : ""}${labelText(label)}${mark}${tail}${spaced}`;
  });
  return {
    text,
    links,
    restore: (cleaned) =>
      cleaned
        .replace(/\s+(?=[\uE000-\uF8FF])/g, " ")
        .replace(/([\uE000-\uF8FF]) (?=[.,;])/g, "$1")
        .replace(PRIVATE, (mark) => shown[mark.charCodeAt(0) - OPEN] ?? ""),
  };
}

/** Punctuation after an address belongs to the sentence, as does a bracket that was not opened in it. */
function trimEnd(address: string): string {
  const trimmed = address.includes("(") ? ".,;:!?" : ".,;:!?)";
  let end = address.length;
  while (end > 0 && trimmed.includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}

/** A label that says something ("FasterDiffusion") stays before the address; "here" and a second address go. */
function labelText(label: string | undefined): string {
  const text = label?.trim().replace(/(?<![.,;])[.,;]+$/, "") ?? "";
  if (text === "" || GENERIC_LABEL.test(text) || WHOLE_ADDRESS.test(text)) return "";
  return `${text} `;
}

function labelTail(label: string): string {
  return /[.,;]\s*$/.test(label) ? label.trim().slice(-1) : "";
}

/** Without scheme and closing slash, as long as it is still seen to be an address. */
function shortForm(address: string): string {
  const short = address.replace(/^https?:\/\/(?:www\.)?/, "").replace(/(?<!\/)\/+$/, "");
  return WHOLE_ADDRESS.test(short) ? short : WHOLE_ADDRESS.test(`${short}/`) ? `${short}/` : address;
}

const BY_ADDRESS: readonly (readonly [RegExp, PaperLink["kind"]])[] = [
  [/\/awesome-|\/Awesome-/, "other"],
  [/\/\/(?:github\.com|gitlab\.com|bitbucket\.org|anonymous\.4open\.science)\//, "code"],
  [/\/datasets\//, "data"],
  [/\/\/(?:huggingface\.co|hf\.co)\//, "model"],
  [/\.github\.io|\/projects?\/|-project\b/i, "project"],
  [/youtu\.?be/, "other"],
];
const BY_WORDS: readonly (readonly [RegExp, PaperLink["kind"]])[] = [
  [/\bproject (?:web)?(?:page|site)s?\b|\bproject\b|\bwebsite\b|\bhome ?page\b/i, "project"],
  [/\b(?:codes?|implementation|open[- ]sourced?|source)\b/i, "code"],
  [/\bdata(?:sets?)?\b|\bbenchmark\b/i, "data"],
  [/\b(?:models?|weights|checkpoints)\b/i, "model"],
];

function linkKind(url: string, before: string): PaperLink["kind"] {
  const sentence = before.slice(Math.max(...[".", "!", "?"].map((stop) => before.lastIndexOf(stop))) + 1);
  for (const [pattern, kind] of BY_ADDRESS) if (pattern.test(url)) return kind;
  for (const [pattern, kind] of BY_WORDS) if (pattern.test(sentence)) return kind;
  return "other";
}
