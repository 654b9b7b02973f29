import * as z from "zod";
import { conceptSchema } from "./concept";
import { paperSchema } from "./paper";
import { sealedText, unsealed } from "./sealed-text";

export const SCHEMA_VERSION = 1;

/** The bundled index, dist/paper-index.json, as it is written by the build and read back. */
export const paperIndexSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** File names of the listings it was built from. */
  builtFrom: z.array(z.string()),
  papers: z.array(paperSchema),
  concepts: z.array(conceptSchema),
});

export type PaperIndex = z.infer<typeof paperIndexSchema>;

/** The index could not be used; the message says why in words for people. */
export class IndexError extends Error {
  override readonly name = "IndexError";
}

/** An index of another version; what it holds is not known. */
type Other = Omit<PaperIndex, "schemaVersion"> & { readonly schemaVersion: unknown };

/** The text of dist/paper-index.json, of an index that has the form of the schema. */
export function writeBundledIndex(index: PaperIndex): string {
  return sealedText(paperIndexSchema.parse(index));
}

/**
 * Reads dist/paper-index.json. With the right hash it is what the build wrote, and its
 * parts are not looked at one by one; only for the file that ships, as anybody can write a right hash.
 * @throws {IndexError} when the text is not JSON or not an index of this version.
 */
export function readBundledIndex(bytes: Uint8Array): PaperIndex {
  const text = unsealed(bytes);
  if (text === undefined) return readPaperIndex(new TextDecoder().decode(bytes));
  const { schemaVersion, builtFrom, papers, concepts } = parse(text) as PaperIndex | Other;
  return schemaVersion === SCHEMA_VERSION ? { schemaVersion, builtFrom, papers, concepts } : readPaperIndex(text);
}

/**
 * Reads the text of a paper index that may come from others.
 * @throws {IndexError} when the text is not JSON or not an index of this version.
 */
export function readPaperIndex(text: string): PaperIndex {
  const value = parse(text);
  const result = paperIndexSchema.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    const place = issue?.path.join(".") ?? "";
    throw new IndexError(`The paper index does not have the expected form at "${place}": ${issue?.message ?? "unknown"}`);
  }
  return result.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new IndexError(`The paper index is not valid JSON: ${String(error)}`, { cause: error });
  }
}
