import { Session } from "node:inspector";

/**
 * Which blocks of one script have run since the last question, from V8's precise coverage
 * (https://chromedevtools.github.io/devtools-protocol/v8/Profiler/).
 */
export class Coverage {
  readonly #session = new Session();
  readonly #known = new Set<string>();

  /** @param script a part of the script's address */
  constructor(private readonly script: string) {
    this.#session.connect();
    this.#session.post("Profiler.enable");
    this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  get blocks(): number {
    return this.#known.size;
  }

  /** How many blocks ran, since the last call, for the first time or ten times as often as ever. */
  news(): number {
    let fresh = 0;
    this.#session.post("Profiler.takePreciseCoverage", (error, taken) => {
      if (error !== null) throw error;
      for (const { url, functions } of taken.result) {
        if (!url.includes(this.script)) continue;
        for (const { ranges } of functions) {
          for (const { startOffset, endOffset, count } of ranges) {
            if (count === 0) continue;
            const key = `${startOffset}-${endOffset}:${Math.floor(Math.log10(count))}`;
            if (this.#known.has(key)) continue;
            this.#known.add(key);
            fresh += 1;
          }
        }
      }
    });
    return fresh;
  }

  stop(): void {
    this.#session.disconnect();
  }
}
