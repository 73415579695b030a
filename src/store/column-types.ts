/** PostgreSQL type numbers whose values come as something other than text: see `Queries.query`. */
export const NOT_TEXT: ReadonlyMap<number, (text: string) => number | boolean> = new Map<
  number,
  (text: string) => number | boolean
>([
  [16, (text) => text === "t"],
  [21, Number],
  [23, Number],
  [701, Number],
]);

/**
 * Types that drivers would otherwise turn into objects of their own, each in its own way: int8, json, date, time,
 * timestamp, timestamptz, numeric, jsonb.
 */
export const KEPT_AS_TEXT: readonly number[] = [20, 114, 1082, 1083, 1114, 1184, 1700, 3802];
