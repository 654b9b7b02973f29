import { joinedName, OTHERS } from "../bibtex/names";
import { isObject, listOf, textOf, valueOf, type JsonObject } from "./values";

/** The names of a role of an item, whether they are all, and those among them that are one whole. */
export interface CslNames {
  readonly names: readonly string[];
  readonly complete: boolean;
  readonly literals: readonly string[];
}

export function readNames(item: JsonObject, role: string): CslNames {
  const said = valueOf(item, role);
  const read = (typeof said === "string" ? [said] : listOf(item, role)).map((name) => {
    // Not as CSL has it, but a name all the same.
    if (typeof name === "string") return { text: name.replace(/\s+/gu, " ").trim(), isWhole: false };
    if (!isObject(name)) return { text: "", isWhole: false };
    const particles = [textOf(name, "dropping-particle"), textOf(name, "non-dropping-particle")];
    const family = [...particles, textOf(name, "family")].map((part) => part.trim()).filter(Boolean).join(" ");
    const given = textOf(name, "given").trim();
    if (family === "" || given === "") return { text: (family || textOf(name, "literal") || given).replace(/\s+/gu, " ").trim(), isWhole: true };
    return { text: joinedName(family, given, textOf(name, "suffix").trim()), isWhole: false };
  });
  const all = read.filter(({ text }) => text !== "" && !OTHERS.test(text));
  return {
    names: all.map(({ text }) => text),
    complete: all.length > 0 && !read.some(({ text }) => OTHERS.test(text)),
    literals: all.filter(({ text, isWhole }) => isWhole && /[\s,]/u.test(text)).map(({ text }) => text),
  };
}
