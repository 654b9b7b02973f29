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

/** Languages whose files have no comments: the citation stands as plain text. */
const WITHOUT_COMMENTS = new Set(["plaintext", "json", "csv", "bibtex"]);

/** The text as a comment of the language; C-style languages are the rule, the others are listed. */
export function asComment(text: string, language: string): string {
  if (WITHOUT_COMMENTS.has(language)) return text;
  const syntax = BY_LANGUAGE[language] ?? SLASHES;
  if (syntax.block === undefined) return `${syntax.line ?? "//"} ${text}`;
  // A closing mark inside the text would end the comment early.
  const [open, close] = syntax.block;
  return `${open} ${text.replaceAll(close, close.split("").join(" "))} ${close}`;
}
