/**
 * Ids of the papers a command was called on: an id, a node of a tree that shows papers, or several
 * of them; a group of a tree stands for the papers in it. `selection` is what else is selected in
 * the tree, and counts when the node called on is a part of it.
 */
export function paperIds(argument: unknown, selection?: unknown): string[] {
  const all = Array.isArray(selection) && selection.includes(argument) ? selection : argument;
  return [...new Set(idsOf(all))];
}

function idsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(idsOf);
  if (typeof value !== "object" || value === null) return [];
  if ("id" in value && typeof value.id === "string") return [value.id];
  if ("paper" in value && value.paper !== undefined) return idsOf(value.paper);
  // An entry of the reading list whose paper is in no library at hand.
  if ("entry" in value) return [];
  if ("children" in value) return idsOf(value.children);
  return "entries" in value ? idsOf(value.entries) : [];
}
