import { isoDate } from "../../../papers/date-parts";
import type { Publication } from "../../../papers/publication";
import { dateParts, datedBy } from "../dates";
import { isObject, listOf, textOf, valueOf, type JsonObject } from "./values";

const SEASONS: Readonly<Record<string, string>> = { 1: "Spring", 2: "Summer", 3: "Autumn", 4: "Winter" };

/** "issued" as parts, or as text where it is a range or has no parts, as some programs write it. */
export function readIssued(item: JsonObject): Pick<Publication, "issued" | "issued-text"> {
  const issued = valueOf(item, "issued");
  if (!isObject(issued)) return datedBy(textOf(item, "issued"));
  const [from, to] = partsOf(issued);
  const words = textOf(issued, "literal", "raw", "edtf");
  const written = datedBy(words);
  if (from === undefined) {
    const [first] = listOf(issued, "date-parts");
    return words === "" && Array.isArray(first) && first.length > 0 ? datedBy(first.join("-")) : written;
  }
  const season = textOf(issued, "season");
  const text = written["issued-text"] ?? (to === undefined ? `${isApproximate(issued) ? "c. " : ""}${season === "" ? "" : `${SEASONS[season] ?? season} `}${isoDate(from)}` : `${isoDate(from)}/${isoDate(to)}`);
  return { issued: from, ...(text === isoDate(from) ? {} : { "issued-text": text }) };
}

/** Whether parts and text say all of a date. */
export function isPlainDate(date: unknown): boolean {
  return isObject(date) && Object.keys(date).every((name) => name === "date-parts" || name === "literal" || name === "raw") && !isOpen(date);
}

/** The one or two dates of a variable. */
export function partsOf(date: JsonObject): (number[] | undefined)[] {
  return listOf(date, "date-parts").map((parts) => (Array.isArray(parts) ? dateParts(parts.map((part) => (part === "" ? undefined : Number(part)))) : undefined));
}

function isApproximate(date: JsonObject): boolean {
  const circa = valueOf(date, "circa");
  return circa === true || !["", "0", "false"].includes(textOf(date, "circa"));
}

/** A range without one of its ends. */
function isOpen(date: JsonObject): boolean {
  const parts = partsOf(date);
  return parts.length > 1 && parts.includes(undefined);
}
