import type { Queries } from "../../store/store.ts";
import type { AuditHead } from "./entry.ts";
import { readHead, readTrail } from "./read-trail.ts";
import { type TrailVerification, trailCheck } from "./trail-check.ts";

const PAGE = 1000;

/**
 * Checks the whole trail on record, see {@link trailCheck}.
 *
 * A chain alone proves nothing against whoever can write all of it anew. The heads printed in receipts, which others
 * keep, do: those of the stored receipts are always checked.
 *
 * @param witnessed further heads, from receipts in other hands
 */
export async function verifyTrail(queries: Queries, witnessed: readonly AuditHead[] = []): Promise<TrailVerification> {
  const head = await readHead(queries);
  const check = trailCheck([...(await headsOfReceipts(queries)), ...witnessed]);
  for (let page = await readTrail(queries, { limit: PAGE }); page.length > 0; ) {
    for (const entry of page) check.take(entry);
    page = await readTrail(queries, { after: page.at(-1)!.sequence, limit: PAGE });
  }
  return check.end(head);
}

async function headsOfReceipts(queries: Queries): Promise<AuditHead[]> {
  const rows = await queries.query<{ head_sequence: string; head_hash: string }>(
    "select head_sequence, head_hash from draw",
    [],
  );
  return rows.map((row) => ({ sequence: Number(row.head_sequence), hash: row.head_hash }));
}
