import type { Claim, Paper } from "../../papers/paper";
import { foldWord, squash, wordsOf } from "../text/words";
import { overlaps, plainUnit } from "./number-range";
import type { Filter, HasValue } from "./query";

const HAS: Readonly<Record<HasValue, (paper: Paper) => boolean>> = {
  code: (paper) => paper.codeUrl !== null || paper.links.some((link) => link.kind === "code"),
  arxiv: (paper) => paper.arxivId !== null,
  claims: (paper) => paper.claims.length > 0,
  name: (paper) => paper.names.length > 0,
};

/** Every word of the wanted author begins a word of one author ("han" and "song h" are Song Han). */
function hasAuthor(paper: Paper, wanted: string): boolean {
  const parts = wordsOf(wanted).map((word) => foldWord(word.text));
  return (
    parts.length > 0 &&
    paper.authors.some((author) => {
      const words = wordsOf(author).map((word) => foldWord(word.text));
      return parts.every((part) => words.some((word) => word.startsWith(part)));
    })
  );
}

function reaches(claim: Claim, filter: Extract<Filter, { unit: string | null }>): boolean {
  if (claim.metric !== filter.name) return false;
  if (filter.unit !== null && plainUnit(claim.unit) !== filter.unit) return false;
  const from = claim.low ?? claim.high;
  const to = claim.high ?? claim.low;
  return from !== null && to !== null && overlaps(filter.range, from, to);
}

/** True when the paper meets the condition. */
export function matchesFilter(paper: Paper, filter: Filter, starred: ReadonlySet<string>): boolean {
  switch (filter.name) {
    case "topic":
      return filter.values.some((topic) => paper.topics.includes(topic));
    case "target":
      return filter.values.some((target) => paper.targets.includes(target));
    case "has":
      return filter.values.some((value) => HAS[value](paper));
    case "is":
      return starred.has(paper.id);
    case "author":
      return filter.values.some((value) => hasAuthor(paper, value));
    case "name":
      return filter.values.some((value) => {
        const wanted = squash(value);
        return wanted !== "" && paper.names.some((name) => squash(name.text).startsWith(wanted));
      });
    case "listing":
      return filter.values.some((value) =>
        paper.sources.some((source) => source.listing.toLowerCase().includes(value.toLowerCase())),
      );
    case "year":
      return paper.year !== null && overlaps(filter.range, paper.year, paper.year);
    default:
      return paper.claims.some((claim) => reaches(claim, filter));
  }
}
