import { canonicalJson } from "../../base/canonical.ts";
import { nth } from "../../base/lists.ts";
import type { Queries } from "../../store/store.ts";
import { AUDIT_TRAIL, type Chain } from "./chains.ts";
import { type AuditEvent, type AuditHead, entryAfter } from "./entry.ts";

/**
 * The head of the trail, held until the transaction ends: whoever else writes waits. So it is taken last, after all
 * the slow work.
 */
export async function holdHead(queries: Queries, { head: table } = AUDIT_TRAIL): Promise<AuditHead> {
  const rows = await queries.query<{ sequence: string; hash: string }>(
    `select sequence, hash from ${table} for update`,
    [],
  );
  const head = nth(rows, 0);
  return { sequence: Number(head.sequence), hash: head.hash };
}

/** The one statement by which an entry comes to a chain, its sequence first and its hash last. */
function insertEntry({ entries }: Chain): string {
  return `insert into ${entries} (sequence, what, who, at, subject, correlation_id, details, previous, hash)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
}

/** Of the trail. */
export const INSERT_ENTRY = insertEntry(AUDIT_TRAIL);

/** Adds an event to the trail, in the transaction of the act itself: neither is on record without the other. */
export async function append(queries: Queries, event: AuditEvent, chain = AUDIT_TRAIL): Promise<AuditHead> {
  const entry = entryAfter(await holdHead(queries, chain), event);
  await queries.query(insertEntry(chain), [
    String(entry.sequence),
    entry.what,
    entry.who,
    entry.at,
    entry.subject,
    entry.correlationId,
    canonicalJson(entry.details),
    entry.previous,
    entry.hash,
  ]);
  return { sequence: entry.sequence, hash: entry.hash };
}
