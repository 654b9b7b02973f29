import { formatRange } from "./number-range";
import type { Clause, Filter, Query } from "./query";

const quoted = (text: string) => (/^[\p{L}\p{N}][^\s,"“”«»„]*$/u.test(text) ? text : `"${text}"`);

/** A filter as it is typed: `topic:quantization`, `year:>=2023`. */
export function formatFilter(filter: Filter): string {
  if ("range" in filter) return `${filter.name}:${formatRange(filter.range, "unit" in filter ? filter.unit : null)}`;
  return `${filter.name}:${filter.values.map((value) => quoted(value)).join(",")}`;
}

function formatClause(clause: Clause): string {
  const sign = clause.negated ? "-" : "";
  if (clause.kind === "filter") return sign + formatFilter(clause.filter);
  return sign + (clause.kind === "phrase" ? `"${clause.text}"` : clause.text);
}

/** The query in its plainest spelling; `parseQuery` reads the same clauses back. */
export function formatQuery(query: Pick<Query, "clauses">): string {
  return query.clauses.map(formatClause).join(" ");
}
