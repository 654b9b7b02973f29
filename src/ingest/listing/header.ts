import type { Block } from "./blocks";

/** The page header of a listing, once recognised. */
export interface ListingHeader {
  /** As printed ("Aug 13"); null when the page shows none. */
  readonly date: string | null;
  /** The blocks after the header; the first is the first title. */
  readonly rest: readonly Block[];
}

const SUBSCRIBE = "Subscribe";
const BANNERS = [/^daily papers$/i, /^by\s*\S.*research community$/i];
const DATE = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?$/;
/** The header is short; a "Subscribe" further down belongs to an abstract. */
const HEADER_BLOCKS = 8;

/**
 * Finds the end of the page header. Both known layouts have a "Subscribe" button above
 * the papers: alone on its line, or with the first title glued to it. Null for any other text.
 */
export function readHeader(blocks: readonly Block[]): ListingHeader | null {
  const at = blocks.slice(0, HEADER_BLOCKS).findIndex((block) => block.text.startsWith(SUBSCRIBE));
  const button = blocks[at];
  if (button === undefined) return null;
  const glued = button.text.slice(SUBSCRIBE.length).trim();
  if (glued !== "") return { date: null, rest: [{ text: glued, line: button.line }, ...blocks.slice(at + 1)] };
  let date: string | null = null;
  let next = at + 1;
  for (; next < blocks.length; next++) {
    const text = blocks[next]?.text ?? "";
    if (DATE.test(text)) date = text;
    else if (!BANNERS.some((banner) => banner.test(text))) break;
  }
  return { date, rest: blocks.slice(next) };
}
