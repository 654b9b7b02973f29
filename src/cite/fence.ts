/** A block of code in a text of Markdown. */
export interface Fence {
  /** The language it names, as written: "python", "tex"; "" when it names none. */
  readonly language: string;
  /** Where its first line starts. */
  readonly start: number;
}

/** Three marks or more, and what stands behind them: "```python", "~~~ {.latex #id}", "```{r}". */
const MARK = /^(?:>\s?)*\s*(`{3,}|~{3,})\s*\{?\.?([\w+#-]*)(.*)$/;

/** The block of code that is open at the offset, or undefined (https://spec.commonmark.org/0.31.2/#fenced-code-blocks). */
export function fenceAt(text: string, offset: number): Fence | undefined {
  let open: (Fence & { readonly mark: string }) | undefined;
  for (let start = 0; ; ) {
    const newline = text.indexOf("\n", start);
    // The line of the offset itself opens or closes nothing before it.
    if (newline < 0 || newline >= offset) return open;
    const match = MARK.exec(text.slice(start, Math.min(newline, start + 200)).trimEnd());
    if (match !== null) {
      const [, mark = "", language = "", rest = ""] = match;
      if (open === undefined) {
        // "```x```" is a span of code.
        if (!mark.startsWith("`") || !rest.includes("`")) open = { language, start: newline + 1, mark };
      } else if (mark.startsWith(open.mark) && language === "" && rest === "") open = undefined;
    }
    start = newline + 1;
  }
}
