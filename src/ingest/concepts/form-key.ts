/**
 * What two spellings of one form have in common: "KV cache", "kv_cache", "KVCache" and
 * "kv-caches" share a key. A separator between two numbers counts: "2:4" is not "24".
 * Empty when the form has no letter or digit, so that nothing could ever match it.
 */
export function formKey(form: string): string {
  const folded = form.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const squeezed = folded.replace(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, (gap) => (gap === ":" || gap === "." ? gap : "~"));
  const key = squeezed.replace(/[^\p{L}\p{N}+:.~]+|(?<!\p{N})[:.~]|[:.~](?!\p{N})/gu, "");
  return key.length > 3 && key.endsWith("s") && !key.endsWith("ss") ? key.slice(0, -1) : key;
}
