import { nth } from "../../base/lists.ts";
import type { Queries } from "../../store/store.ts";
import type { AuditHead } from "./entry.ts";
import { readTrail } from "./read-trail.ts";
import { type TrailVerification, trailCheck } from "./trail-check.ts";

const PAGE = 1000;

/**
 * Checks the whole trail on record, see {@link trailCheck}, as it stood when this began: what others enter meanwhile is
 * for the next time.
 *
 * A chain alone proves nothing against whoever can write all of it anew. The heads printed in receipts, which others
 * keep, do: those of the stored receipts are always checked.
 *
 * @param witnessed further heads, from receipts in other hands
 */
export async function verifyTrail(queries: Queries, witnessed: readonly AuditHead[] = []): Promise<TrailVerification> {
  // The receipts first: one that was made after the head was read could name an entry after it.
  const check = trailCheck([...(await headsOfReceipts(queries)), ...witnessed]);
  const { head, last } = await readEnd(queries);
  for (let after = 0; after < last; ) {
    const page = await readTrail(queries, { after, limit: PAGE });
    if (page.length === 0) break;
    for (const entry of page) if (entry.sequence <= last) check.take(entry);
    after = page.at(-1)!.sequence;
  }
  return check.end(head);
}

/** The head and the last entry there is, by one statement, between whose two looks nobody can write. */
async function readEnd(queries: Queries): Promise<{ readonly head: AuditHead; readonly last: number }> {
  const rows = await queries.query<{ sequence: string; hash: string; last: string }>(
    "select sequence, hash, (select coalesce(max(sequence), 0) from audit_entry) as last from audit_head",
    [],
  );
  const { sequence, hash, last } = nth(rows, 0);
  return { head: { sequence: Number(sequence), hash }, last: Number(last) };
}

async function headsOfReceipts(queries: Queries): Promise<AuditHead[]> {
  const rows = await queries.query<{ head_sequence: string; head_hash: string }>(
    "select head_sequence, head_hash from draw",
    [],
  );
  return rows.map((row) => ({ sequence: Number(row.head_sequence), hash: row.head_hash }));
}
