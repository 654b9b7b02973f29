import { finishInSlices, type Steps } from "../../papers/steps";
import { nextTurn } from "../../papers/turns";

/** Milliseconds of work before the extension host answers others. */
const SLICE = 12;

/**
 * Runs the work in slices short enough for an extension host that others wait for.
 * @throws {Cancelled} when `cancelled` says so in a pause.
 */
export function inSlices<T>(steps: Steps<T>, cancelled: () => boolean): Promise<T> {
  return finishInSlices(steps, {
    slice: SLICE,
    pause: nextTurn,
    cancelled,
    now: () => performance.now(),
  });
}
