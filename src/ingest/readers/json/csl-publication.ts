import { publicationOf, PUBLICATION_TEXTS, type Publication } from "../../../papers/publication";
import { arxivIdIn, isArxivAddress } from "../entry";
import { isObject, listOf, textOf, valueOf, type JsonObject } from "./values";

/** What an item says of where it came out. That of a preprint, arXiv and its number, is known by the paper's id. */
export function readPublication(item: JsonObject, editor: readonly string[]): Publication | undefined {
  const type = textOf(item, "type");
  const texts = Object.fromEntries(PUBLICATION_TEXTS.map((name) => [name, textOf(item, name).replace(/\s+/gu, " ").trim()])) as Record<(typeof PUBLICATION_TEXTS)[number], string>;
  return publicationOf({
    ...texts,
    type: type !== "article" && /^[a-z_-]{1,40}$/.test(type) ? type : undefined,
    issued: issuedOf(item),
    editor: [...editor],
    number: arxivIdIn(texts.number) === null ? texts.number : "",
    publisher: /^arxiv(?:\.org)?$/iu.test(texts.publisher) ? "" : texts.publisher,
    URL: isArxivAddress(texts.URL) || !/^https?:/iu.test(texts.URL) ? "" : texts.URL,
  });
}

function issuedOf(item: JsonObject): number[] | undefined {
  const issued = valueOf(item, "issued");
  const [first] = isObject(issued) ? listOf(issued, "date-parts") : [];
  if (!Array.isArray(first)) return undefined;
  const parts = first.map(Number);
  const unknown = parts.findIndex((part) => !Number.isInteger(part) || part < 1);
  return parts.slice(0, unknown < 0 ? 3 : Math.min(unknown, 3));
}
