import * as z from "zod";

/**
 * How many entries a page has at most.
 *
 * @param usual unless told
 * @example pageLimit(50, 200).parse("20") // 20
 */
export function pageLimit(usual: number, most: number) {
  return z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(usual)
    .meta({ description: `Most entries: ${usual} unless told, ${most} at most.` });
}
