import { arxivUrl, formatFigure, metricLabel, tagLabel } from "../../papers/format";
import { primaryName, type Claim, type Paper } from "../../papers/paper";
import { escapeHtml } from "./escape-html";

/** What a page is drawn from. */
export interface PaperPage {
  readonly paper: Paper;
  readonly related: readonly { readonly paper: Paper; readonly reasons: readonly string[] }[];
}

/** Addresses of the actions of the page; commands among them must be enabled for the webview. */
export interface PageLinks {
  open(paper: Paper): string;
  cite(paper: Paper): string;
  copyBibtex(paper: Paper): string;
}

/** What the page may load: its own style sheet and nothing else. */
export interface PageFrame {
  readonly cspSource: string;
  readonly styleUri: string;
}

const link = (url: string, text: string, label?: string) =>
  `<a href="${escapeHtml(url)}"${label === undefined ? "" : ` aria-label="${escapeHtml(label)}"`}>${escapeHtml(text)}</a>`;

const section = (heading: string, body: string) =>
  body === "" ? "" : `<section><h2>${escapeHtml(heading)}</h2>${body}</section>`;

const list = (items: readonly string[], className = "") =>
  items.length === 0 ? "" : `<ul${className === "" ? "" : ` class="${className}"`}>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;

/** Addresses from papers are outside text: only plain web addresses become links. */
const isWebAddress = (url: string) => /^https?:\/\//iu.test(url);

function actions(paper: Paper, links: PageLinks): string {
  const arxiv = arxivUrl(paper);
  const known = new Set([arxiv, paper.codeUrl]);
  const items = [
    link(links.cite(paper), "Insert citation"),
    link(links.copyBibtex(paper), "Copy BibTeX"),
    arxiv === null ? "" : link(arxiv, "arXiv"),
    paper.codeUrl === null || !isWebAddress(paper.codeUrl) ? "" : link(paper.codeUrl, "Code"),
    ...paper.links
      .filter(({ url }) => isWebAddress(url) && !known.has(url))
      .map(({ url, kind }) => link(url, kind === "other" ? new URL(url).host : `${kind} link`, `${kind}: ${url}`)),
  ];
  return `<nav aria-label="Actions">${list(items.filter(Boolean), "row")}</nav>`;
}

function tags(paper: Paper): string {
  const items = [...paper.topics, ...paper.targets].map((tag) => {
    const why = paper.why[tag];
    const reason = why === undefined || why === "" ? "" : `<span class="why">${escapeHtml(why)}</span>`;
    return `<span class="tag">${escapeHtml(tagLabel(tag))}</span>${reason}`;
  });
  return list(items, "tags");
}

function claims(rows: readonly Claim[]): string {
  if (rows.length === 0) return "";
  const body = rows.map(
    (claim) =>
      `<tr><th scope="row">${escapeHtml(metricLabel(claim.metric))}</th><td>${escapeHtml(formatFigure(claim))}</td>` +
      `<td>${escapeHtml(claim.baseline ?? "")}</td><td>${escapeHtml(claim.evidence)}</td></tr>`,
  );
  return (
    `<table><thead><tr><th scope="col">Metric</th><th scope="col">Figure</th><th scope="col">Compared with</th>` +
    `<th scope="col">In the abstract</th></tr></thead><tbody>${body.join("")}</tbody></table>`
  );
}

function byline(paper: Paper): string {
  const authors = paper.authors.join(", ") + (paper.authors.length > 0 && !paper.authorsComplete ? " and others" : "");
  return [authors, paper.year === null ? "" : String(paper.year)].filter(Boolean).join(" · ");
}

/** The abstract with its key sentence marked. */
function abstract(paper: Paper): string {
  const at = paper.keySentence === "" ? -1 : paper.abstract.indexOf(paper.keySentence);
  if (at < 0) return paper.abstract === "" ? "" : `<p>${escapeHtml(paper.abstract)}</p>`;
  const [before, after] = [paper.abstract.slice(0, at), paper.abstract.slice(at + paper.keySentence.length)];
  return `<p>${escapeHtml(before)}<mark>${escapeHtml(paper.keySentence)}</mark>${escapeHtml(after)}</p>`;
}

function sources(paper: Paper): string {
  return list(paper.sources.map(({ listing, rank, date }) => escapeHtml(`${listing}, place ${rank}${date === null ? "" : `, ${date}`}`)));
}

/** The whole page. It has no script; every word of a paper goes in as text. */
export function renderPage({ paper, related }: PaperPage, links: PageLinks, frame: PageFrame): string {
  const name = primaryName(paper);
  const others = paper.names.filter((entry) => entry.text !== name).map((entry) => entry.text);
  const relatedItems = related.map(
    (entry) => `${link(links.open(entry.paper), entry.paper.title)}<span class="why">${escapeHtml(entry.reasons.join("; "))}</span>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${frame.cspSource};">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(paper.title)}</title>
<link rel="stylesheet" href="${escapeHtml(frame.styleUri)}">
</head>
<body>
<main>
<header>
<h1 dir="auto">${escapeHtml(paper.title)}</h1>
<p class="byline" dir="auto">${escapeHtml(byline(paper))}</p>
${others.length === 0 ? "" : `<p class="names">Also named: ${escapeHtml(others.join(", "))}</p>`}
${actions(paper, links)}
</header>
${section("Topics and hardware", tags(paper))}
${section("Results", claims(paper.claims))}
${section("Abstract", abstract(paper))}
${section("Related papers", list(relatedItems, "related"))}
${section("Listed in", sources(paper))}
</main>
</body>
</html>`;
}
