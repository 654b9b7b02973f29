import * as z from "zod";
import { publicationSchema } from "./publication";
import { TARGETS, TOPICS } from "./taxonomy";

/** What a claim measures. Ratios of throughput or latency are a `speedup` in x. */
export const METRICS = [
  "speedup",
  "throughput",
  "latency",
  "energy-efficiency",
  "power",
  "memory",
  "area",
  "compression",
  "accuracy",
  "quality",
  "cost",
  "scale",
  "utilization",
  "other",
] as const;

export const LINK_KINDS = ["code", "project", "model", "data", "other"] as const;

/** What a paper coins; `primary` names are in the title or what the paper is known by. */
export const nameSchema = z.object({ text: z.string().min(1), primary: z.boolean() });

/**
 * A quantified result. A single figure has `low` equal to `high`, "up to 58x" has
 * `low` null, "over 2x" has `high` null. `evidence` is an exact piece of the abstract.
 */
export const claimSchema = z.object({
  metric: z.enum(METRICS),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  baseline: z.string().nullable(),
  evidence: z.string(),
});

const linkSchema = z.object({ url: z.string(), kind: z.enum(LINK_KINDS) });

/** Where a paper was found: the document, its place in it (1-based), the page's date if printed. */
const sourceSchema = z.object({
  listing: z.string(),
  rank: z.number().int().positive(),
  date: z.string().nullable(),
});

export const paperSchema = z.object({
  /** Readable and stable: the primary name or the title as a slug. */
  id: z.string().min(1),
  title: z.string().min(1),
  abstract: z.string(),
  names: z.array(nameSchema),
  topics: z.array(z.enum(TOPICS)),
  targets: z.array(z.enum(TARGETS)),
  claims: z.array(claimSchema),
  /** One sentence of the abstract; empty when there is no abstract. */
  keySentence: z.string(),
  arxivId: z.string().nullable(),
  year: z.number().int().nullable(),
  /** In the order of the paper; empty when unknown. */
  authors: z.array(z.string()),
  /** False when `authors` is known to be, or may be, only a part of the list. */
  authorsComplete: z.boolean(),
  codeUrl: z.string().nullable(),
  links: z.array(linkSchema),
  sources: z.array(sourceSchema),
  /** For each topic and target, the phrase of title or abstract that justified it. */
  why: z.record(z.string(), z.string()),
  /** Lower case, without "doi:" or an address. */
  doi: z.string().optional(),
  /** Own libraries that hold the paper, by their labels; absent for bundled papers. */
  origins: z.array(z.string()).optional(),
  /** The key the user cites the paper by; it wins over one made for it. */
  citationKey: z.string().optional(),
  /** Further keys of the user's own, from files that have another one. */
  otherKeys: z.array(z.string()).optional(),
  /** Title and authors of the entry that `publication` is of, of a work that has several: what came out may differ from the preprint. */
  published: z.object({ title: z.string(), authors: z.array(z.string()), authorsComplete: z.boolean() }).optional(),
  /** Where it came out, by the user's own library. */
  publication: publicationSchema.optional(),
  /** The user's own words from their library, as bibliographies print them. */
  note: z.string().optional(),
  /** The user's own words that no bibliography prints. */
  annotation: z.string().optional(),
  /** The abstract of the user's own entry where `abstract` is not the same but for blanks. */
  ownAbstract: z.string().optional(),
  /** The user's own keywords. */
  keywords: z.array(z.string()).optional(),
});

export type PaperName = z.infer<typeof nameSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Metric = (typeof METRICS)[number];
export type PaperLink = z.infer<typeof linkSchema>;
export type PaperSource = z.infer<typeof sourceSchema>;
export type Paper = z.infer<typeof paperSchema>;

/** All of the user's own words about the paper; empty when there are none. */
export function ownNotes({ note, annotation }: Pick<Paper, "note" | "annotation">): string {
  return [note, annotation].filter(Boolean).join("\n");
}

/** The name people know the paper by, or undefined when it coins none. */
export function primaryName(paper: Paper): string | undefined {
  return paper.names.find((name) => name.primary)?.text;
}
