/** A value as JSON has it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

const DEEPEST = 8;

/** Whether the value is one of JSON, and not nested so deeply that reading it could end the program. */
export function isJsonValue(value: unknown, depth = 0): value is JsonValue {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return true;
  return typeof value === "object" && depth < DEEPEST && Object.values(value).every((part) => isJsonValue(part, depth + 1));
}
