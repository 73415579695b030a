/** The tables of a chain of entries, each of which holds the hash of the one before. */
export interface Chain {
  readonly entries: "audit_entry" | "access_entry";
  readonly head: "audit_head" | "access_head";
}

/** Who did what: for ever. */
export const AUDIT_TRAIL: Chain = { entries: "audit_entry", head: "audit_head" };

/** Who read what, and who came in: for a stated time. */
export const ACCESS_LOG: Chain = { entries: "access_entry", head: "access_head" };
