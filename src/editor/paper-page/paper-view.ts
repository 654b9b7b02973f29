import { arxivUrl, formatFigure, listingName, metricLabel, tagLabel } from "../../papers/format";
import { primaryName, type Claim, type Paper } from "../../papers/paper";
import type { AbstractTerm, PageLink, PaperView, ResultRow } from "../../pages/protocol";
import type { Mention } from "../../recognize/mention";
import type { RelatedPaper } from "../../search/related";

/** Addresses from papers are outside text: only plain web addresses become links. */
const isWebAddress = (url: string) => /^https?:\/\//iu.test(url) && URL.canParse(url);

function links(paper: Paper): PageLink[] {
  const arxiv = arxivUrl(paper);
  const all: PageLink[] = [
    { url: arxiv ?? "", label: "arXiv" },
    { url: paper.codeUrl ?? "", label: "Code" },
    ...paper.links.map(({ url, kind }) => ({ url, label: kind === "other" ? "" : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` })),
  ];
  const usable = all.filter(({ url }, index) => isWebAddress(url) && all.findIndex((other) => other.url === url) === index);
  return usable.map(({ url, label }) => ({ url, label: label || new URL(url).host }));
}

function authors(paper: Paper): string {
  return paper.authors.join(", ") + (paper.authors.length > 0 && !paper.authorsComplete ? " and others" : "");
}

/**
 * Evidence is an exact piece of the abstract. The same words may stand there more than once
 * ("2x" for two baselines), so each claim takes the next place that none before it took.
 */
function resultRows(abstract: string, claims: readonly Claim[]): ResultRow[] {
  const taken = new Set<number>();
  return claims.map((claim) => {
    const { evidence } = claim;
    let start = evidence === "" ? -1 : abstract.indexOf(evidence);
    const first = start;
    while (start >= 0 && taken.has(start)) start = abstract.indexOf(evidence, start + 1);
    if (start < 0) start = first;
    if (start >= 0) taken.add(start);
    return {
      metric: metricLabel(claim.metric),
      figure: formatFigure(claim),
      baseline: claim.baseline ?? "",
      evidence,
      start,
      end: start < 0 ? -1 : start + evidence.length,
    };
  });
}

/** A name leads to the paper it means, a concept to a search for it; the paper's own name leads nowhere. */
function abstractTerms(paper: Paper, mentions: readonly Mention[]): AbstractTerm[] {
  return mentions.flatMap(({ start, end, kind, term, papers }): AbstractTerm[] => {
    if (kind === "concept") return [{ start, end, kind, label: term, target: term }];
    const [target] = papers;
    return target === undefined || papers.includes(paper.id) ? [] : [{ start, end, kind, label: term, target }];
  });
}

/** All that the page shows of a paper itself; `mentions` are those of its abstract. */
export function paperView(paper: Paper, mentions: readonly Mention[], related: readonly RelatedPaper[]): PaperView {
  const name = primaryName(paper);
  const tags = (kind: string, ids: readonly string[]) =>
    ids.map((id) => ({ label: tagLabel(id), why: paper.why[id] ?? "", query: `${kind}:${id}` }));
  return {
    id: paper.id,
    title: paper.title,
    names: paper.names.map(({ text }) => text).filter((text) => text !== name),
    authors: authors(paper),
    year: paper.year,
    links: links(paper),
    keySentence: paper.keySentence,
    results: resultRows(paper.abstract, paper.claims),
    abstract: paper.abstract,
    terms: abstractTerms(paper, mentions),
    tags: [...tags("topic", paper.topics), ...tags("target", paper.targets)],
    related: related.map((entry) => ({ id: entry.paper.id, title: entry.paper.title, reasons: entry.reasons.join("; ") })),
    sources: paper.sources.map(({ listing, rank, date }) => `${listingName(listing)}${date === null ? "" : ` of ${date}`}, place ${rank}`),
  };
}
