import * as z from "zod";

/** Variables of CSL that are plain text, of those that tell where a work came out. */
export const PUBLICATION_TEXTS = [
  "container-title",
  "collection-title",
  "volume",
  "issue",
  "number",
  "page",
  "edition",
  "chapter-number",
  "genre",
  "publisher",
  "publisher-place",
  "ISBN",
  "ISSN",
  "URL",
] as const;

/**
 * Where a work came out, as the user's own library says: types and variables of CSL
 * (https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV).
 */
export const publicationSchema = z.object({
  type: z.string().regex(/^[a-z_-]{1,40}$/).optional(),
  /** Year, month and day, as far as known. */
  issued: z.array(z.number().int()).min(1).max(3).optional(),
  editor: z.array(z.string()).optional(),
  ...(Object.fromEntries(PUBLICATION_TEXTS.map((name) => [name, z.string().optional()])) as Record<(typeof PUBLICATION_TEXTS)[number], z.ZodOptional<z.ZodString>>),
});

export type Publication = z.infer<typeof publicationSchema>;

/** Characters of one variable that are kept. */
const LONGEST = 1000;

/** Without variables that say nothing; undefined when nothing remains. */
export function publicationOf(parts: Publication): Publication | undefined {
  const said = Object.entries(parts).flatMap(([name, value]) => {
    const kept = typeof value === "string" ? value.slice(0, LONGEST) : value;
    return kept === undefined || kept.length === 0 ? [] : [[name, kept]];
  });
  return said.length === 0 ? undefined : (Object.fromEntries(said) as Publication);
}
