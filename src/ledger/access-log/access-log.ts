import type { Queries } from "../../store/store.ts";
import { authorise } from "../access/authorise.ts";
import type { Act } from "../access/who-may-do-what.ts";
import { ACCESS_LOG } from "../audit/chains.ts";
import type { AuditEntry, AuditHead } from "../audit/entry.ts";
import { readTrail, type TrailPage } from "../audit/read-trail.ts";
import { type TrailVerification, trailCheck } from "../audit/trail-check.ts";
import type { Caller } from "../caller.ts";
import { type Person, readPeople } from "../inspections/inspection-file.ts";
import { consult } from "../perform.ts";
import { ACCESS_LOG_DAYS, ID, instantOf, type LedgerPlatform } from "../platform.ts";
import { enterAccess } from "./enter-access.ts";

/** Who read case data and who came in, see {@link Ledger}. */
export interface AccessLog {
  /** Lets an act pass, or enters that it was refused. @throws LedgerRefusal as {@link authorise} does */
  allow(caller: Caller, act: Act, inspection?: string): Promise<void>;
  /** A page of the log, in order, from the oldest that is left. */
  accessLog(caller: Caller, page?: TrailPage): Promise<AuditEntry[]>;
  /** Who has read something of an inspection, or of all whoever has or had a key, by what the log names them; and how long it is kept, in days. */
  readers(caller: Caller, inspection?: string): Promise<Readers>;
  /** Checks the log from where it was pruned to its head. */
  verifyAccessLog(caller: Caller): Promise<TrailVerification>;
}

export interface Readers {
  readonly people: ReadonlyMap<string, Person>;
  readonly keptDays: number;
}

export function accessLogOf(platform: LedgerPlatform): AccessLog {
  return {
    allow: (caller, act, inspection) => allow(platform, caller, act, inspection),
    accessLog: (caller, page = {}) =>
      consult(platform, caller, { act: "access-log.read", read: (queries) => readTrail(queries, page, ACCESS_LOG) }),
    readers: (caller, inspection) =>
      consult(platform, caller, {
        act: "access-log.read",
        inspection,
        read: async (queries) => ({
          people: await readPeople(queries, inspection ?? null, ACCESS_LOG),
          keptDays: platform.accessLogDays ?? ACCESS_LOG_DAYS,
        }),
      }),
    verifyAccessLog: (caller) =>
      consult(platform, caller, { act: "access-log.read", atOnce: true, read: verifyAccessLog }),
  };
}

async function allow(platform: LedgerPlatform, caller: Caller, act: Act, inspection?: string): Promise<void> {
  try {
    authorise(caller, act, inspection);
  } catch (error) {
    const { who, correlationId, form = null } = caller;
    // What could not be the name of an inspection is anybody's text, and stays out.
    const subject = inspection !== undefined && ID.test(inspection) ? inspection : null;
    const refused = { what: "act.refused", who, at: instantOf(platform), subject, correlationId };
    await platform.store.transaction((queries) => enterAccess(queries, { ...refused, details: { act, form } }));
    throw error;
  }
}

const PAGE = 1000;

async function verifyAccessLog(queries: Queries): Promise<TrailVerification> {
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
