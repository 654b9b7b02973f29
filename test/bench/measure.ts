/** How long a section may measure one thing. */
export interface Effort {
  readonly quick: boolean;
  /** Fewest runs of one thing. */
  readonly runs: number;
  /** Milliseconds after which no further run starts, once there are enough. */
  readonly time: number;
}

export const FULL: Effort = { quick: false, runs: 9, time: 4_000 };
export const QUICK: Effort = { quick: true, runs: 3, time: 400 };

/** Where results go, so that no work is optimised away. */
let kept: unknown;
export const keep = (value: unknown): void => void (kept = value);
export const lastKept = (): unknown => kept;

export function milliseconds(run: () => unknown): number {
  const started = performance.now();
  keep(run());
  return performance.now() - started;
}

/** Milliseconds of processor time, the collection of garbage included: other processes do not count. */
export function processorMilliseconds(run: () => unknown): number {
  const before = process.cpuUsage();
  keep(run());
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of three: what others do to one of them is no matter of ours. */
export function leastOfThree(run: () => unknown, clock = milliseconds): number {
  return Math.min(...[0, 1, 2].map(() => clock(run)));
}

/** Milliseconds of each run, after one that warms up; what one run takes decides how many there are. */
export function repeated(run: () => unknown, { runs, time }: Effort, measure = milliseconds): number[] {
  measure(run);
  const samples: number[] = [];
  const end = performance.now() + time;
  while (samples.length < runs || (performance.now() < end && samples.length < 50)) samples.push(measure(run));
  return samples;
}

export async function repeatedAsync(run: () => Promise<unknown>, { runs }: Effort): Promise<number[]> {
  const samples: number[] = [];
  for (let number = 0; number <= runs; number += 1) {
    const started = performance.now();
    keep(await run());
    if (number > 0) samples.push(performance.now() - started);
  }
  return samples;
}

/** Megabytes in use after a collection; needs node --expose-gc. */
export function heapMegabytes(): number {
  if (globalThis.gc === undefined) throw new Error("The benchmark must run under node --expose-gc.");
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
}

/** The longest time, in ms, in which nothing else could run while `work` went on. */
export async function longestTask(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  let working = true;
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (working) setImmediate(beat);
  };
  setImmediate(beat);
  keep(await work());
  working = false;
  return Math.max(longest, performance.now() - last);
}
