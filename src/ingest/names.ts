import type { PaperName } from "../papers/paper";
import type { PaperText } from "./paper-text";

/** The names a paper coins for its own work, primary ones first. */
export function findNames(text: PaperText): PaperName[] {
  const prefix = titlePrefix(text.title);
  return prefix === undefined ? [] : [{ text: prefix, primary: true }];
}

/** What stands before the colon of a title, when it is short enough to be a name. */
export function titlePrefix(title: string): string | undefined {
  const match = /^(\S+(?: \S+){0,3}?)\s?:\s/.exec(title);
  return match?.[1];
}
