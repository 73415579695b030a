import { nth } from "../../base/lists.ts";
import type { Queries } from "../../store/store.ts";
import { AUDIT_TRAIL } from "./chains.ts";
import type { AuditEntry, AuditHead } from "./entry.ts";

interface EntryRow {
  readonly sequence: string;
  readonly what: string;
  readonly who: string;
  readonly at: string;
  readonly subject: string | null;
  readonly correlation_id: string;
  readonly details: string;
  readonly previous: string;
  readonly hash: string;
}

export interface TrailPage {
  /** Entries after this sequence; 0, from the beginning, unless told. */
  readonly after?: number | undefined;
  /** The newest first: those before this sequence, or the last there are where it is null. */
  readonly before?: number | null | undefined;
  /** Most entries; 100 unless told. */
  readonly limit?: number | undefined;
  /** Only what happened to this inspection or key. */
  readonly subject?: string | undefined;
  /**
   * Acts that are left out, entry and all, but for those before the subject's ratings were closed last: an entry of which a part
   * were withheld would not be what its hash is of.
   */
  readonly onceRated?: readonly string[];
}

/** A page of the trail, in order; the newest first where it is asked for backwards. */
export async function readTrail(queries: Queries, page: TrailPage = {}, chain = AUDIT_TRAIL): Promise<AuditEntry[]> {
  const { after = 0, before, limit = 100, subject = null, onceRated = [] } = page;
  const rows = await queries.query<EntryRow>(
    `select sequence, what, who, at, subject, correlation_id, details, previous, hash from ${chain.entries}
     where sequence > $1 and ($2::text is null or subject = $2)
       and ($4::int8 is null or sequence < $4)
       and (what not in (select json_array_elements_text($5::json)) or sequence < (
         select max(sequence) from ${chain.entries} where subject = $2 and what = 'ratings.close'))
     order by sequence ${before === undefined ? "asc" : "desc"} limit $3`,
    [
      String(after),
      subject,
      limit,
      before === undefined || before === null ? null : String(before),
      JSON.stringify(onceRated),
    ],
  );
  return rows.map(({ correlation_id, sequence, details, ...rest }) => ({
    ...rest,
    sequence: Number(sequence),
    correlationId: correlation_id,
    details: JSON.parse(details),
  }));
}

/** The head as the trail stands now. */
export async function readHead(queries: Queries): Promise<AuditHead> {
  const head = nth(
    await queries.query<{ sequence: string; hash: string }>("select sequence, hash from audit_head", []),
    0,
  );
  return { sequence: Number(head.sequence), hash: head.hash };
}
