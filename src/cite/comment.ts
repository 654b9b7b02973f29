/**
 * How a comment is written, by VS Code language id.
 * `line` starts a comment that ends with the line; `block` encloses one.
 */
interface CommentSyntax {
  readonly line?: string;
  readonly block?: readonly [string, string];
}

const SLASHES: CommentSyntax = { line: "//" };
const HASH: CommentSyntax = { line: "#" };
const DASHES: CommentSyntax = { line: "--" };
const MARKUP: CommentSyntax = { block: ["<!--", "-->"] };

const BY_LANGUAGE: Readonly<Record<string, CommentSyntax>> = {
  bat: { line: "REM" },
  clojure: { line: ";" },
  css: { block: ["/*", "*/"] },
  haskell: DASHES,
  html: MARKUP,
  ini: { line: ";" },
  julia: HASH,
  latex: { line: "%" },
  lisp: { line: ";;" },
  lua: DASHES,
  makefile: HASH,
  markdown: MARKUP,
  matlab: { line: "%" },
  ocaml: { block: ["(*", "*)"] },
  perl: HASH,
  powershell: HASH,
  python: HASH,
  cython: HASH,
  r: HASH,
  ruby: HASH,
  shellscript: HASH,
  sql: DASHES,
  tcl: HASH,
  tex: { line: "%" },
  toml: HASH,
  vhdl: DASHES,
  vb: { line: "'" },
  xml: MARKUP,
  yaml: HASH,
  dockerfile: HASH,
  dockercompose: HASH,
  cmake: HASH,
  elixir: HASH,
  starlark: HASH,
  erlang: { line: "%" },
  fortran: { line: "!" },
  "fortran-modern": { line: "!" },
  FortranFreeForm: { line: "!" },
  asm: { line: ";" },
};

/** Languages whose files have no comments, or are prose: the citation stands as plain text. */
const WITHOUT_COMMENTS = new Set(
  "plaintext json jsonl csv tsv bibtex biblatex restructuredtext asciidoc org git-commit git-rebase scminput diff log markdown quarto rmd search-result".split(" "),
);

/** Whether a citation in the language stands in a comment of its own, which must not swallow code behind it. */
export function hasComments(language: string): boolean {
  return !WITHOUT_COMMENTS.has(language);
}

/** Languages in which a comment behind code is no comment, or becomes a part of the value before it. */
const ON_OWN_LINE = new Set(["bat", "dockerfile", "ini", "makefile", "properties", "tcl"]);

/** Whether a comment of the language can stand behind code on the same line. */
export function canEndLine(language: string): boolean {
  return !ON_OWN_LINE.has(language);
}

/** C-style languages are the rule, the others are listed. */
function syntaxOf(language: string): CommentSyntax {
  return (Object.hasOwn(BY_LANGUAGE, language) ? BY_LANGUAGE[language] : undefined) ?? SLASHES;
}

/** The text as a comment of the language. */
export function asComment(text: string, language: string): string {
  if (!hasComments(language)) return text;
  const { line, block } = syntaxOf(language);
  // A backslash at the end of a line would draw the next one into the comment.
  if (block === undefined) return `${line ?? "//"} ${text.replace(/(?<![\\\s])[\\\s]+$/u, "")}`;
  return `${block[0]} ${text.replaceAll(block[1], apart(block[1]))} ${block[1]}`;
}

/** Marks that end a comment or docstring in one language or another. */
const CLOSING = ["*/", "-->", "*)", '"""', "'''", "-/", "]]", "%}"];

/** The text as it can stand in a comment or docstring that is open already: nothing in it ends that early. */
export function insideComment(text: string): string {
  return CLOSING.reduce((safe, mark) => safe.replaceAll(mark, apart(mark)), text);
}

const apart = (mark: string) => mark.split("").join(" ");

/** Whether the line begins a comment before the column, told by its first characters alone. */
export function opensComment(line: string, column: number, language: string): boolean {
  if (!hasComments(language)) return false;
  const { line: mark, block } = syntaxOf(language);
  const start = line.trimStart();
  const open = mark ?? block?.[0] ?? "//";
  return start.startsWith(open) && line.length - start.length + open.length <= column && (block === undefined || !line.slice(0, column).includes(block[1]));
}
