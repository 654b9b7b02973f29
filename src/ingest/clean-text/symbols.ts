import { GREEK_BY_NAME } from "../../papers/greek";

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Greek commands without their backslash: "alpha" -> "α", "Sigma" -> "Σ", "varepsilon" -> "ε". */
export const GREEK: ReadonlyMap<string, string> = new Map([
  ...GREEK_BY_NAME,
  ...[...GREEK_BY_NAME].map(([name, letter]) => [capital(name), letter.toUpperCase()] as const),
  ["varepsilon", "ε"],
  ["vartheta", "θ"],
  ["varphi", "φ"],
  ["varrho", "ρ"],
  ["varsigma", "ς"],
]);

/** Relations, which stand between or before values: "leq" -> "≤". */
export const RELATIONS: ReadonlyMap<string, string> = new Map([
  ["leq", "≤"],
  ["le", "≤"],
  ["leqslant", "≤"],
  ["geq", "≥"],
  ["ge", "≥"],
  ["geqslant", "≥"],
  ["neq", "≠"],
  ["ne", "≠"],
  ["ll", "≪"],
  ["gg", "≫"],
  ["approx", "≈"],
  ["simeq", "≃"],
  ["cong", "≅"],
  ["equiv", "≡"],
  ["propto", "∝"],
  ["lesssim", "≲"],
  ["gtrsim", "≳"],
  ["pm", "±"],
  ["mp", "∓"],
]);

/** All other symbol commands that occur in titles and abstracts (the LaTeX 2e symbol tables). */
const OTHERS: readonly (readonly [string, string])[] = [
  ["times", "×"],
  ["sim", "~"],
  ["cdot", "·"],
  ["div", "÷"],
  ["ast", "*"],
  ["star", "⋆"],
  ["circ", "°"],
  ["deg", "°"],
  ["degree", "°"],
  ["bullet", "•"],
  ["oplus", "⊕"],
  ["otimes", "⊗"],
  ["odot", "⊙"],
  ["cup", "∪"],
  ["cap", "∩"],
  ["in", "∈"],
  ["notin", "∉"],
  ["subset", "⊂"],
  ["subseteq", "⊆"],
  ["forall", "∀"],
  ["exists", "∃"],
  ["infty", "∞"],
  ["partial", "∂"],
  ["nabla", "∇"],
  ["ell", "ℓ"],
  ["hbar", "ℏ"],
  ["sum", "∑"],
  ["prod", "∏"],
  ["int", "∫"],
  ["sqrt", "√"],
  ["top", "⊤"],
  ["perp", "⊥"],
  ["dagger", "†"],
  ["prime", "′"],
  ["ldots", "…"],
  ["cdots", "…"],
  ["dots", "…"],
  ["to", "→"],
  ["rightarrow", "→"],
  ["leftarrow", "←"],
  ["leftrightarrow", "↔"],
  ["Rightarrow", "⇒"],
  ["Leftarrow", "⇐"],
  ["uparrow", "↑"],
  ["downarrow", "↓"],
  ["mapsto", "↦"],
  ["langle", "⟨"],
  ["rangle", "⟩"],
  ["lceil", "⌈"],
  ["rceil", "⌉"],
  ["lfloor", "⌊"],
  ["rfloor", "⌋"],
  ["mid", "|"],
  ["vert", "|"],
  ["Vert", "‖"],
  ["quad", " "],
  ["qquad", " "],
  ["textdegree", "°"],
  ["textasciitilde", "~"],
  ["backslash", "∖"],
  ["ss", "ß"],
  ["o", "ø"],
  ["O", "Ø"],
  ["l", "ł"],
  ["L", "Ł"],
  ["ae", "æ"],
  ["AE", "Æ"],
  ["aa", "å"],
  ["AA", "Å"],
  ["i", "ı"],
  ["j", "ȷ"],
  ["ie", "i.e."],
  ["eg", "e.g."],
  ["etc", "etc."],
  ["etal", "et al."],
  ["log", "log"],
  ["ln", "ln"],
  ["exp", "exp"],
  ["min", "min"],
  ["max", "max"],
  ["LaTeX", "LaTeX"],
  ["TeX", "TeX"],
];

/** Every symbol command without its backslash. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([...OTHERS, ...RELATIONS, ...GREEK]);

/** Commands that only style or arrange their argument, which stays: "\textbf{x}" -> "x". */
export const STYLES: ReadonlySet<string> = new Set(
  (
    "text textbf textit textrm textsf texttt textsc textmd textup textnormal emph underline overline uline mbox hbox fbox " +
    "mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr boldsymbol bm operatorname ensuremath " +
    "bf it rm sf tt sc em bfseries itshape rmfamily sffamily ttfamily scshape normalfont tiny small large Large " +
    "left right big Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle xspace url href footnote " +
    "textsuperscript textsubscript uppercase lowercase centering noindent protect label cite ref"
  ).split(" "),
);
