import * as z from "zod";

/** One entry of src/corpus/concepts.json. */
export const conceptDefinitionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "An id is lower-case words joined by hyphens."),
  label: z.string().min(1),
  /** One sentence that explains the idea. */
  gloss: z.string().regex(/^\S.*\.$/su, "A gloss is a sentence and ends with a full stop."),
  /** Spellings that mean the concept wherever they stand. Case, separators and plurals need no spelling of their own. */
  forms: z.array(z.string().min(1)),
  /** Spellings with other meanings elsewhere: they need some of the `context` around them. */
  ambiguous: z.array(z.string().min(1)).default([]),
  context: z.array(z.string().min(1)).default([]),
  /**
   * Words, or several in a row, that stand where an ambiguous form means something else: "playlist" beside
   * HLS, "gateway" beside LoRA; a row that holds the form itself is a longer spelling: "teacher forcing".
   * With a dot at its end a form that owns what follows: "cfg." for "cfg.data".
   */
  unlike: z.array(z.string().min(1)).default([]),
  /** Forms that are, knowingly, also names some paper coins. */
  alsoNames: z.array(z.string().min(1)).default([]),
  /** Wordings by which a title or abstract shows that the paper is about the concept; see `toWording`. */
  about: z.array(z.string().min(1)),
  /** Papers that have it as their subject, most central first, whether or not the wordings find them: the first words of a title, or an id. */
  include: z.array(z.string().min(1)).default([]),
  /** Papers that have it as an ingredient although the wordings do not find them. They come last. */
  also: z.array(z.string().min(1)).default([]),
  /** Papers that the wordings find but that are about something else. */
  exclude: z.array(z.string().min(1)).default([]),
});

export type ConceptDefinition = z.infer<typeof conceptDefinitionSchema>;

/** All spellings of the concept. */
export function allForms(definition: ConceptDefinition): string[] {
  return [...definition.forms, ...definition.ambiguous];
}
