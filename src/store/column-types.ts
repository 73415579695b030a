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
