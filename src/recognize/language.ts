/** VS Code language ids by file ending, for places without an editor that knows them. */
const LANGUAGE_OF_ENDING: Readonly<Record<string, string>> = {
  adoc: "asciidoc", asm: "asm", bash: "shellscript", bib: "bibtex", c: "c", cc: "cpp", cfg: "ini", cjs: "javascript",
  cl: "opencl", clj: "clojure", cmake: "cmake", conf: "ini", cpp: "cpp", cs: "csharp", css: "css", cts: "typescript",
  cu: "cuda-cpp", cuh: "cuda-cpp", cxx: "cpp", dart: "dart", dts: "dts", ex: "elixir", exs: "elixir", f: "fortran",
  f90: "fortran", f95: "fortran", fs: "fsharp", glsl: "glsl", go: "go", gradle: "gradle", groovy: "groovy", h: "c",
  hcl: "terraform", hh: "cpp", hip: "cpp", hlsl: "hlsl", hpp: "cpp", hs: "haskell", htm: "html", html: "html",
  hxx: "cpp", ini: "ini", inl: "cpp", ino: "cpp", ipynb: "json", java: "java", jl: "julia", js: "javascript",
  json: "json", json5: "json5", jsonc: "jsonc", jsonl: "json", jsx: "javascriptreact", kt: "kotlin", kts: "kotlin",
  less: "less", lisp: "lisp", ll: "llvm", lua: "lua", m: "matlab", markdown: "markdown", md: "markdown", mdx: "mdx",
  metal: "metal", mjs: "javascript", mk: "makefile", ml: "ocaml", mlir: "mlir", mm: "objective-cpp", mts: "typescript",
  nix: "nix", php: "php", pl: "perl", proto: "proto", ps1: "powershell", ptx: "asm", py: "python", pyi: "python",
  pyx: "python", r: "r", rb: "ruby", rs: "rust", rst: "restructuredtext", s: "asm", sbt: "scala", sc: "scala",
  scala: "scala", scss: "scss", sdc: "tcl", sh: "shellscript", sql: "sql", sv: "systemverilog", svelte: "svelte",
  svh: "systemverilog", swift: "swift", tcl: "tcl", tex: "latex", toml: "toml", ts: "typescript", tsx: "typescriptreact",
  v: "verilog", vh: "verilog", vhd: "vhdl", vhdl: "vhdl", vue: "vue", wgsl: "wgsl", xdc: "tcl", xml: "xml",
  yaml: "yaml", yml: "yaml", zig: "zig", zsh: "shellscript",
};

const LANGUAGE_OF_NAME: Readonly<Record<string, string>> = {
  "cmakelists.txt": "cmake", dockerfile: "dockerfile", gnumakefile: "makefile", makefile: "makefile", rakefile: "ruby",
  sconstruct: "python", build: "python", workspace: "python",
};

/** The VS Code language id for a path, by file name or ending; "plaintext" when neither is known. */
export function languageOfPath(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).toLowerCase();
  const known = Object.hasOwn(LANGUAGE_OF_NAME, name) ? LANGUAGE_OF_NAME[name] : undefined;
  if (known !== undefined) return known;
  const dot = name.lastIndexOf(".");
  const ending = dot < 0 ? "" : name.slice(dot + 1);
  return (Object.hasOwn(LANGUAGE_OF_ENDING, ending) ? LANGUAGE_OF_ENDING[ending] : undefined) ?? "plaintext";
}
