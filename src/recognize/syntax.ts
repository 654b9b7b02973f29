/** What a small lexer needs to know of a language, by family. */

export interface Syntax {
  /** Everything is prose; only code spans and fences are code. */
  readonly prose: boolean;
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [open: string, close: string])[];
  /** Longest first. */
  readonly quotes: readonly string[];
  /** A line that starts with one of these (after blanks) imports something. */
  readonly imports: RegExp | undefined;
  /** A line that starts like this tells the compiler something. Macros and conditions are ordinary code. */
  readonly pragmas: RegExp | undefined;
  /** A configuration file: what stands before ":" or "=" is a key. */
  readonly keys: boolean;
}

const NONE: Syntax = { prose: false, lineComments: [], blockComments: [], quotes: [], imports: undefined, pragmas: undefined, keys: false };
const PROSE: Syntax = { ...NONE, prose: true };
const C_LIKE: Syntax = {
  ...NONE,
  lineComments: ["//"],
  blockComments: [["/*", "*/"]],
  quotes: ['"', "'"],
  imports: /^\s*(?:#\s*(?:include|import)|import|using|from|package|use|extern crate|pub use|@import|require|export .* from)\b/,
  pragmas: /^\s*#\s*pragma\b/,
};
const SCRIPT: Syntax = { ...C_LIKE, quotes: ['"', "'", "`"], pragmas: undefined };
const RUST: Syntax = { ...C_LIKE, quotes: ['"'], pragmas: undefined };
const VERILOG: Syntax = { ...C_LIKE, quotes: ['"'], imports: /^\s*(?:`include|import)\b/, pragmas: undefined };
const PYTHON: Syntax = { ...NONE, lineComments: ["#"], quotes: ['"""', "'''", '"', "'"], imports: /^\s*(?:import|from|cimport)\b/ };
const HASH: Syntax = { ...NONE, lineComments: ["#"], quotes: ['"', "'"], imports: /^\s*(?:source|require|load|include|using|import|use|library)\b/ };
const CONFIG: Syntax = { ...NONE, lineComments: ["#", ";"], quotes: ['"', "'"], keys: true };
const MARKUP: Syntax = { ...NONE, blockComments: [["<!--", "-->"]], quotes: ['"'] };
const DASHES: Syntax = { ...NONE, lineComments: ["--"], quotes: ['"'], imports: /^\s*(?:import|require|library|use|with)\b/ };
const JSON_LIKE: Syntax = { ...C_LIKE, quotes: ['"'], imports: undefined, pragmas: undefined, keys: true };

const FAMILIES: readonly (readonly [Syntax, string])[] = [
  [PROSE, "plaintext markdown mdx restructuredtext asciidoc latex tex bibtex git-commit"],
  [C_LIKE, "c cpp cuda-cpp opencl objective-c objective-cpp csharp java kotlin scala swift dart go groovy glsl hlsl metal wgsl proto zig dts php less scss css"],
  [SCRIPT, "javascript typescript javascriptreact typescriptreact svelte vue"],
  [RUST, "rust"],
  [VERILOG, "verilog systemverilog"],
  [PYTHON, "python"],
  [HASH, "shellscript tcl makefile cmake dockerfile ruby perl r julia elixir nix powershell"],
  [CONFIG, "yaml toml ini properties"],
  [JSON_LIKE, "json jsonc json5"],
  [MARKUP, "html xml"],
  [DASHES, "lua sql haskell vhdl"],
  [{ ...NONE, lineComments: ["%"], quotes: ['"', "'"] }, "matlab"],
  [{ ...NONE, lineComments: ["!"], quotes: ['"', "'"], imports: /^\s*use\b/i }, "fortran"],
  [{ ...C_LIKE, lineComments: ["//", ";", "#", "@"], imports: undefined, pragmas: undefined }, "asm mlir llvm"],
  [{ ...NONE, lineComments: [";"], quotes: ['"'] }, "clojure lisp scheme"],
];

const BY_LANGUAGE = new Map(FAMILIES.flatMap(([syntax, ids]) => ids.split(" ").map((id) => [id, syntax] as const)));

/** The syntax of a VS Code language id; unknown languages are read as text. */
export function syntaxOf(language: string): Syntax {
  return BY_LANGUAGE.get(language) ?? PROSE;
}
