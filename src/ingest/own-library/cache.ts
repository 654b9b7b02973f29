import * as z from "zod";
import { hashBytes } from "../../papers/hash";
import type { Steps } from "../../papers/steps";
import { decodeText } from "./decode-text";
import type { OwnPaper } from "./import-library";

/** Raised when what is stored is made in another way. */
const CACHE_VERSION = 3;

/** What the papers were made from and with; a cache of anything else does not stand for the file. */
export interface CacheKey {
  /** Hash of the file's bytes. */
  readonly content: string;
  readonly label: string;
  /** Version of the rules: that of the extension. */
  readonly rules: string;
}

const headerSchema = z.object({
  version: z.literal(CACHE_VERSION),
  content: z.string(),
  label: z.string(),
  rules: z.string(),
  format: z.string(),
  problems: z.array(z.object({ line: z.number(), message: z.string() })),
  /** Hashes of the segments, in order. */
  segments: z.array(z.string()),
});

/** What stands in the cache about a library; the papers are in segments beside it. */
export type CacheHeader = z.infer<typeof headerSchema>;

/** Papers in one segment: some 1 MB, which is handed to the file system at once. */
const SEGMENT = 500;
/** Papers written or read between two pauses. */
const STEP = 50;

/** Reads a header; undefined when it is damaged or of another version. */
export function readHeader(bytes: Uint8Array): CacheHeader | undefined {
  try {
    return headerSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

export function writeHeader(key: CacheKey, rest: Pick<CacheHeader, "format" | "problems" | "segments">): Uint8Array {
  const { content, label, rules } = key;
  return new TextEncoder().encode(JSON.stringify({ version: CACHE_VERSION, content, label, rules, ...rest } satisfies CacheHeader));
}

/** Whether the cached papers are those of the file, and not only a source of descriptions. */
export function isCurrent(header: CacheHeader, { content, label, rules }: CacheKey): boolean {
  return header.content === content && header.label === label && header.rules === rules;
}

/** One file of the cache. */
export interface Segment {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** The papers of each segment. */
export function segmentsOf(papers: readonly OwnPaper[]): (readonly OwnPaper[])[] {
  return Array.from({ length: Math.ceil(papers.length / SEGMENT) }, (_, index) => papers.slice(index * SEGMENT, (index + 1) * SEGMENT));
}

/** Room for the bytes of one segment after the other. Memory taken anew for each makes the host collect all its garbage at once. */
export class SegmentRoom {
  #bytes = new Uint8Array(0);
  #used = 0;

  /** What was added; it holds until the room is cleared. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#used);
  }

  clear(): void {
    this.#used = 0;
  }

  add(text: string): void {
    const most = this.#used + text.length * 3;
    if (this.#bytes.length < most) {
      const larger = new Uint8Array(most * 2);
      larger.set(this.bytes);
      this.#bytes = larger;
    }
    this.#used += new TextEncoder().encodeInto(text, this.#bytes.subarray(this.#used)).written;
  }
}

/** The papers of a segment as JSON lines, in the room. */
export function* writeSegment(papers: readonly OwnPaper[], room: SegmentRoom): Steps<Segment> {
  room.clear();
  for (const [index, { textKey, described, paper }] of papers.entries()) {
    room.add(`${JSON.stringify([textKey, described, paper])}\n`);
    if (index % STEP === STEP - 1) yield;
  }
  return { hash: yield* hashBytes(room.bytes), bytes: room.bytes };
}

/**
 * The papers of a segment, or undefined when it is not the one the header speaks of. A segment whose
 * hash is right holds what was written, and its papers are taken as they are.
 */
export function* readSegment(bytes: Uint8Array, hash: string): Steps<OwnPaper[] | undefined> {
  if ((yield* hashBytes(bytes)) !== hash) return undefined;
  const text = yield* decodeText(bytes);
  const papers: OwnPaper[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("\n", from);
    const [textKey, described, paper] = JSON.parse(text.slice(from, end)) as [string, boolean, OwnPaper["paper"]];
    papers.push({ textKey, described, paper });
    from = end + 1;
    if (papers.length % STEP === 0) yield;
  }
  return papers;
}
