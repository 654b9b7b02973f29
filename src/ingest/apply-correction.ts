import { titleKey } from "../papers/identity";
import type { Correction } from "./corrections";
import type { Description, JustifiedTag } from "./describe-paper";
import { reasons } from "./describe-paper";
import type { PaperText } from "./paper-text";

/** Replaces what the correction gives; everything else stays as the rules have it. */
export function applyCorrection(description: Description, correction: Correction): Description {
  const topics = correction.topics ?? justified(description.topics, description.why);
  const targets = correction.targets ?? justified(description.targets, description.why);
  return {
    names: correction.names ?? description.names,
    topics: topics.map((tag) => tag.id),
    targets: targets.map((tag) => tag.id),
    claims: correction.claims ?? description.claims,
    keySentence: correction.keySentence ?? description.keySentence,
    why: { ...reasons(topics), ...reasons(targets) },
  };
}

function justified<Id extends string>(ids: readonly Id[], why: Readonly<Record<string, string>>): JustifiedTag<Id>[] {
  return ids.map((id) => ({ id, phrase: why[id] ?? "" }));
}

/** Why a correction no longer fits the paper, one sentence each; empty when it does. */
export function staleParts(text: PaperText, description: Description, correction: Correction): string[] {
  const whole = `${text.title}\n${text.abstract}`;
  const letters = titleKey(whole);
  const missing: string[] = [];
  for (const { id, phrase } of [...(correction.topics ?? []), ...(correction.targets ?? [])]) {
    if (phrase === "" && id !== "agnostic") missing.push(`"${id}" has no phrase.`);
    if (!whole.includes(phrase)) missing.push(`The phrase "${phrase}" of "${id}" is neither in the title nor in the abstract.`);
  }
  for (const name of correction.names ?? []) {
    if (!letters.includes(titleKey(name.text))) missing.push(`The name "${name.text}" is neither in the title nor in the abstract.`);
  }
  for (const claim of correction.claims ?? []) {
    if (!text.abstract.includes(claim.evidence)) missing.push(`The evidence "${claim.evidence}" is not in the abstract.`);
  }
  if (correction.keySentence !== undefined && !text.abstract.includes(correction.keySentence)) {
    missing.push(`The key sentence "${correction.keySentence.slice(0, 60)}…" is not in the abstract.`);
  }
  if (missing.length === 0 && same(applyCorrection(description, correction), description)) {
    missing.push("It changes nothing any more: the rules agree with it. Remove it.");
  }
  return missing;
}

function same(a: Description, b: Description): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with keys in order, so that two equal descriptions read the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
