import type { Queries } from "../../store/store.ts";
import { type AuditEntry, type AuditHead, BEGINNING, entryAfter } from "./entry.ts";
import { readHead, readTrail } from "./read-trail.ts";

/** Something that was done to the trail. */
export interface TrailFault {
  readonly sequence: number;
  readonly message: string;
}

export interface TrailVerification {
  readonly kind: "longlist/audit-verification";
  readonly version: 1;
  readonly holds: boolean;
  readonly entries: number;
  readonly head: AuditHead;
  /** In the order of the trail. */
  readonly faults: readonly TrailFault[];
}

const PAGE = 1000;

/**
 * Works out every entry's hash again and follows the chain from the beginning to the head. Finds any entry that was
 * changed, removed, put in or swapped with another.
 *
 * A chain alone proves nothing against whoever can write all of it anew. The heads printed in receipts, which others
 * keep, do: those of the stored receipts are always checked.
 *
 * @param witnessed further heads, from receipts in other hands
 */
export async function verifyTrail(queries: Queries, witnessed: readonly AuditHead[] = []): Promise<TrailVerification> {
  const head = await readHead(queries);
  const heads = [...(await headsOfReceipts(queries)), ...witnessed];
  const expected = Map.groupBy(heads, ({ sequence }) => sequence);
  const faults: TrailFault[] = [];
  let last = BEGINNING;
  let entries = 0;
  checkHeads(expected, last, faults);
  for (let page = await readTrail(queries, { limit: PAGE }); page.length > 0; ) {
    for (const entry of page) {
      faults.push(...faultsOf(entry, last));
      last = entry;
      checkHeads(expected, last, faults);
    }
    entries += page.length;
    page = await readTrail(queries, { after: last.sequence, limit: PAGE });
  }
  if (last.sequence !== head.sequence || last.hash !== head.hash) {
    faults.push({
      sequence: head.sequence,
      message: "the trail does not end in its head: entries were removed or added",
    });
  }
  for (const { sequence } of heads.filter((one) => one.sequence > last.sequence)) {
    faults.push({ sequence, message: "a receipt names a head that the trail does not reach: entries were removed" });
  }
  return { kind: "longlist/audit-verification", version: 1, holds: faults.length === 0, entries, head, faults };
}

function faultsOf(entry: AuditEntry, last: AuditHead): TrailFault[] {
  const { sequence } = entry;
  if (sequence !== last.sequence + 1) {
    return [{ sequence, message: `entries ${last.sequence + 1} to ${sequence - 1} were removed` }];
  }
  if (entry.previous !== last.hash) return [{ sequence, message: "it does not follow the entry before it" }];
  const { hash } = entryAfter(last, entry);
  return hash === entry.hash ? [] : [{ sequence, message: "it was changed: its hash is not that of its content" }];
}

function checkHeads(
  expected: ReadonlyMap<number, readonly AuditHead[]>,
  { sequence, hash }: AuditHead,
  faults: TrailFault[],
): void {
  for (const head of expected.get(sequence) ?? []) {
    if (head.hash !== hash) faults.push({ sequence, message: "a receipt names another hash: the trail was rewritten" });
  }
}

async function headsOfReceipts(queries: Queries): Promise<AuditHead[]> {
  const rows = await queries.query<{ head_sequence: string; head_hash: string }>(
    "select head_sequence, head_hash from draw",
    [],
  );
  return rows.map((row) => ({ sequence: Number(row.head_sequence), hash: row.head_hash }));
}
