import type { Concept } from "../../src/papers/concept";
import { slug } from "../../src/papers/identity";
import { primaryName, type Paper } from "../../src/papers/paper";
import type { PaperIndex } from "../../src/papers/paper-index";
import { pick, randomNumbers } from "./random";

const SENTENCES = 7;

/** "FlashAttention" and "ShiftQuant" give "FlashQuant"; a number sets apart what was given already. */
function coin(random: () => number, names: readonly string[], taken: Set<string>): string {
  const parts = (name: string) => name.split(/(?<=\p{Ll})(?=\p{Lu})|[-_ ]/u);
  const name = `${parts(pick(random, names))[0] ?? ""}${parts(pick(random, names)).at(-1) ?? ""}`;
  let coined = name;
  for (let number = 2; taken.has(coined.toLowerCase()); number += 1) coined = `${name}${number}${String.fromCharCode(65 + Math.floor(random() * 26))}`;
  taken.add(coined.toLowerCase());
  return coined;
}

/**
 * The bundled papers and as many more as are wanted, recombined from their titles, sentences and
 * names. Words do not grow with the papers, so lists of papers per word are longer than real ones.
 */
export function growLibrary(index: Pick<PaperIndex, "papers" | "concepts">, count: number): { papers: Paper[]; concepts: Concept[] } {
  const random = randomNumbers(42);
  const { papers: bundled, concepts } = index;
  const papers = bundled.slice(0, count);
  const sentences = bundled.map((paper) => paper.abstract.split(/(?<=[.!?])\s+/u));
  const names = bundled.flatMap((paper) => primaryName(paper) ?? []);
  const taken = new Set(bundled.flatMap((paper) => paper.names.map(({ text }) => text.toLowerCase())));
  while (papers.length < count) {
    const [first, second] = [pick(random, bundled), pick(random, bundled)];
    const name = coin(random, names, taken);
    const words = (paper: Paper) => (paper.title.split(": ").at(-1) ?? "").split(" ");
    const [head, tail] = [words(first), words(second)];
    const title = `${name}: ${[...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.floor(tail.length / 2))].join(" ")}`;
    const body = Array.from({ length: SENTENCES }, () => pick(random, pick(random, sentences)));
    papers.push({
      ...first,
      id: `${slug(name)}-${papers.length}`,
      title,
      abstract: body.join(" "),
      names: [{ text: name, primary: true }],
      keySentence: body[0] ?? "",
      arxivId: null,
      year: 2015 + Math.floor(random() * 11),
      authors: [...first.authors.slice(0, 2), ...second.authors.slice(0, 2)],
      why: {},
    });
  }
  return { papers, concepts: [...concepts] };
}
