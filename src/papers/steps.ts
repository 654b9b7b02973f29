/**
 * Long work cut into short steps: a generator that yields wherever it may be interrupted.
 * Who runs it decides whether it runs through or lets others work in between.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs the work to its end without a pause. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const result = steps.next();
    if (result.done === true) return result.value;
  }
}

/** How work is cut into slices. */
export interface Slicing {
  /** Milliseconds of work between two pauses; one step may exceed it. */
  readonly slice: number;
  /** Resolves when the work may go on. */
  pause(): Promise<void>;
  /** Asked after each pause; true ends the work. */
  cancelled(): boolean;
  /** Milliseconds of a steady clock. */
  now(): number;
}

/** The work was cancelled before its end. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
  constructor() {
    super("Cancelled.");
  }
}

/**
 * Runs the work in slices.
 * @throws {Cancelled} when it was cancelled before its end.
 */
export async function finishInSlices<T>(steps: Steps<T>, slicing: Slicing): Promise<T> {
  for (;;) {
    const end = slicing.now() + slicing.slice;
    do {
      const result = steps.next();
      if (result.done === true) return result.value;
    } while (slicing.now() < end);
    await slicing.pause();
    if (slicing.cancelled()) {
      steps.return(undefined as never);
      throw new Cancelled();
    }
  }
}
