import type { Paper } from "./paper";

/**
 * The abstract that the user's own entry has; "" when there is none. What a bundled paper has as its text is
 * a listing's description of it.
 */
export function ownAbstract({ ownAbstract, abstract, origins = [], sources }: Paper): string {
  return ownAbstract ?? (origins.length > 0 && sources.every(({ listing }) => origins.includes(listing)) ? abstract : "");
}
