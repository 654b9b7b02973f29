import { arxivUrl, formatClaim, listingName, targetList, titleWithName, topicList } from "../../papers/format";
import type { Library } from "../../papers/library";
import { ownNotes, type Paper } from "../../papers/paper";
import { createSearcher } from "../../search/searcher";
import { HELP_OPTION, JSON_OPTION, LIBRARY_OPTION, parse, type Command } from "../command";
import { nearest } from "../edit-distance";
import { findPapers } from "../../papers/find-paper";
import { EXIT, UsageError } from "../host";
import { openLibrary } from "../library-files";
import { count, printable, styleFor, wrap, type Style } from "../style";

const OPTIONS = { json: JSON_OPTION, library: LIBRARY_OPTION, help: HELP_OPTION } as const;

const WIDTH = 88;
const SUGGESTIONS = 5;

export const showCommand: Command = {
  name: "show",
  summary: "Show what is known about a paper.",
  operands: "ID-OR-NAME",
  options: OPTIONS,
  examples: [
    { line: "show AWQ", says: "by name; capitals do not matter" },
    { line: "show arXiv:2306.00978", says: "by arXiv id or address" },
    { line: "show awq --json", says: "the whole record, for a program" },
  ],
  notes: [
    "A paper answers to its id, its names, its arXiv id, DOI, citation key and title; a concept (systolic array) stands for the papers about it. When several papers answer, they are listed. With --json each of them is one line: the record as in the paper index.",
  ],
  async run(argv, host) {
    const { values, operands } = parse(argv, OPTIONS);
    const wanted = operands.join(" ").trim();
    if (wanted === "") throw new UsageError("Say which paper to show: its id, name, arXiv id or title.");
    const library = await openLibrary(host, values.library);
    const { exact, papers } = findPapers(wanted, library);
    const shown = exact === undefined ? papers : [exact];
    const [first] = shown;
    if (first === undefined) {
      await host.err.write(notFound(wanted, library));
      return EXIT.nothing;
    }
    const style = styleFor(host.out, host.env);
    if (values.json === true) await host.out.write(shown.map((paper) => `${JSON.stringify(paper)}\n`).join(""));
    else await host.out.write(shown.length === 1 ? record(first, style) : list(shown, style));
    const others = papers.filter((paper) => !shown.includes(paper));
    if (others.length > 0) await host.err.write(`Also called so: ${others.map(({ id }) => id).join(", ")}\n`);
    return EXIT.done;
  },
};

function notFound(wanted: string, library: Library): string {
  const spelled = new Map<string, Paper>();
  for (const paper of library.papers) {
    for (const name of [paper.id, ...paper.names.map(({ text }) => text)]) if (!spelled.has(name)) spelled.set(name, paper);
  }
  const alike = nearest(wanted, [...spelled.keys()], SUGGESTIONS * 2).flatMap((name) => spelled.get(name) ?? []);
  const related = createSearcher(library).search(wanted, { limit: SUGGESTIONS }).results.map(({ paper }) => paper);
  const suggestions = [...new Set([...alike, ...related])].slice(0, SUGGESTIONS);
  const message = `No paper is called "${printable(wanted)}".\n`;
  if (suggestions.length === 0) return message;
  return `${message}Nearest:\n${suggestions.map((paper) => `  ${paper.id}  ${printable(titleWithName(paper))}\n`).join("")}`;
}

function list(papers: readonly Paper[], style: Style): string {
  const width = Math.max(...papers.map(({ id }) => id.length));
  const lines = papers.map((paper) => `  ${style.name(paper.id.padEnd(width))}  ${printable(titleWithName(paper))}\n`);
  return `${count(papers.length, "paper")}; show one by its id:\n${lines.join("")}`;
}

function record(paper: Paper, style: Style): string {
  const rows: [string, string][] = [
    ["Id", paper.id],
    ["Authors", paper.authors.join(", ") + (paper.authors.length > 0 && !paper.authorsComplete ? " et al." : "")],
    ["Year", paper.year === null ? "" : String(paper.year)],
    ["Names", paper.names.map(({ text }) => text).join(", ")],
    ["Topics", topicList(paper)],
    ["Targets", targetList(paper)],
    ["arXiv", arxivUrl(paper) ?? ""],
    ["DOI", paper.doi ?? ""],
    ["Code", paper.codeUrl ?? ""],
    ["Key", [paper.citationKey ?? "", ...(paper.otherKeys ?? [])].filter(Boolean).join(", ")],
    ["Keywords", paper.keywords?.join(", ") ?? ""],
    ["Note", ownNotes(paper)],
    ["Listed in", paper.sources.map(({ listing, rank, date }) => `${listingName(listing)} (${rank}${date === null ? "" : `, ${date}`})`).join("; ")],
  ];
  const labels = rows.filter(([, value]) => value !== "");
  const width = Math.max(...labels.map(([label]) => label.length));
  const facts = labels.map(([label, value]) => {
    const indent = " ".repeat(width + 2);
    return `${style.dim(label.padEnd(width))}  ${wrap(printable(value), WIDTH, indent).slice(indent.length)}`;
  });
  const claims = paper.claims.map((claim) => `  ${printable(formatClaim(claim))}\n      ${style.dim(`"${printable(claim.evidence)}"`)}`);
  const parts = [
    style.bold(wrap(printable(titleWithName(paper)), WIDTH)),
    facts.join("\n"),
    wrap(printable(paper.keySentence), WIDTH),
    claims.length === 0 ? "" : `${style.bold("Claims")}\n${claims.join("\n")}`,
    paper.abstract === "" ? "" : `${style.bold("Abstract")}\n${wrap(printable(paper.abstract), WIDTH, "  ")}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
