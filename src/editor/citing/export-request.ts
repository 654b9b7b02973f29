import * as z from "zod";
import { BIBLIOGRAPHY_FORMATS } from "../../cite/bibliography";
import { PLACE_DETAILS } from "../../cite/places";

export const DESTINATIONS = ["clipboard", "editor", "file"] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** What the command may be told, in keybindings.json or by other extensions; the rest is asked for. */
const requestSchema = z.strictObject({
  /** Ids of papers, or one of the sets. */
  papers: z.union([z.array(z.string()), z.enum(["starred", "workspace"])]).optional(),
  format: z.enum(BIBLIOGRAPHY_FORMATS).optional(),
  to: z.enum(DESTINATIONS).optional(),
  /** How the places of a workspace's bibliography are given. */
  places: z.enum(PLACE_DETAILS).optional(),
});

export type ExportRequest = z.infer<typeof requestSchema>;

const KEYS = ["papers", "format", "to", "places"];

/**
 * The request in a command's argument; undefined for anything else, such as a node of a tree.
 * @throws {Error} when it is meant as a request and has a wrong value.
 */
export function readRequest(argument: unknown): ExportRequest | undefined {
  if (typeof argument !== "object" || argument === null || Array.isArray(argument)) return undefined;
  const names = Object.keys(argument);
  if (names.length === 0 || !names.every((name) => KEYS.includes(name))) return undefined;
  const result = requestSchema.safeParse(argument);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`Export Citations: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "the value has the wrong form"}`);
}
