import { STYLES, SYMBOLS } from "./symbols";

/** Macros authors define for the name of their own work. */
const OWN_NAME = /^(?:our|the)?(?:sys|system|method|model|name|tool|framework|approach|algo|algorithm|dataset|data|bench|benchmark|project|paper|acronym|work|ours|title|proj)(?:s|name|names|full|short)?$/i;
const BARE_STYLE = /(?:text(?:bf|it|rm|sf|tt|sc)|emph|math(?:rm|bf|it|sf|cal|bb|frak)|operatorname|boldsymbol|underline|overline)(?=\{)|(?<![A-Za-z])(?:text|url|href)(?=\{)/g;
/** Switches inside a group, with or without their backslash: "{\it x}", "{rm kcal/mol}". */
const SWITCH = /\{\s*\\?(?:rm|it|bf|em|sf|tt|sc|cal|itshape|bfseries|ttfamily)(?=[\s{])\s*/g;
const ESCAPED = /\\([%&#_{}])/g;
const SPACES = /\\(?:[,;:!> ]|quad\b|qquad\b)|\\\\/g;

/**
 * Replaces LaTeX commands: symbols by their character, styles by nothing, the authors'
 * own macros by the name of the work. A macro nobody knows keeps its letters as a name.
 * @param ownName what "\name" and "\method" stand for
 */
export function replaceCommands(text: string, ownName: string): string {
  return text
    .replace(SWITCH, "{")
    .replace(BARE_STYLE, "")
    .replace(/\{\\([A-Za-z]+)\}/g, (whole, command: string) => SYMBOLS.get(command) ?? whole)
    .replace(/\\([A-Za-z]+)\*?(?:\{\})?/g, (_, command: string) => commandText(command, ownName))
    .replace(ESCAPED, "$1")
    .replace(SPACES, (space) => (space === "\\!" ? "" : " "));
}

function commandText(command: string, ownName: string): string {
  const symbol = SYMBOLS.get(command);
  if (symbol !== undefined) return symbol;
  if (STYLES.has(command)) return "";
  if (OWN_NAME.test(command)) return ownName;
  return command.charAt(0).toUpperCase() + command.slice(1);
}
