/** Between the dollars of a formula, and nowhere in a sum of money. */
const FORMULA = /[\\^_{}=<>]|^\s*[A-Za-z](?:\s*\([^()]*\))?\s*$|^\s*[\d.,]+\s*$/;
const DOLLARS = /(?<!\\)\$(?!\s)([^$]{1,300}?)(?<!\s)\$(?!\d)/g;
const BRACKETS = /\\\(([^]{1,300}?)\\\)|\\\[([^]{1,300}?)\\\]/g;

/**
 * Drops the marks around formulas: "M$^3$ViT" -> "M^3ViT", "\(n\)" -> "n". Dollars around
 * anything else are money and stay: "with $500 Training Cost".
 */
export function unwrapFormulas(text: string): string {
  return text
    .replace(/\$\$([^$]{1,300})\$\$/g, "$1")
    .replace(DOLLARS, (whole, inner: string) => (FORMULA.test(inner) ? inner : whole))
    .replace(BRACKETS, (_, round: string | undefined, square: string | undefined) => round ?? square ?? "")
    // A price whose dollar the page took away together with the formula around it: "\500".
    .replace(/\\\$|\\(?=\d)/g, "$$");
}

/** Functions of complexity, in which blanks around "log" and names of Greek letters get lost. */
const COMPLEXITY = /(?<![\p{L}\p{N}])([OoΩΘω]|Omega|Theta)(?:big|Big)?(\s?)\((?=[^.;]{1,80}\))/gu;

/** Puts "O(N logN)", "{O}(Klog^2 N)" and "Omegabig(…big)" in order. */
export function tidyComplexities(text: string): string {
  let out = "";
  let from = 0;
  for (const match of text.matchAll(COMPLEXITY)) {
    if (match.index < from) continue;
    const start = match.index + match[0].length;
    const end = closing(text, start);
    if (end === null) continue;
    const head = match[1] === "Omega" ? "Ω" : match[1] === "Theta" ? "Θ" : (match[1] ?? "");
    const inner = text.slice(start, end).replace(/big$/i, "");
    out += `${text.slice(from, match.index)}${head}${match[2] ?? ""}(${spaceLogs(inner)}`;
    from = end;
  }
  return out + text.slice(from);
}

/** Index of the bracket that closes the one before `start`, or null. */
function closing(text: string, start: number): number | null {
  let depth = 1;
  for (let index = start; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === "(") depth += 1;
    else if (char === ")") depth -= 1;
    if (depth === 0) return index;
  }
  return null;
}

function spaceLogs(inner: string): string {
  return inner
    .replace(/(?<![A-Za-z])([A-Za-z])log(?![a-z])/g, "$1 log")
    .replace(/(?<![A-Za-z])log(?=[A-Za-z](?![A-Za-z]))/g, "log ");
}

/** Roots: "sqrt[3]{log n}" -> "∛(log n)", "\sqrt{N}" -> "√N". */
export function convertRoots(text: string): string {
  return text.replace(/\\?\bsqrt\s*(?:\[([^\]]{1,3})\])?\s*\{([^{}]{1,60})\}/g, (_, degree: string | undefined, inner: string) => {
    const sign = degree === "3" ? "∛" : degree === "4" ? "∜" : "√";
    return /^[\p{L}\p{N}]+$/u.test(inner) ? `${sign}${inner}` : `${sign}(${inner})`;
  });
}

/** Fractions, whole or with their command lost: "\frac{a}{b}" -> "a/b", "N^2d^2{M}" -> "N^2d^2/M". */
export function convertFractions(text: string): string {
  return text
    .replace(/\\?\b[dt]?frac\s*\{([^{}]{1,60})\}\s*\{([^{}]{1,60})\}/g, (_, above: string, below: string) => `${group(above)}/${group(below)}`)
    .replace(/(?<=\^\{?[\w]{1,6}\}?)\{([A-Za-z]|\d{1,4})\}(?![\p{L}\p{N}_^{])/gu, "/$1");
}

function group(part: string): string {
  return /[-+\s]/.test(part.trim()) ? `(${part.trim()})` : part.trim();
}
