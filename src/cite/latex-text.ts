/** Characters that mean something to LaTeX, and how they are written to mean themselves. */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces even behind a backslash, so that "\\{" would unbalance the entry.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  // Fonts in LaTeX's old encoding have other characters at these places.
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
};

const GREEK =
  "α alpha β beta γ gamma δ delta ε varepsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon φ varphi χ chi ψ psi ω omega " +
  "Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega";
const MATH = "≤ leq ≥ geq ≈ approx ≠ neq ∞ infty → rightarrow ← leftarrow ∈ in ∇ nabla ∂ partial ℓ ell √ surd";

/** Characters that no LaTeX has in its text fonts unless a package is loaded for them. */
const FORMULAS: ReadonlyMap<string, string> = new Map(
  [...`${GREEK} ${MATH}`.matchAll(/(\S) (\S+)/gu)].map(([, character = "", command = ""]) => [character, `{$\\${command}$}`]),
);

/** Text as a BibTeX value. Letters beyond ASCII stay as they are, Greek ones excepted: biber and current styles read UTF-8. */
export function escapeLatex(text: string): string {
  return (
    text
      .replace(/[\s\p{Cc}]+/gu, " ")
      .replace(/[\\{}&%$#_~^<>|]|[Ͱ-Ͽ℀-⋿]/gu, (character) => ESCAPES[character] ?? FORMULAS.get(character) ?? character)
      // Two of these in a row would be read as one dash or quotation mark.
      .replace(/([-'`])(?=\1)/g, "$1{}")
  );
}

/** Text of several lines: each break is one between paragraphs, as a single one means nothing to LaTeX. */
export function escapeParagraphs(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => escapeLatex(line).trim())
    .join("\n")
    .trim()
    .replace(/\n+/g, (breaks) => `\n${breaks}`);
}
