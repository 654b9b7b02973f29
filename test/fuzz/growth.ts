import { processorMilliseconds } from "../bench/measure";
import type { Target } from "./target";

const SHORT = 6_000;
const LONGER = 8;
/** What is in proportion costs LONGER times as much, what is quadratic its square: between them is room for noise. */
const TOO_MUCH = LONGER * 2.5;
/** Milliseconds below which the long text costs nothing to speak of. */
const ENOUGH = 100;

/** Why a text that holds the piece again and again costs more than in proportion, or undefined; it need not be well-formed. */
export function growsTooFast(target: Target, head: string, piece: string): string | undefined {
  const least = (characters: number, tries: number) => {
    const text = head + piece.repeat(Math.ceil(characters / piece.length));
    return Math.min(...Array.from({ length: tries }, () => processorMilliseconds(() => target.run(text))));
  };
  if (least(SHORT * LONGER, 1) < ENOUGH) return undefined;
  const short = Math.max(least(SHORT, 5), 1);
  const times = least(SHORT * LONGER, 3) / short;
  return times > TOO_MUCH ? `costs ${times.toFixed(0)} times as much for ${LONGER} times the text (${short.toFixed(0)} ms for ${SHORT} characters)` : undefined;
}
