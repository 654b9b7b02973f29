import assert from "node:assert/strict";
import { fromMapPage, fromPaperPage, fromResultsPage, mapState, paperPageState, resultsState } from "../../src/pages/schemas";
import { cleanText } from "../../src/ingest/clean-text/clean-text";
import { describePaper } from "../../src/ingest/describe-paper";
import { readAtom } from "../../src/ingest/readers/atom/read-atom";
import { readBibtex } from "../../src/ingest/readers/bibtex/read-bibtex";
import type { Reader } from "../../src/ingest/readers/entry";
import { readCslJson } from "../../src/ingest/readers/json/read-csl-json";
import { readJsonLines } from "../../src/ingest/readers/json/read-json-lines";
import { readListingEntries } from "../../src/ingest/readers/read-listing-entries";
import { TextWindow } from "../../src/ingest/readers/text-window";
import { IndexError, readPaperIndex } from "../../src/papers/paper-index";
import { readReadingList } from "../../src/papers/reading-list";
import { finish } from "../../src/papers/steps";
import { findMentions } from "../../src/recognize/find-mentions";
import { completeQuery } from "../../src/search/query/complete-query";
import { createSearcher } from "../../src/search/searcher";
import { CONCEPTS, PAPERS, testLexicon } from "../unit/recognize/library";
import { jsonOf } from "./json-of";
import { SETTINGS_TARGET } from "./settings-target";
import type { Target } from "./target";
import { BIB, ATOM, CSL, JSON_LINES, LISTING, PROSE, QUERIES, SOURCES } from "./seeds";

