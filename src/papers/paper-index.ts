import * as z from "zod";
import { conceptSchema } from "./concept";
import { paperSchema } from "./paper";

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

/**
 * Reads the text of dist/paper-index.json.
 * @throws {IndexError} when the text is not JSON or not an index of this version.
 */
export function readPaperIndex(text: string): PaperIndex {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new IndexError(`The paper index is not valid JSON: ${String(error)}`, { cause: error });
  }
  const result = paperIndexSchema.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    const place = issue?.path.join(".") ?? "";
    throw new IndexError(`The paper index does not have the expected form at "${place}": ${issue?.message ?? "unknown"}`);
  }
  return result.data;
}
