import { foldWord } from "./words";

/** A term of the index with the folded word it comes from, which prefixes and typing errors are compared with. */
export interface Term {
  readonly term: string;
  readonly word: string;
}

/** fooBar, KVCache: foo, Bar, KV, Cache; "LLMs" stays whole. */
const CASE_CHANGE = /(?<=\p{Ll}\p{Nd}?)(?=\p{Lu})|(?<=\p{Lu}\p{Lu})(?=\p{Lu}\p{Ll}{2})/u;
const CODES = /^(?:[a-z]{1,2}\d+){2,}$/;
const NAME_WITH_NUMBER = /^([a-z]{3,})\d+$/;

/** The parts by which a written word can also be remembered: FlashAttention, W4A8KV4, llama2. */
export function partsOf(word: string, folded: string): string[] {
  const camel = word.split(CASE_CHANGE);
  if (camel.length > 1) return camel.map(foldWord).filter((part) => part.length > 1);
  if (CODES.test(folded)) return folded.match(/[a-z]{1,2}\d+/g) ?? [];
  const name = NAME_WITH_NUMBER.exec(folded)?.[1];
  return name === undefined ? [] : [name];
}
