import { finishInSlices, type Steps } from "../../papers/steps";
import { nextTurn } from "../../papers/turns";

/** Milliseconds of work before the extension host answers others. */
const SLICE = 12;

/**
 * Runs the work in slices short enough for an extension host that others wait for. The first one waits
 * for its turn too: several works that begin at once would otherwise be one long task.
 * @throws {Cancelled} when `cancelled` says so in a pause.
 */
export async function inSlices<T>(steps: Steps<T>, cancelled: () => boolean): Promise<T> {
  await nextTurn();
  return finishInSlices(steps, {
    slice: SLICE,
    pause: nextTurn,
    cancelled,
    now: () => performance.now(),
  });
}
