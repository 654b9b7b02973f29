import { isKnown } from "./known";
import { looksCoined } from "./shape";

const CONNECTOR = /\s(?:for|of|with|to|in|on|via|based on|processing)\s/;

/**
 * The names in a matched phrase: "FID and MKL" are two, "NanoFlow on NVIDIA GPUs" is one with
 * what follows it, "Temporal Gaussian Hierarchy" is one.
 * @param whole the text gives an abbreviation for the phrase, so it is one name
 */
export function splitPhrase(phrase: string, whole: boolean): string[] {
  return (whole ? [phrase] : phrase.split(/\s(?:and|or)\s(?:the\s)?/))
    .map((part) => cut(part.replace(/['’]s$/, "").replace(/(?<![.&/-])[.&/-]+$/, "").trim()))
    .filter((part) => part.length >= 2 && !/^[\d.]+$/.test(part));
}

/** What follows a coined word after "on" or "for" is about it, not part of it; a maker's name before it neither. */
function cut(part: string): string {
  const connector = CONNECTOR.exec(part);
  const head = connector === null ? part : part.slice(0, connector.index);
  const kept = connector !== null && head.split(" ").some((word) => looksCoined(word)) ? head : part;
  const words = kept.split(" ");
  return words.length === 2 && isKnown(words[0] ?? "") && looksCoined(words[1] ?? "") ? (words[1] ?? kept) : kept;
}
