/**
 * What the pages and the extension say to each other. Types only, and nothing imported;
 * schemas.ts checks the same on both sides. Positions are UTF-16 units of the abstract.
 */

// ---- Paper page

export interface PageLink {
  readonly url: string;
  readonly label: string;
}

/** A row of the results table; `start` is -1 when the evidence is not found in the abstract. */
export interface ResultRow {
  readonly metric: string;
  readonly figure: string;
  readonly baseline: string;
  readonly evidence: string;
  readonly start: number;
  readonly end: number;
}

/** A term of the abstract: a name leads to its paper (`target` is the id), a concept to a search for it. */
export interface AbstractTerm {
  readonly start: number;
  readonly end: number;
  readonly kind: "name" | "concept";
  readonly label: string;
  readonly target: string;
}

export interface TagView {
  readonly label: string;
  /** The phrase of title or abstract that justified the tag; may be empty. */
  readonly why: string;
  /** A filter of the search language: "topic:moe". */
  readonly query: string;
}

export interface RelatedView {
  readonly id: string;
  readonly title: string;
  readonly reasons: string;
}

/** A place in a file that mentions the paper; the extension keeps where it is. */
export interface PlaceView {
  /** Path as shown in the workspace. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

export interface MentionsView {
  /** Whether the whole workspace was looked at, or open files only. */
  readonly scanned: boolean;
  readonly places: readonly PlaceView[];
  /** Places that are left out of the list. */
  readonly more: number;
}

/** What the reading list keeps about the paper. */
export interface KeptView {
  readonly starred: boolean;
  readonly state: "to read" | "reading" | "read" | null;
  readonly note: string;
}

export interface PaperView {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly authors: string;
  readonly year: number | null;
  readonly links: readonly PageLink[];
  readonly keySentence: string;
  readonly results: readonly ResultRow[];
  readonly abstract: string;
  readonly terms: readonly AbstractTerm[];
  readonly tags: readonly TagView[];
  readonly related: readonly RelatedView[];
  readonly sources: readonly string[];
}

/** The papers a page went through, oldest first, and which of them is shown. */
export interface HistoryState {
  readonly ids: readonly string[];
  readonly index: number;
}

export type ToPaperPage =
  | {
      readonly type: "paper";
      readonly view: PaperView;
      readonly kept: KeptView;
      readonly history: HistoryState;
    }
  /** The evidence of this result is to be shown. */
  | { readonly type: "result"; readonly id: string; readonly result: number }
  | { readonly type: "kept"; readonly id: string; readonly kept: KeptView }
  | { readonly type: "mentions"; readonly id: string; readonly mentions: MentionsView }
  | { readonly type: "missing"; readonly id: string; readonly history: HistoryState };

export type FromPaperPage =
  | { readonly type: "ready" }
  | { readonly type: "back" }
  | { readonly type: "forward" }
  | { readonly type: "open"; readonly id: string }
  | { readonly type: "search"; readonly query: string }
  | { readonly type: "cite" }
  | { readonly type: "copyBibtex" }
  | { readonly type: "goTo"; readonly place: number }
  | { readonly type: "scan" }
  | { readonly type: "keep"; readonly id: string; readonly change: Partial<KeptView> };

/** What a paper page keeps over hiding and reload. */
export interface PaperPageState {
  readonly history: HistoryState;
  readonly scroll: number;
}

// ---- Map

export interface Tagged {
  readonly id: string;
  readonly label: string;
}

export interface MapPaper {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly year: number | null;
  /** Positions in the list of topics or targets of the same message. */
  readonly topics: readonly number[];
  readonly targets: readonly number[];
  readonly bundled: boolean;
  readonly own: boolean;
  readonly mentioned: boolean;
}

export interface ToMapPage {
  readonly type: "papers";
  readonly topics: readonly Tagged[];
  readonly targets: readonly Tagged[];
  /** Newest first. */
  readonly papers: readonly MapPaper[];
  /** Whether the whole workspace was looked at for mentions, or open files only. */
  readonly scanned: boolean;
}

export type FromMapPage =
  | { readonly type: "ready" }
  | { readonly type: "open"; readonly id: string }
  | { readonly type: "filter"; readonly query: string }
  | { readonly type: "scan" };

/** A cell by the ids of its topic and target; "" stands for all of them. */
export interface CellRef {
  readonly topic: string;
  readonly target: string;
}

export interface MapState {
  readonly bundled: boolean;
  readonly own: boolean;
  readonly mentionedOnly: boolean;
  readonly from: number | null;
  readonly to: number | null;
  readonly pinned: CellRef | null;
}

// ---- Results

export interface ResultView {
  /** Id of the paper, and which of its claims this is. */
  readonly paper: string;
  readonly claim: number;
  readonly label: string;
  readonly title: string;
  readonly year: number | null;
  readonly topics: readonly number[];
  readonly targets: readonly number[];
  readonly metric: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  /** The figure in words: "up to 58×". */
  readonly figure: string;
  readonly baseline: string;
  readonly evidence: string;
}

/** One kind of figure that can stand on one axis. */
export interface Measure {
  readonly metric: string;
  readonly unit: string;
  readonly label: string;
}

export interface ToResultsPage {
  readonly type: "results";
  readonly topics: readonly Tagged[];
  readonly targets: readonly Tagged[];
  readonly measures: readonly Measure[];
  readonly results: readonly ResultView[];
}

export type FromResultsPage =
  | { readonly type: "ready" }
  | { readonly type: "open"; readonly id: string; readonly result: number }
  | { readonly type: "copy"; readonly format: "CSV" | "Markdown"; readonly text: string };

export type SortKey = "paper" | "figure" | "baseline" | "hardware" | "year";

export interface ResultsState {
  readonly view: "chart" | "table";
  /** Position in the list of measures. */
  readonly measure: number;
  readonly topic: string;
  readonly baseline: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly sort: SortKey;
  readonly descending: boolean;
}
