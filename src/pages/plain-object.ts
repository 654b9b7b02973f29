import * as z from "zod/mini";

type Guard = (value: unknown) => boolean;

/**
 * A check of objects that come by thousands: one function each instead of a schema for each of their values,
 * which took longer than drawing them.
 */
export function plainObject<T extends object>(guards: { readonly [K in keyof T]-?: Guard }): z.ZodMiniType<T> {
  const entries = Object.entries<Guard>(guards);
  return z.custom<T>((value: unknown) => typeof value === "object" && value !== null && entries.every(([name, guard]) => guard(Reflect.get(value, name))));
}

export const isText: Guard = (value) => typeof value === "string";
export const isFlag: Guard = (value) => typeof value === "boolean";
export const isNumberOrNull: Guard = (value) => value === null || Number.isFinite(value);
export const isCount: Guard = (value) => Number.isInteger(value) && Number(value) >= 0;
export const isYear: Guard = (value) => value === null || Number.isInteger(value);
export const isCountList: Guard = (value) => Array.isArray(value) && value.every(isCount);
