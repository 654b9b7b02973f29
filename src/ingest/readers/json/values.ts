/** Reads of parsed JSON whose form nobody vouches for. Own properties alone: "__proto__" is a key like others. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function valueOf(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The text under the first of the keys that has any; numbers count as text. */
export function textOf(object: JsonObject, ...keys: readonly string[]): string {
  for (const key of keys) {
    const value = valueOf(object, key);
    if (typeof value === "string" && value.trim() !== "") return value;
    if (typeof value === "number" && Number.isFinite(value)) return String(value);
  }
  return "";
}

export function listOf(object: JsonObject, key: string): readonly unknown[] {
  const value = valueOf(object, key);
  return Array.isArray(value) ? value : [];
}

/** What JSON.parse found wrong, without its quotes of the text. */
export function jsonReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/,? \.{0,3}"[^]*$/u, "").replace(/ at position \d+.*$/u, "").slice(0, 120);
}
