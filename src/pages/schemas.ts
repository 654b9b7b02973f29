/** The protocol as schemas: what arrives is checked by the side that receives it. */
import * as z from "zod/mini";
import type {
  FromMapPage,
  FromPaperPage,
  FromResultsPage,
  MapPaper,
  MapState,
  PaperPageState,
  ResultsState,
  ResultView,
  ToMapPage,
  ToPaperPage,
  ToResultsPage,
} from "./protocol";
import { isCount, isCountList, isFlag, isNumberOrNull, isText, isYear, plainObject } from "./plain-object";

/** A check of a message: `safeParse` never throws. */
export type Check<T> = z.ZodMiniType<T>;

const count = z.int().check(z.nonnegative());
const ready = z.object({ type: z.literal("ready") });
const scan = z.object({ type: z.literal("scan") });
const open = z.object({ type: z.literal("open"), id: z.string() });
const year = z.nullable(z.int());
const tags = z.array(z.object({ id: z.string(), label: z.string() }));

const states = z.nullable(z.enum(["to read", "reading", "read"]));
const kept = z.object({ starred: z.boolean(), state: states, note: z.string() });
const history = z.object({ ids: z.array(z.string()), index: count });

const paper = z.object({
  id: z.string(),
  title: z.string(),
  names: z.array(z.string()),
  authors: z.string(),
  year,
  links: z.array(z.object({ url: z.string().check(z.regex(/^https?:\/\//iu)), label: z.string() })),
  keySentence: z.string(),
  results: z.array(
    z.object({ metric: z.string(), figure: z.string(), baseline: z.string(), evidence: z.string(), start: z.int(), end: z.int() }),
  ),
  abstract: z.string(),
  terms: z.array(z.object({ start: count, end: count, kind: z.enum(["name", "concept"]), label: z.string(), target: z.string() })),
  tags: z.array(z.object({ label: z.string(), why: z.string(), query: z.string() })),
  related: z.array(z.object({ id: z.string(), title: z.string(), reasons: z.string() })),
  sources: z.array(z.string()),
});

const mentions = z.object({
  scanned: z.boolean(),
  places: z.array(z.object({ file: z.string(), line: count, text: z.string() })),
  more: count,
});

export const toPaperPage: Check<ToPaperPage> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paper"), view: paper, kept, history }),
  z.object({ type: z.literal("result"), id: z.string(), result: count }),
  z.object({ type: z.literal("kept"), id: z.string(), kept }),
  z.object({ type: z.literal("mentions"), id: z.string(), mentions }),
  z.object({ type: z.literal("missing"), id: z.string(), history }),
]);

/** A note longer than this is not one; it would also be synchronised to other machines. */
const LONGEST_NOTE = 20_000;

export const fromPaperPage: Check<FromPaperPage> = z.discriminatedUnion("type", [
  ready,
  scan,
  open,
  z.object({ type: z.enum(["back", "forward", "cite", "copyBibtex"]) }),
  z.object({ type: z.literal("search"), query: z.string() }),
  z.object({ type: z.literal("goTo"), place: count }),
  z.object({
    type: z.literal("keep"),
    id: z.string(),
    change: z.union([
      z.strictObject({ starred: z.boolean() }),
      z.strictObject({ state: states }),
      z.strictObject({ note: z.string().check(z.maxLength(LONGEST_NOTE)) }),
    ]),
  }),
]);

export const paperPageState: Check<PaperPageState> = z.object({ history, scroll: z.number() });

export const toMapPage: Check<ToMapPage> = z.object({
  type: z.literal("papers"),
  topics: tags,
  targets: tags,
  papers: z.array(
    plainObject<MapPaper>({
      id: isText,
      label: isText,
      title: isText,
      year: isYear,
      topics: isCountList,
      targets: isCountList,
      bundled: isFlag,
      own: isFlag,
      mentioned: isFlag,
    }),
  ),
  scanned: z.boolean(),
});

export const fromMapPage: Check<FromMapPage> = z.discriminatedUnion("type", [
  ready,
  scan,
  open,
  z.object({ type: z.literal("filter"), query: z.string() }),
]);

export const mapState: Check<MapState> = z.object({
  bundled: z.boolean(),
  own: z.boolean(),
  mentionedOnly: z.boolean(),
  from: year,
  to: year,
  pinned: z.nullable(z.object({ topic: z.string(), target: z.string() })),
});

export const toResultsPage: Check<ToResultsPage> = z.object({
  type: z.literal("results"),
  topics: tags,
  targets: tags,
  measures: z.array(z.object({ metric: z.string(), unit: z.string(), label: z.string() })),
  results: z.array(
    plainObject<ResultView>({
      paper: isText,
      claim: isCount,
      label: isText,
      title: isText,
      year: isYear,
      topics: isCountList,
      targets: isCountList,
      metric: isText,
      low: isNumberOrNull,
      high: isNumberOrNull,
      unit: isText,
      figure: isText,
      baseline: isText,
      evidence: isText,
    }),
  ),
});

export const fromResultsPage: Check<FromResultsPage> = z.discriminatedUnion("type", [
  ready,
  z.object({ type: z.literal("open"), id: z.string(), result: count }),
  z.object({ type: z.literal("copy"), format: z.enum(["CSV", "Markdown"]), text: z.string() }),
]);

export const resultsState: Check<ResultsState> = z.object({
  view: z.enum(["chart", "table"]),
  measure: count,
  topic: z.string(),
  baseline: z.string(),
  from: year,
  to: year,
  sort: z.enum(["paper", "figure", "baseline", "hardware", "year"]),
  descending: z.boolean(),
});
