/** How the words before a figure bound it. */
export type Bound = "at-most" | "at-least" | "exact";

/** Small words that may stand between the bound and the figure: "up to an impressive 4×". */
const FILLER = String.raw`(?:\s+(?:an?|the|about|around|approximately|roughly|nearly|almost|average|impressive|remarkable|additional|extra|whopping|total|only|just|mere)){0,3}\s*[~≈∼(+$]*\s*`;

const AT_MOST = new RegExp(
  String.raw`(?:\b(?:up\s?to|upto|as (?:much|high|many|large|long) as|at most|(?:a )?max(?:imum)?(?: of)?|less than|fewer than|lower than|smaller than|no more than|not more than|under|below|within|peak(?:ing)? at|peak \w+(?: \w+)? (?:of|reaching|at)|to a maximum of|no larger than)${FILLER}|[<≤]=?\s*|(?<![\p{L}])\\?leq?\s+)$`,
  "iu",
);

const AT_LEAST = new RegExp(
  String.raw`(?:\b(?:over|more than|at least|greater than|higher than|larger than|exceed(?:s|ed|ing)?|above|beyond|surpass(?:es|ed|ing)?|no less than|not less than|well over|a minimum of|at minimum)${FILLER}|(?:[>≥]=?|≳)\s*|(?<![\p{L}])\\?geq?\s+)$`,
  "iu",
);

/** Words before the figure that the bound occupies, so that evidence can show them. */
export interface BoundAt {
  readonly bound: Bound;
  readonly start: number;
}

const WINDOW = 60;

/** The bound that stands right before `at`. */
export function boundBefore(text: string, at: number): BoundAt {
  const from = Math.max(0, at - WINDOW);
  const before = text.slice(from, at);
  const most = AT_MOST.exec(before);
  if (most) return { bound: "at-most", start: from + most.index };
  const least = AT_LEAST.exec(before);
  if (least) return { bound: "at-least", start: from + least.index };
  return { bound: "exact", start: at };
}
