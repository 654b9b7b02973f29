import { oneLine } from "../plain-text";

/** What one piece of a card may be long; no key sentence is longer. */
const LONGEST = 2_000;

/**
 * Text from papers as Markdown text: nothing in it can start a link, an image, HTML,
 * an icon or a new line. Control and direction-changing characters are dropped.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text, LONGEST).replace(/[\\`*_{}[\]()#+\-.!|<>~$:&@]/g, "\\$&");
}
