import type { Queries } from "../../store/store.ts";
import type { Erasure } from "./records.ts";

/** When and why an inspection's case data was deleted; null where it has not been. */
export async function readErasure(queries: Queries, inspection: string): Promise<Erasure | null> {
  const [row] = await queries.query<{ reason: string; at: string; by_whom: string }>(
    "select reason, at, by_whom from erasure where inspection = $1",
    [inspection],
  );
  return row ? { inspection, reason: row.reason, at: row.at, by: row.by_whom } : null;
}
