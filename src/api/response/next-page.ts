import type { Context } from "hono";

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
