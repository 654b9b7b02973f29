import { titleKey } from "../../papers/identity";
import type { Candidate } from "./candidates";

export type Draft = { -readonly [Key in keyof Candidate]: Candidate[Key] };

/** Candidates while their evidence is being added up; spellings that differ in case, signs or a plural are one. */
export class Drafts {
  readonly #byKey = new Map<string, Draft>();

  add(name: string, score: number, first: number, more: { certain?: boolean; longForm?: boolean; meaning?: string } = {}): void {
    const key = keyOf(name);
    if (key === "") return;
    const draft = this.#byKey.get(key) ?? { text: name, score: 0, certain: false, longForm: false, meaning: undefined, first };
    draft.score += score;
    draft.certain ||= more.certain ?? false;
    draft.longForm ||= more.longForm ?? false;
    draft.meaning ??= more.meaning;
    draft.first = Math.min(draft.first, first);
    // The form of the definition is the one people know: "SDMs", not "SDM".
    if (more.meaning !== undefined && !draft.certain) draft.text = name;
    this.#byKey.set(key, draft);
  }

  get(name: string): Draft | undefined {
    return this.#byKey.get(keyOf(name));
  }

  has(name: string): boolean {
    return this.#byKey.has(keyOf(name));
  }

  all(): Draft[] {
    return [...this.#byKey.values()];
  }
}

function keyOf(name: string): string {
  return titleKey(name.replace(/(?<=\p{Lu})s$/u, ""));
}
