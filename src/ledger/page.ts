/** A page of something that is listed, and whether there is another one after it. */
export interface Page<T> {
  readonly entries: T[];
  readonly more: boolean;
}

/**
 * Reads a page.
 *
 * @param limit most entries
 * @param read gives as many as it is asked for, where there are so many
 * @example await pageOf(50, (limit) => ledger.list(caller, { limit })) // { entries: […], more: false }
 */
export async function pageOf<T>(limit: number, read: (limit: number) => Promise<readonly T[]>): Promise<Page<T>> {
  // One more than the page holds tells whether there is another page.
  const found = await read(limit + 1);
  return { entries: found.slice(0, limit), more: found.length > limit };
}
