import type { Queries } from "../../store/store.ts";
import type { LedgerPlatform } from "../platform.ts";
import { ACCESS_LOG } from "./chains.ts";
import type { AuditHead } from "./entry.ts";
import { readTrail } from "./read-trail.ts";
import { type TrailVerification, trailCheck } from "./trail-check.ts";

const PAGE = 1000;

/** Checks the log from where it was pruned to its head. */
export async function verifyAccessLog(queries: Queries): Promise<TrailVerification> {
  const { head, pruned } = await readEnds(queries);
  const check = trailCheck([], pruned);
  for (let after = pruned.sequence; after < head.sequence; ) {
    const page = await readTrail(queries, { after, limit: PAGE }, ACCESS_LOG);
    for (const entry of page) check.take(entry);
    after = page.at(-1)?.sequence ?? head.sequence;
  }
  return check.end(head);
}

async function readEnds(queries: Queries): Promise<{ readonly head: AuditHead; readonly pruned: AuditHead }> {
  const [row] = await queries.query<Record<"sequence" | "hash" | "pruned_sequence" | "pruned_hash", string>>(
    "select sequence, hash, pruned_sequence, pruned_hash from access_head",
    [],
  );
  return {
    head: { sequence: Number(row?.sequence), hash: String(row?.hash) },
    pruned: { sequence: Number(row?.pruned_sequence), hash: String(row?.pruned_hash) },
  };
}

/**
 * Deletes entries that are older than they are kept. The head keeps the hash of the last of them, which the rest goes on
 * from.
 *
 * @param before instant, in UTC
 * @returns how many were deleted
 */
export async function pruneAccessLog({ store }: Pick<LedgerPlatform, "store">, before: string): Promise<number> {
  return store.transaction(async (queries) => {
    const [last] = await queries.query<{ sequence: string; hash: string }>(
      `select sequence, hash from access_entry where at <= $1
       and sequence < coalesce((select min(sequence) from access_entry where at > $1), 9223372036854775807)
       order by sequence desc limit 1`,
      [before],
    );
    if (!last) return 0;
    await queries.query("update access_head set pruned_sequence = $1, pruned_hash = $2", [last.sequence, last.hash]);
    return (await queries.query("delete from access_entry where sequence <= $1 returning sequence", [last.sequence]))
      .length;
  });
}
