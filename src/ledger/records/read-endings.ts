import type { Queries } from "../../store/store.ts";
import type { Erasure, Withdrawal } from "./inspection-records.ts";

/** How an inspection came to an end before or after its draw. @module */

/** When and why an inspection's case data was deleted; null where it has not been. */
export async function readErasure(queries: Queries, inspection: string): Promise<Erasure | null> {
  const [row] = await queries.query<{ reason: string; at: string; by_whom: string }>(
    "select reason, at, by_whom from erasure where inspection = $1",
    [inspection],
  );
  return row ? { inspection, reason: row.reason, at: row.at, by: row.by_whom } : null;
}

/** When and why an inspection was called off; null where it was not. */
export async function readWithdrawal(queries: Queries, inspection: string): Promise<Withdrawal | null> {
  const [row] = await queries.query<{ reason: string; at: string; by_whom: string }>(
    "select reason, at, by_whom from withdrawal where inspection = $1",
    [inspection],
  );
  return row ? { inspection, reason: row.reason, at: row.at, by: row.by_whom } : null;
}
