/** What cleaned text must not hold: commands, groups, scripts, lost commands, markup. */
const LEFTOVERS: readonly RegExp[] = [
  /\\/g,
  /[{}]/g,
  /\^/g,
  /_(?=\{|\d)/g,
  /\$(?!\d)/g,
  /``|`|''/g,
  /(?<=[\p{L}.,])~(?=[\p{L}(])/gu,
  /\d\s?times(?=\d)|\dtimes\b|\d times \d/g,
  /\bsim ?\d|\d ?sim\b/g,
  /\b(?:leqs?|geqs?|neq|simeq|infty|cdots?|ldots|varepsilon|mathring|mathcal|mathbb|mathrm|mathbf|textbf|textit|texttt|textrm|emph|sqrt|frac|rightarrow|leftarrow|downarrow|uparrow|Omegabig|xspace)\b/g,
  /\bapprox ?\d|\d ?(?:up|down)arrow|\bcirc ?C\b/g,
  /\d ?mu ?[smJWgAVF]\b/g,
  /\b(?:alpha|beta|gamma|delta|epsilon|theta|lambda|sigma|omega)\s?[<>=≤≥^_]/g,
  /\b[A-Za-z]log\s?[A-Z]\b|\blog[A-Z]\b/g,
  /\{?\b(?:rm|it|bf)\b (?=[a-z]+\})/g,
  /<\/?[a-z]+>|&(?:amp|lt|gt|quot|nbsp);/gi,
  /[\p{L}\p{N})]--+[\p{L}\p{N}(]/gu,
];

/** The pieces of `text` that look like leftovers of LaTeX or markup, each with a few characters around it. */
export function findLeftovers(text: string): string[] {
  return LEFTOVERS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 20)),
  );
}
