import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Paper } from "../../src/papers/paper";
import { pick, randomNumbers } from "./random";

/** Code as full of terms as it gets: lines of the sample workspace, every fifth one a comment from an abstract. */
export function codeFullOfTerms(root: string, papers: readonly Paper[], characters: number): string {
  const folder = path.join(root, "test", "fixtures", "sample-workspace");
  const files = readdirSync(folder).filter((file) => /\.(?:py|cpp|cu|sv)$/u.test(file));
  const code = files.flatMap((file) => readFileSync(path.join(folder, file), "utf8").split("\n"));
  const prose = papers.slice(0, 400).flatMap((paper) => paper.abstract.split(/(?<=[.!?])\s+/u)).filter((line) => line !== "");
  const random = randomNumbers(7);
  const lines: string[] = [];
  for (let length = 0; length < characters; ) {
    const line = lines.length % 5 === 4 ? `# ${pick(random, prose)}` : pick(random, code);
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join("\n");
}

/** Code that is not about papers: the TypeScript compiler's, from the version the lock file names. */
export function ordinaryCode(root: string, characters: number): string {
  return readFileSync(path.join(root, "node_modules", "typescript", "lib", "typescript.js"), "utf8").slice(0, characters);
}

/** Without what BibTeX would read as markup, so that all readers read the same. */
const plain = (text: string) => text.replace(/[{}%$&#_\\~^"@]/gu, " ");

export function bibText(papers: readonly Paper[]): string {
  return papers
    .map(({ id, title, authors, year, abstract }) => {
      const fields = { title, author: authors.join(" and "), year: String(year ?? 2024), abstract };
      const lines = Object.entries(fields).map(([field, value]) => `  ${field} = {${plain(value)}},`);
      return `@article{${id.replace(/[^a-z0-9-]/gu, "")},\n${lines.join("\n")}\n}\n`;
    })
    .join("\n");
}
