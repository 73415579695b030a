import { INSERT_ENTRY } from "../../ledger/audit/append.ts";
import type { AuditHead } from "../../ledger/audit/entry.ts";
import type { KeptErasure } from "../../ledger/backup/restore-backup.ts";
import { INSERT_ERASURE } from "../../ledger/retention/erase.ts";
import type { Queries, Store } from "../../store/store.ts";
import { keepErasure, keepHead, readKeptErasures, readKeptHead } from "./kept-files.ts";

/** What is logged of every act, so that a log kept elsewhere is a witness of the trail too. */
export interface TrailLine {
  readonly task: "trail";
  readonly sequence: number;
  readonly hash: string;
  /** The inspections that were erased by it. */
  readonly erased: readonly string[];
}

/** Whether the trail goes on from what was kept of it outside the database. */
export type HeadState =
  | "holds"
  /** It does not reach so far: the database lost its end, or an older one was put in its place. */
  | "older"
  /** It reaches so far, and something else stands there. */
  | "another"
  /** What is kept outside cannot be read or written. */
  | "unkept";

export interface Witness {
  /** The store, of which every act is kept outside before whoever asked for it is answered. */
  readonly store: Store;
  readonly state: () => HeadState;
  /** Compares the trail with what was kept, and keeps what was not. @returns the erasures that the database has lost */
  readonly compare: () => Promise<KeptErasure[]>;
  /** Keeps a head whatever was kept before: that of a ledger that was restored. */
  readonly begin: (head: AuditHead) => void;
}

/**
 * Watches a store for what is entered into the audit trail. It goes by the statements, whichever thread they come from: an
 * act is answered once it is kept, and only what holds in the database is.
 *
 * @param directory where it is kept
 */
export function witness(store: Store, directory: string, log: (line: TrailLine) => void): Witness {
  /** What the trail was beside what was kept, when they were compared. */
  let compared: HeadState = "holds";
  let last = 0;
  let isHeadKept = true;
  /** Erasures that could not be written yet; they are tried again with the next act. */
  let unwritten: KeptErasure[] = [];

  const isDone = (work: () => void): boolean => {
    try {
      work();
      return true;
    } catch {
      return false;
    }
  };
  const keepErasures = (erasures: readonly KeptErasure[]) => {
    unwritten = [...unwritten, ...erasures].filter((one) => !isDone(() => keepErasure(directory, one)));
  };
  const keepLast = (head: AuditHead) => {
    last = head.sequence;
    isHeadKept = isDone(() => keepHead(directory, head));
  };
  const keep = ({ head, erasures }: Seen) => {
    keepErasures(erasures);
    if (head === null) return;
    log({ task: "trail", ...head, erased: erasures.map(({ inspection }) => inspection) });
    // A head that the trail does not go on from is evidence, and stays.
    if (compared === "older" || compared === "another" || head.sequence <= last) return;
    keepLast(head);
  };

  return {
    store: {
      ...store,
      async transaction(work) {
        const seen: Seen = { head: null, erasures: [] };
        const result = await store.transaction((queries) => work(watched(queries, seen)));
        keep(seen);
        return result;
      },
    },
    state: () => (compared === "holds" && !(isHeadKept && unwritten.length === 0) ? "unkept" : compared),
    begin: keepLast,
    async compare() {
      const kept = readKept(directory);
      compared = kept === null ? "unkept" : kept.head === null ? "holds" : await stateOf(store, kept.head);
      const known = kept?.erasures ?? [];
      const rows = await store.query<KeptErasure>("select inspection, reason from erasure order by at, inspection", []);
      const inside = new Set(rows.map(({ inspection }) => inspection));
      const outside = new Set(known.map(({ inspection }) => inspection));
      keepErasures(rows.filter(({ inspection }) => !outside.has(inspection)));
      return known.filter(({ inspection }) => !inside.has(inspection));
    },
  };
}

/** What was kept outside; null where it cannot be read. */
function readKept(directory: string) {
  try {
    return { head: readKeptHead(directory), erasures: readKeptErasures(directory) };
  } catch {
    return null;
  }
}

interface Seen {
  head: AuditHead | null;
  readonly erasures: KeptErasure[];
}

function watched(queries: Queries, seen: Seen): Queries {
  return {
    query(sql, values) {
      if (sql === INSERT_ENTRY) seen.head = { sequence: Number(values?.[0]), hash: String(values?.at(-1)) };
      if (sql === INSERT_ERASURE) seen.erasures.push({ inspection: String(values?.[0]), reason: String(values?.[1]) });
      return queries.query(sql, values);
    },
  };
}

async function stateOf(queries: Queries, kept: AuditHead): Promise<HeadState> {
  if (kept.sequence === 0) return "holds";
  const [entry] = await queries.query<{ hash: string }>("select hash from audit_entry where sequence = $1", [
    String(kept.sequence),
  ]);
  return entry === undefined ? "older" : entry.hash === kept.hash ? "holds" : "another";
}
