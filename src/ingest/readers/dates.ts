import { MONTHS } from "../../papers/date-parts";

const LAST_YEAR = 9999;
const FIRST_YEAR = 1000;

/** The first year in a date: "2023-05-01", "May 2023", "2020/2021"; null when there is none. */
export function yearIn(text: string): number | null {
  const match = /(?<!\d)(1[5-9]\d\d|20\d\d|2100)(?!\d)/.exec(text.slice(0, 200))?.[1];
  return match === undefined ? null : Number(match);
}

/** The number of a month by number or name; undefined for anything else. */
export function monthOf(text: string): number | undefined {
  const month = text.trim().toLowerCase();
  const number = /^\d{1,2}$/.test(month) ? Number(month) : /^[a-z]{3,9}\.?$/.test(month) ? MONTHS.indexOf(month.slice(0, 3)) + 1 : 0;
  return number >= 1 && number <= 12 ? number : undefined;
}

/** Year, month and day up to the first that is none; undefined when the year is none. */
export function dateParts(parts: readonly (number | undefined)[]): number[] | undefined {
  const [year = 0, month, day] = parts;
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return [year];
  return day === undefined || !Number.isInteger(day) || day < 1 || day > 31 ? [year, month] : [year, month, day];
}

/** The date of "2023", "2023-05", "2023-05-01", "May 2023" and "May 1, 2023"; undefined for anything else. */
export function wholeDate(text: string): number[] | undefined {
  const [, year, month, day] = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:T[\d:.Z+-]{1,30})?)?)?\s*$/.exec(text) ?? [];
  if (year !== undefined) return checked([Number(year), ...[month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]))]);
  const [, name = "", ofMonth, ofYear] = /^\s*([a-z]{3,9})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})\s*$/i.exec(text) ?? [];
  return ofYear === undefined || monthOf(name) === undefined ? undefined : checked([Number(ofYear), monthOf(name) ?? 0, ...(ofMonth === undefined ? [] : [Number(ofMonth)])]);
}

/** The parts when all of them are those of a date. */
function checked(parts: number[]): number[] | undefined {
  return dateParts(parts)?.length === parts.length ? parts : undefined;
}

/** What a date of any form says: what is no whole date keeps its text, with the first year in it. */
export function datedBy(text: string): { readonly issued?: number[]; readonly "issued-text"?: string } {
  const whole = wholeDate(text);
  if (whole !== undefined) return { issued: whole };
  const line = text.replace(/\s+/gu, " ").trim();
  const [, begins] = /^(\d{4}(?:-\d{2}){0,2})(?=[/~?%])/.exec(line) ?? [];
  const year = yearIn(line);
  const issued = begins === undefined ? undefined : wholeDate(begins);
  return { ...(issued === undefined ? (year === null ? {} : { issued: [year] }) : { issued }), ...(line === "" ? {} : { "issued-text": line }) };
}
