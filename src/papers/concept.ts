import * as z from "zod";

/** A domain idea several papers are about (systolic array, KV cache, HLS). */
export const conceptSchema = z.object({
  id: z.string().min(1),
  label: z.string().min(1),
  /** One sentence that explains the idea. */
  gloss: z.string().min(1),
  /** All spellings in prose and in code, the ambiguous ones included: "systolic array", "ap_fixed", "hls::stream". */
  forms: z.array(z.string().min(1)),
  /** Words whose presence nearby supports an ambiguous form. */
  context: z.array(z.string()),
  /** Words, or several in a row, whose presence shows that an ambiguous form means something else. */
  unlike: z.array(z.string()).optional(),
  /** The forms that speak only when the surroundings support them. */
  ambiguous: z.array(z.string()),
  /** Ids of the papers about it, most central first. */
  papers: z.array(z.string()),
  /** How many of them, from the first on, have it as their subject; in the others it is an ingredient. */
  central: z.number().int().min(0).optional(),
});

export type Concept = z.infer<typeof conceptSchema>;
