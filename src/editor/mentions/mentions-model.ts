import type { Paper } from "../../papers/paper";
import type { Mention } from "../../recognize/mention";

/** A place in a file where a term stands. */
export interface Place {
  readonly uri: string;
  /** 0-based, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** The line's text, trimmed. */
  readonly text: string;
  readonly term: string;
  /** Whether a paper's name stands there, or an idea that several papers are about. */
  readonly kind: Mention["kind"];
  readonly papers: readonly string[];
}

/** A term or a paper with its places. */
export interface PlaceGroup {
  readonly kind: "group";
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly paper?: Paper;
  readonly places: readonly PlaceNode[];
}

export interface PlaceNode {
  readonly kind: "place";
  readonly key: string;
  readonly place: Place;
}

export type MentionNode = PlaceGroup | PlaceNode;

/** Papers of a mention that count as meant by it; the rest are further reading. */
const MEANT = 3;

/** The papers a place is most likely about. */
export function papersMeant(place: Pick<Place, "papers">): readonly string[] {
  return place.papers.slice(0, MEANT);
}

const placeNode = (owner: string, place: Place): PlaceNode => ({
  kind: "place",
  key: `${owner}@${place.uri}:${place.line}:${place.column}`,
  place,
});

const count = (places: readonly Place[]) => `${places.length} ${places.length === 1 ? "place" : "places"}`;

/** The terms in the order in which they first appear. */
export function groupByTerm(places: readonly Place[]): PlaceGroup[] {
  const terms = new Map<string, Place[]>();
  for (const place of places) {
    const known = terms.get(place.term);
    if (known === undefined) terms.set(place.term, [place]);
    else known.push(place);
  }
  return [...terms].map(([term, members]) => ({
    kind: "group",
    key: `term:${term}`,
    label: term,
    detail: `${count(members)}, line ${(members[0]?.line ?? 0) + 1}`,
    places: members.map((place) => placeNode(`term:${term}`, place)),
  }));
}

const named = (places: readonly Place[]) => places.filter(({ kind }) => kind === "name").length;

/** The papers meant by the places: those whose names stand there first, then those whose ideas do, by number of places. */
export function groupByPaper(
  places: readonly Place[],
  paperOf: (id: string) => Paper | undefined,
  label: (paper: Paper) => string,
): PlaceGroup[] {
  const papers = new Map<string, Place[]>();
  for (const place of places) {
    for (const id of papersMeant(place)) {
      const known = papers.get(id);
      if (known === undefined) papers.set(id, [place]);
      else known.push(place);
    }
  }
  return [...papers]
    .flatMap(([id, members]) => {
      const paper = paperOf(id);
      return paper === undefined ? [] : [{ paper, members }];
    })
    .sort((a, b) => named(b.members) - named(a.members) || b.members.length - a.members.length || label(a.paper).localeCompare(label(b.paper), "en"))
    .map(({ paper, members }) => ({
      kind: "group",
      key: `paper:${paper.id}`,
      label: label(paper),
      detail: count(members),
      paper,
      places: members.map((place) => placeNode(`paper:${paper.id}`, place)),
    }));
}
