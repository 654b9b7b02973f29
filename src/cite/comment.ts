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

const SEMICOLON: CommentSyntax = { line: ";" };
const PERCENT: CommentSyntax = { line: "%" };
const CURLY: CommentSyntax = { block: ["{#", "#}"] };

/** Languages of one syntax, by their ids. */
const of = (syntax: CommentSyntax, languages: string): Record<string, CommentSyntax> => Object.fromEntries(languages.split(" ").map((language) => [language, syntax]));

const BY_LANGUAGE: Readonly<Record<string, CommentSyntax>> = {
  ...of(
    HASH,
    "awk bazel bitbake cmake coffeescript coffee crystal cython dockercompose dockerfile dotenv editorconfig elixir fish gdscript gn gnuplot graphql ignore julia just kconfig makefile meson " +
      "nim nix perl perl6 pip-requirements powershell properties python r raku riscv ruby sdc shellscript snakemake sparql ssh_config starlark tcl toml turtle upf xdc yaml",
  ),
  ...of(DASHES, "ada agda applescript cabal elm haskell idris lean lean4 lua luau purescript sql vhdl"),
  ...of(SEMICOLON, "asm clojure emacs-lisp fennel firrtl ini llvm nasm racket scheme"),
  ...of(PERCENT, "erlang latex matlab octave prolog tex"),
  ...of(MARKUP, "html markdown xml xsl"),
  ...of(CURLY, "django-html jinja jinja-html jinja-yaml nunjucks twig"),
  ...of({ line: "!" }, "fortran fortran-modern FortranFreeForm fortran_free-form"),
  ...of({ line: ";;" }, "commonlisp lisp wasm wat"),
  ...of({ line: "//-" }, "jade pug"),
  ...of({ line: "\"" }, "vim viml"),
  ...of({ block: ["(*", "*)"] }, "coq ocaml sml"),
  bat: { line: "REM" },
  cobol: { line: "*>" },
  css: { block: ["/*", "*/"] },
  erb: { block: ["<%#", "%>"] },
  handlebars: { block: ["{{!--", "--}}"] },
  mdx: { block: ["{/*", "*/}"] },
  mermaid: { line: "%%" },
  razor: { block: ["@*", "*@"] },
  aspnetcorerazor: { block: ["@*", "*@"] },
  spice: { line: "*" },
  vb: { line: "'" },
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
const ON_OWN_LINE = new Set("bat dockerfile dotenv editorconfig ignore ini jade kconfig makefile mermaid properties pug sdc spice ssh_config tcl upf vim viml xdc".split(" "));

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
const CLOSING = ["*/", "-->", "*)", '"""', "'''", "-/", "]]", "%}", "#}", "--}}", "%>", "*@"];

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
