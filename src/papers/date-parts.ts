/** The months by BibTeX's macros, January first. */
export const MONTHS: readonly string[] = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** "2024-07-05" of year, month and day, as far as known. */
export function isoDate(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
