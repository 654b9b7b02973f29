import text from "../corpus/common-words.txt";

/** How a spelling is used outside of papers. */
export type CommonUse = "word" | "acronym" | "field";

function parse(source: string): Map<string, CommonUse> {
  const uses = new Map<string, CommonUse>();
  let use: CommonUse = "word";
  for (const line of source.split("\n")) {
    if (line.startsWith("#")) continue;
    if (line === "[acronyms]") use = "acronym";
    else if (line === "[words]") use = "word";
    else if (line === "[field]") use = "field";
    else for (const word of line.split(" ")) if (word !== "" && !uses.has(word)) uses.set(word, use);
  }
  return uses;
}

let uses: Map<string, CommonUse> | undefined;

/** The entries of corpus/common-words.txt, read on first use. */
export function commonUses(): ReadonlyMap<string, CommonUse> {
  uses ??= parse(text);
  return uses;
}

/** Inflected forms lead to the stem: demos -> demo, pruned -> prune, mapping -> map. */
function* stems(word: string): Generator<string> {
  yield word;
  if (word.length < 4) return;
  if (word.endsWith("s")) yield word.slice(0, -1);
  if (word.endsWith("es")) yield word.slice(0, -2);
  if (word.endsWith("ies")) yield `${word.slice(0, -3)}y`;
  for (const ending of ["ed", "ing", "er", "ers", "ly", "ion", "ions"]) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const stem = word.slice(0, -ending.length);
    yield stem;
    yield `${stem}e`;
    if (stem.at(-1) === stem.at(-2)) yield stem.slice(0, -1);
  }
}

/**
 * How a lower-case word is commonly used, or undefined when it is not common.
 * "field" words are common in machine-learning and hardware code only.
 */
export function commonUse(word: string): CommonUse | undefined {
  const known = commonUses();
  for (const stem of stems(word)) {
    const use = known.get(stem);
    if (use !== undefined) return use;
  }
  return undefined;
}

/** Whether code and prose of any field use the word. */
export function isCommonElsewhere(word: string): boolean {
  const use = commonUse(word);
  return use === "word" || use === "acronym";
}
