import { type AuditEntry, type AuditHead, BEGINNING, entryAfter } from "./entry.ts";

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
  /**
   * The last entry that a receipt vouches for, with all before it; 0 for none. A chain alone does not show whether what
   * came later was cut off, or written anew by whoever can write all of it.
   */
  readonly witnessedTo: number;
  /** In the order of the trail. */
  readonly faults: readonly TrailFault[];
}

/** A check that takes entry after entry, so that a long trail need not be held at once. */
export interface TrailCheck {
  readonly take: (entry: AuditEntry) => void;
  /** @param head what the trail must end in; null where that is not known, as of a file */
  readonly end: (head: AuditHead | null) => TrailVerification;
}

/**
 * Works out every entry's hash again and follows the chain from the beginning to the head. Finds any entry that was
 * changed, removed, put in or swapped with another; of the entries after the last witnessed head, not whether their end
 * was cut off. It needs no database: whoever holds the entries can do it.
 *
 * @param witnessed heads that receipts name, which the trail must have
 * @param from the last entry of which nothing is left but its hash; the beginning unless told
 */
export function trailCheck(witnessed: readonly AuditHead[], from = BEGINNING): TrailCheck {
  const expected = Map.groupBy(witnessed, ({ sequence }) => sequence);
  const faults: TrailFault[] = headFaults(expected, from);
  let last: AuditHead = from;
  let entries = 0;
  return {
    take(entry) {
      faults.push(...entryFaults(entry, last));
      last = { sequence: entry.sequence, hash: entry.hash };
      faults.push(...headFaults(expected, last));
      entries++;
    },
    end(head) {
      const all = [...faults, ...endFaults(witnessed, last, head)];
      return {
        kind: "longlist/audit-verification",
        version: 1,
        holds: all.length === 0,
        entries,
        head: head ?? last,
        witnessedTo: Math.max(0, ...witnessed.map(({ sequence }) => sequence)),
        faults: all,
      };
    },
  };
}

function entryFaults(entry: AuditEntry, last: AuditHead): TrailFault[] {
  const { sequence } = entry;
  if (sequence <= last.sequence) return [{ sequence, message: "it stands in another's place" }];
  if (sequence !== last.sequence + 1) {
    return [{ sequence, message: `entries ${last.sequence + 1} to ${sequence - 1} were removed` }];
  }
  if (entry.previous !== last.hash) return [{ sequence, message: "it does not follow the entry before it" }];
  const { hash } = entryAfter(last, entry);
  return hash === entry.hash ? [] : [{ sequence, message: "it was changed: its hash is not that of its content" }];
}

function headFaults(expected: ReadonlyMap<number, readonly AuditHead[]>, { sequence, hash }: AuditHead): TrailFault[] {
  return (expected.get(sequence) ?? [])
    .filter((head) => head.hash !== hash)
    .map(() => ({ sequence, message: "a receipt names another hash: the trail was rewritten" }));
}

function endFaults(witnessed: readonly AuditHead[], last: AuditHead, head: AuditHead | null): TrailFault[] {
  const faults: TrailFault[] = [];
  if (head && (last.sequence !== head.sequence || last.hash !== head.hash)) {
    faults.push({
      sequence: head.sequence,
      message: "the trail does not end in its head: entries were removed or added",
    });
  }
  for (const { sequence } of witnessed.filter((one) => one.sequence > last.sequence)) {
    faults.push({ sequence, message: "a receipt names a head that the trail does not reach: entries were removed" });
  }
  return faults;
}
