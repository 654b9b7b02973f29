import assert from "node:assert/strict";
import { languageOfPath } from "../../../src/recognize/language";
import { regionsOf } from "../../../src/recognize/regions";

/** The kind of the region at each place marked with X. */
function kinds(text: string, language: string): string[] {
  const regions = regionsOf(text, language);
  return [...text.matchAll(/X/g)].map((match) => regions.at(match.index));
}

suite("regions", () => {
  const cases: readonly (readonly [language: string, text: string, ...kinds: string[]])[] = [
    ["cpp", '#include <X.h>\n#pragma HLS X\n// X\nint X = f("X"); /* X\n X */ X', "import", "pragma", "comment", "code", "string", "comment", "comment", "code"],
    ["python", 'import X\nfrom a import X\n# X\ns = "X # X" + X\n"""X\n"X" """\nX', "import", "import", "comment", "string", "string", "code", "string", "string", "code"],
    ["python", "s = 'it\\'s X'\nt = 'open X\nX", "string", "string", "code"],
    ["typescript", 'import { X } from "X";\nconst a = `X\nX`; X', "import", "import", "string", "string", "code"],
    ["systemverilog", "`include \"X.svh\"\n`define X 1\nassign X = 1; // X", "import", "code", "code", "comment"],
    ["yaml", "X: 1 # X\nX:\n  - X", "key", "comment", "key", "key"],
    ["json", '{"X": "X"}', "key", "string"],
    ["vhdl", "-- X\nsignal X", "comment", "code"],
    ["rust", "use X;\n#[X]\nlet a: &'a str = \"X\"; // X", "import", "code", "string", "comment"],
    ["markdown", "X `X` X\n```\nX\n```\nX", "prose", "code", "prose", "code", "prose"],
    ["unheard-of", "X # X", "prose", "prose"],
  ];
  for (const [language, text, ...expected] of cases) test(`${language}: ${JSON.stringify(text)}`, () => assert.deepEqual(kinds(text, language), expected));
});

suite("language of a path", () => {
  const cases = { "a/b.py": "python", "top.sv": "systemverilog", "k.CU": "cuda-cpp", "C:\\x\\y.hpp": "cpp", "CMakeLists.txt": "cmake", Makefile: "makefile", "a.b/c": "plaintext", "x.toString": "plaintext", constructor: "plaintext" };
  for (const [path, language] of Object.entries(cases)) test(path, () => assert.equal(languageOfPath(path), language));
});
