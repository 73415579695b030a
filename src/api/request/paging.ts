import type { Context } from "hono";
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

/**
 * The address of the page after this one, relative to the service: the same question with something changed.
 *
 * @example nextPage(c, { after: 100 }) // "/v1/audit/entries?limit=100&after=100"
 */
export function nextPage(c: Context, change: Readonly<Record<string, string | number>>): string {
  const { pathname, searchParams } = new URL(c.req.url);
  for (const [name, value] of Object.entries(change)) searchParams.set(name, String(value));
  return `${pathname}?${searchParams}`;
}
