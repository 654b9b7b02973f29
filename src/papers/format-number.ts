/** A number as all figures and axes have it: "12,500", "0.0005". */
export function formatNumber(value: number): string {
  return String(value).replace(/^-?\d+(?!\d*e)/u, (whole) => whole.replace(/^(-?\d{1,3}?)((?:\d{3})*)$/u, (_, head: string, rest: string) => head + rest.replace(/\d{3}/gu, ",$&")));
}
