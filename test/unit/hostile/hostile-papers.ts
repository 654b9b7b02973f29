import type { Paper } from "../../../src/papers/paper";
import { makePaper } from "../make-paper";

/** Text as it may stand in a library file that somebody sends. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  markdown: "**bold** _em_ `code` # h [x](https://evil.example) ![i](https://evil.example/p.png)",
  "command link": "[Open](command:workbench.action.terminal.new) <command:workbench.action.quit> command:workbench.action.quit",
  "javascript link": "[Open](javascript:alert(1)) <a href=\"javascript:alert(1)\">x</a>",
  html: "<img src=x onerror=alert(1)><script>alert(1)</script><!-- --> &lt;b&gt; &#60;",
  icons: "$(trash) $(loading~spin) \\$(x)",
  "a link that is closed early": ") [Open](command:paperLens.muteTerm?%5B%22a%22%5D) (",
  controls: "a\u0000b\u0007c\u001bd\u009be\r\nf\tg\u2028h\u2029i",
  directions: "\u202egnihton\u202c \u2067abc\u2069 \u200f\u061cx",
  "lone surrogates": "\ud800 \udfff",
  latex: "\\input{/etc/passwd} } @misc{evil, title={x}} \\write18{rm}",
  "comment ends": "*/ system(1); /* --> ''' \"\"\" \n#include <evil>",
  prototype: "__proto__",
  constructor: "constructor",
};

/** A paper that carries the text in every field that is text. */
export function hostilePaper(text: string): Paper {
  return makePaper({
    id: text,
    title: text,
    abstract: text,
    names: [{ text, primary: true }],
    topics: ["quantization"],
    targets: ["gpu"],
    claims: [{ metric: "speedup", low: 2, high: 2, unit: text, baseline: text, evidence: text }],
    keySentence: text,
    arxivId: text,
    year: 2024,
    authors: [text, text],
    codeUrl: text,
    links: [{ url: text, kind: "code" }],
    sources: [{ listing: text, rank: 1, date: text }],
    why: { quantization: text, [text]: text },
  });
}
