/**
 * Templates of text with placeholders in braces: "{name} ({authors}, {year}), arXiv:{arxiv}".
 * A placeholder without a value takes the text before it along, up to the placeholder before,
 * and a bracket that is left empty goes too.
 */
export interface Template<Name extends string> {
  readonly parts: readonly Part<Name>[];
}

type Part<Name extends string> =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly name: Name }
  | { readonly kind: "group"; readonly open: string; readonly close: string; readonly parts: readonly Part<Name>[] };

/** A template that cannot be used; the message says why, for people. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/** Characters; longer templates are mistakes. */
const LONGEST = 300;
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["<", ">"],
]);

/** @throws {TemplateError} when the text is too long, has no placeholder, or one that is not among the names. */
export function parseTemplate<Name extends string>(text: string, names: readonly Name[]): Template<Name> {
  if (text.length > LONGEST) throw new TemplateError(`A template has at most ${LONGEST} characters.`);
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) throw new TemplateError("A template is one line.");
  const parts = parseParts(text, 0, text.length, closings(text), names);
  if (!hasValue(parts)) throw new TemplateError(`A template needs a placeholder: ${listed(names)}.`);
  return { parts };
}

/** The names of all placeholders in the template. */
export function placeholdersOf<Name extends string>({ parts }: Template<Name>): ReadonlySet<Name> {
  const names = (list: readonly Part<Name>[]): Name[] =>
    list.flatMap((part) => (part.kind === "value" ? [part.name] : part.kind === "group" ? names(part.parts) : []));
  return new Set(names(parts));
}

/** The template with the values in; an empty value counts as missing. */
export function renderTemplate<Name extends string>({ parts }: Template<Name>, values: Readonly<Record<Name, string>>): string {
  return renderParts(parts, values);
}

/** The literal text of the template, in one string, without the placeholders. */
export function literalText<Name extends string>({ parts }: Template<Name>): string {
  const text = (part: Part<Name>): string =>
    part.kind === "text" ? part.text : part.kind === "group" ? part.open + part.parts.map(text).join("") + part.close : "";
  return parts.map(text).join("");
}

const listed = (names: readonly string[]) => names.map((name) => `{${name}}`).join(", ");

const hasValue = <Name extends string>(parts: readonly Part<Name>[]): boolean =>
  parts.some((part) => part.kind === "value" || part.kind === "group");

/** The place of the closing bracket for each opening one that has one. */
function closings(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (BRACKETS.has(character)) open.push(at);
    else if (character === BRACKETS.get(text.charAt(open.at(-1) ?? -1))) found.set(open.pop() ?? -1, at);
  }
  return found;
}

function parseParts<Name extends string>(
  text: string,
  from: number,
  to: number,
  closing: ReadonlyMap<number, number>,
  names: readonly Name[],
): Part<Name>[] {
  const parts: Part<Name>[] = [];
  let literal = "";
  const add = (part: Part<Name>) => {
    if (literal !== "") parts.push({ kind: "text", text: literal });
    literal = "";
    parts.push(part);
  };
  for (let at = from; at < to; ) {
    const close = closing.get(at);
    const placeholder = /^\{([A-Za-z]*)\}/.exec(text.slice(at, to));
    if (placeholder !== null) {
      const name = names.find((known) => known === placeholder[1]);
      if (name === undefined) throw new TemplateError(`There is no placeholder {${placeholder[1] ?? ""}}; there are ${listed(names)}.`);
      add({ kind: "value", name });
      at += placeholder[0].length;
    } else if (close === undefined) {
      literal += text.charAt(at);
      at += 1;
    } else {
      const inner = parseParts(text, at + 1, close, closing, names);
      // A bracket without placeholders is text like any other.
      if (hasValue(inner)) add({ kind: "group", open: text.charAt(at), close: text.charAt(close), parts: inner });
      else literal += text.slice(at, close + 1);
      at = close + 1;
    }
  }
  if (literal !== "") parts.push({ kind: "text", text: literal });
  return parts;
}

function renderParts<Name extends string>(parts: readonly Part<Name>[], values: Readonly<Record<Name, string>>): string {
  let out = "";
  let literal = "";
  let dropped = false;
  for (const part of parts) {
    if (part.kind === "text") {
      literal += part.text;
      continue;
    }
    const value = part.kind === "value" ? values[part.name] : renderGroup(part, values);
    if (value === "") {
      dropped = true;
    } else {
      // What separated it from a part that is not there separates it from nothing now.
      out += (out === "" && dropped ? literal.replace(/^[\s,;:.·–—_-]+/u, "") : literal) + value;
    }
    literal = "";
  }
  return out === "" ? "" : out + literal;
}

function renderGroup<Name extends string>(group: Extract<Part<Name>, { kind: "group" }>, values: Readonly<Record<Name, string>>): string {
  const inner = renderParts(group.parts, values);
  return inner === "" ? "" : group.open + inner + group.close;
}
