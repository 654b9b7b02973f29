/**
 * Text from papers as Markdown text: nothing in it can start a link, an image, HTML,
 * an icon or a new line. Control and direction-changing characters are dropped.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/[\\`*_{}[\]()#+\-.!|<>~$:&@]/g, "\\$&");
}
