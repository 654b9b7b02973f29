const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map(
  zip("0123456789+-−=()/abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ⊤", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾⁄ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡᵀ"),
);

const SUBSCRIPTS: ReadonlyMap<string, string> = new Map(
  zip("0123456789+-−=().aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎.ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ"),
);

/** The degree sign as a superscript is itself; others that already stand high. */
const ALREADY_HIGH = new Set(["°", "*", "†", "′"]);

function zip(from: string, to: string): [string, string][] {
  const target = Array.from(to);
  return Array.from(from).map((char, index) => [char, target[index] ?? char]);
}

function convert(text: string, table: ReadonlyMap<string, string>): string | null {
  let out = "";
  for (const char of text) {
    const mapped = table.get(char);
    if (mapped === undefined) return null;
    out += mapped;
  }
  return out;
}

/** "2" -> "²", "n+1" -> "ⁿ⁺¹"; null when Unicode has no superscript for a character. */
export function superscript(text: string): string | null {
  return ALREADY_HIGH.has(text) ? text : convert(text, SUPERSCRIPTS);
}

/** "1" -> "₁", "0.5" -> "₀.₅"; null when Unicode has no subscript for a character. */
export function subscript(text: string): string | null {
  return /^[.()]/.test(text) ? null : convert(text, SUBSCRIPTS);
}

const ATOM = String.raw`\{([^{}]{0,60})\}|([A-Za-z0-9+*°†′⊤\p{Script=Greek}])`;
const SUPERSCRIPT_MARK = new RegExp(String.raw`\^(?:${ATOM})`, "gu");
/** A subscript hangs on a letter or a closing bracket. One without braces is a single character: "x_t", not "snake_case". */
const SUBSCRIPT_MARK = /(?<=[\p{L}\p{N})\]}])_(?:\{([^{}]{0,60})\}|([A-Za-z0-9])(?![\p{L}\p{N}_]))/gu;
/** What is left of a fraction in an exponent that lost its command: "-1+p{p}" is -(1+p)/p. */
const LOST_FRACTION = /^([-−]?)([^{}]+)\{([^{}]+)\}$/u;

/**
 * Turns "^{2}", "^2", "_{t}" and "_t" into Unicode super- and subscripts. A script Unicode
 * lacks keeps its mark without braces ("π_RL"); a superscript that has none goes in brackets.
 */
export function convertScripts(text: string): string {
  return text
    .replace(/\^\{([^{}]{1,40}\{[^{}]{1,20}\})\}/gu, (whole, inner: string) => superscript(fraction(inner)) ?? whole)
    .replace(SUPERSCRIPT_MARK, (_, braced: string | undefined, single: string | undefined) => {
      const inner = (braced ?? single ?? "").replace(/\s+/g, "");
      return superscript(inner) ?? `(${inner})`;
    })
    .replace(SUBSCRIPT_MARK, (_, braced: string | undefined, single: string | undefined) => {
      const inner = (braced ?? single ?? "").trim();
      return subscript(inner) ?? (inner === "" ? "" : `_${inner}`);
    });
}

function fraction(inner: string): string {
  const match = LOST_FRACTION.exec(inner);
  if (match === null) return inner.replace(/[{}]/g, "");
  const [, sign = "", above = "", below = ""] = match;
  return `${sign}${/[-+]/.test(above) ? `(${above})` : above}/${below}`;
}
