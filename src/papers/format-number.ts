/** A number as all figures and axes have it: "12,500", "0.0005". */
export function formatNumber(value: number): string {
  return String(value).replace(/^-?\d+(?!\d*e)/u, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/gu, ","));
}
