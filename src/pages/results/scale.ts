/** Maps figures to places along an axis, and says where its ticks stand. */
export interface Scale {
  /** The place of a figure; outside the ends for figures outside the domain. */
  at(value: number): number;
  readonly ticks: readonly number[];
}

/** Most ticks that fit beside each other. */
const TICKS = 8;

/** The nearest of 1, 2 and 5 times a power of ten that is not above (-1) or not below (1) the value. */
function round(value: number, side: -1 | 1): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const steps = [1, 2, 5, 10].map((step) => step * power);
  const found = side < 0 ? steps.findLast((step) => step <= value * (1 + 1e-9)) : steps.find((step) => step >= value * (1 - 1e-9));
  return found ?? value;
}

/** Powers of ten, with 2 and 5 between them where there is room. */
function logTicks(low: number, high: number): number[] {
  const decades = Math.log10(high / low);
  const steps = decades <= 2.5 ? [1, 2, 5] : [1];
  const stride = Math.max(1, Math.ceil(decades / TICKS));
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low) + 1e-9); 10 ** power <= high; power += stride) {
    ticks.push(...steps.map((step) => Number((step * 10 ** power).toPrecision(6))));
  }
  return ticks.filter((tick) => tick >= low * 0.999 && tick <= high * 1.001);
}

/** A logarithmic axis between round figures around the values, which must be above 0. */
export function logScale(values: readonly number[], start: number, end: number): Scale {
  const [least, greatest] = extent(values, 1);
  const low = round(least, -1);
  const high = Math.max(round(greatest, 1), low * 10);
  const factor = (end - start) / Math.log10(high / low);
  return { at: (value) => start + Math.log10(value / low) * factor, ticks: logTicks(low, high) };
}

/** A linear axis from 0 (or the least, when that is below) to a round figure above the greatest. */
export function linearScale(values: readonly number[], start: number, end: number): Scale {
  const [least, greatest] = extent(values, 0);
  const span = Math.max(greatest, 0) - Math.min(least, 0) || 1;
  const rough = span / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  const low = Math.floor(Math.min(least, 0) / step) * step;
  const high = Math.max(Math.ceil(Math.max(greatest, 0) / step) * step, low + step);
  const count = Math.round((high - low) / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((low + index * step).toPrecision(6)));
  return { at: (value) => start + ((value - low) / (high - low)) * (end - start), ticks };
}

/** Not by spreading into Math.min: there may be more values than a call takes arguments. */
function extent(values: readonly number[], none: number): [number, number] {
  const [first = none, ...rest] = values;
  let [least, greatest] = [first, first];
  for (const value of rest) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}