/** No entry without a title, no address but web addresses; a broken entry is said to be one. */
function readEntries(read: Reader, text: string): readonly string[] {
  const { entries, problems } = finish(read(TextWindow.of(text)));
  for (const { title, urls, line } of entries) {
    assert.notEqual(title.trim(), "");
    assert.ok(line >= 1);
    assert.ok(urls.every((url) => /^https?:\/\//iu.test(url)));
  }
  for (const { line, message } of problems) assert.ok(line >= 1 && message !== "" && message.length < 500);
  return entries.map(({ title }) => title);
}

/** A whole entry behind damaged text is never lost with it. */
const GOOD_TITLE = "A Paper that Must Not Be Lost";
const GOOD_BIB = `\n\n@article{good2024,\n  title = {${GOOD_TITLE}},\n  year = {2024}\n}\n`;
const GOOD_ELEMENT = `\n<entry><title>${GOOD_TITLE}</title></entry></feed>\n`;
const GOOD_LINE = `\n{"title":"${GOOD_TITLE}"}\n`;

/** One of each family of languages that the tokenizer tells apart. */
const MENTION_LANGUAGES = ["markdown", "cpp", "typescript", "rust", "verilog", "python", "shellscript", "yaml", "json", "html", "lua", "asm"];

const searcher = createSearcher({ papers: PAPERS, concepts: CONCEPTS });

export const TARGETS: readonly Target[] = [
  {
    name: "bibtex",
    seeds: BIB,
    words: ["@article{", "@string{", "@comment{", "@preamble{", "{", "}", '"', "#", ",", "=", "\\", "%", "title", "author", " and ", "(", ")", "@"],
    run(text) {
      readEntries(readBibtex, text);
      assert.ok(readEntries(readBibtex, text + GOOD_BIB).includes(GOOD_TITLE), "the entry behind is lost");
    },
  },
  {
    name: "csl-json",
    seeds: CSL,
    words: ['{"', '":', "[", "]", "}", ",", '"title"', '"author"', '"__proto__"', "null", "1e999", "\\u0000"],
    run(text) {
      readEntries(readCslJson, text);
      const list = `[\n  {"id":"first","title":"First"},\n  ${text},\n  {"id":"good","title":"${GOOD_TITLE}"}\n]\n`;
      assert.ok(readEntries(readCslJson, list).includes(GOOD_TITLE), "the entry behind is lost");
    },
  },
  {
    name: "json-lines",
    seeds: JSON_LINES,
    words: ["\n", '{"title":', '"names"', '"claims"', '"__proto__":', "[]", "null", "}"],
    run: (text) => assert.ok(readEntries(readJsonLines, text + GOOD_LINE).includes(GOOD_TITLE), "the entry behind is lost"),
  },
  {
    name: "atom",
    seeds: ATOM,
    words: ["<entry>", "</entry>", "<title>", "</title>", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "&#x41;", "&lt;", "<?xml", "/>", "<"],
    run: (text) => assert.ok(readEntries(readAtom, text + GOOD_ELEMENT).includes(GOOD_TITLE), "the entry behind is lost"),
  },
  { name: "listing", seeds: LISTING, words: ["\n\n", "\n", "Abstract", "arXiv:", "1.", "#", "\t"], run: (text) => void readEntries(readListingEntries, text) },
  {
    name: "index",
    seeds: ['{"schemaVersion":1,"builtFrom":[],"papers":[],"concepts":[]}'],
    words: ['"papers"', "[{", "}]", '"__proto__":{}', "null"],
    run(text) {
      try {
        readPaperIndex(text);
      } catch (error) {
        assert.ok(error instanceof IndexError, String(error));
      }
    },
  },
  {
    name: "reading-list",
    seeds: ['{"version":1,"entries":[{"paper":"awq","title":"AWQ","starred":true,"state":null,"note":"","changed":1}]}'],
    words: ['"entries"', "[{", "}]", '"__proto__"', "1e999", "null"],
    run(text) {
      try {
        const { list, problems } = readReadingList(text);
        assert.ok([...list].every(([id, entry]) => id === entry.paper) && Array.isArray(problems));
      } catch (error) {
        assert.ok(error instanceof SyntaxError || (error instanceof Error && error.message.startsWith("The file is not")), String(error));
      }
    },
  },
  {
    name: "messages",
    seeds: ['{"type":"open","id":"awq"}', '{"type":"keep","id":"awq","change":{"note":"x"}}', '{"type":"goTo","place":1}', '{"history":{"ids":["a"],"index":0},"scroll":1}'],
    words: ['"type"', '"__proto__"', '"constructor"', "null", "-1", "1e999", "{}", "[]"],
    run(text) {
      const message = jsonOf(text);
      for (const check of [fromPaperPage, fromMapPage, fromResultsPage, paperPageState, mapState, resultsState]) check.safeParse(message);
      assert.equal(({} as Record<string, unknown>).polluted, undefined);
    },
  },
  SETTINGS_TARGET,
  {
    name: "clean-text",
    seeds: PROSE,
    words: ["\\textbf{", "$", "$$", "^{", "_{", "\\cite{", "}", "\\", "https://", "\\url{", "<b>", "&amp;", "\ue000", "~"],
    run(text) {
      const cleaned = cleanText(text);
      assert.ok(cleaned.text.length <= 4 * text.length + 100);
    },
  },
  {
    name: "describe",
    seeds: PROSE,
    words: ["up to ", "3×", "×", "%", " from ", " to ", "(", ")", ":", "-", "LLM", ".", " we propose ", "GPU", "FPGA", "10-20"],
    run(text) {
      // The readers cut what is longer.
      const [title = "", ...rest] = text.slice(0, 11_000).split("\n").map((line, index) => (index === 0 ? line.slice(0, 1000) : line));
      const abstract = rest.join("\n");
      const { claims, keySentence } = describePaper({ title, abstract });
      for (const { evidence } of claims) assert.ok(abstract.includes(evidence));
      assert.ok(abstract.includes(keySentence));
    },
  },
  ...MENTION_LANGUAGES.map((language): Target => ({
    name: `mentions-${language}`,
    seeds: SOURCES,
    words: ["AWQ", "awq_gemm", "systolic array", "HLS", "2:4", "kv_cache", "//", "/*", "*/", "<!--", "-->", "--", '"', "'", '"""', "`", "```", "#", "_", "import torch\n"],
    run(text) {
      let last = 0;
      for (const { start, end, text: shown } of findMentions(text, { lexicon: testLexicon(), language })) {
        assert.ok(start >= last && end > start && end <= text.length);
        assert.equal(shown, text.slice(start, end));
        last = end;
      }
    },
  })),
  {
    name: "query",
    seeds: QUERIES,
    words: ["topic:", "target:", "year:", ">=", "..", '"', "-", ":", "speedup:", "x", "author:", "is:starred", "has:"],
    run(text) {
      const { problems } = searcher.search(text);
      assert.ok(problems.every(({ start, end }) => start >= 0 && end <= text.length && start <= end));
      for (const { start, end } of completeQuery(text, text.length, { papers: PAPERS })) assert.ok(start >= 0 && end <= text.length);
    },
  },
];
