import type { Queries, Store } from "../store/store.ts";

/**
 * Reads several things as they stood at one moment: what others do meanwhile does not show. Nothing can be written.
 *
 * @throws whatever the reading throws; StoreFailure where the database fails
 * @example readAtOnce(store, (queries) => readInspectionFile(queries, inspection))
 */
export function readAtOnce<T>(store: Store, read: (queries: Queries) => Promise<T>): Promise<T> {
  return store.transaction(async (queries) => {
    await queries.query("set transaction isolation level repeatable read, read only");
    return read(queries);
  });
}
