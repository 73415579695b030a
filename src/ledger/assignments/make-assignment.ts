import type { Assignment } from "../../assignment/assignment-document.ts";
import type { Conflict, Inspector } from "../../assignment/table.ts";
import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import { perform } from "../acts/perform.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import type { LedgerPlatform } from "../platform.ts";
import type { StoredAssignment } from "../records/inspection-records.ts";
import { readAssignment } from "../records/read-assignments.ts";
import { assigned, lastAssignment, readToAssign, writeAssignment } from "./assigning.ts";
import { readGround } from "./ground.ts";

/** Who inspects, as a coordinator says. */
export interface AssignmentRequest {
  /** Each under another name; those of the inspection's last assignment unless told. */
  readonly inspectors?: readonly Inspector[] | undefined;
  /** Those on record unless told, but for inspectors who are not named any more. */
  readonly conflicts?: readonly Conflict[] | undefined;
  /** Whether cases stay with whoever has them where they can; they do not unless told. */
  readonly keep?: boolean | undefined;
  /** Digest of what is assigned, as {@link readGround} told it, for whoever assigns that alone. */
  readonly shown?: string | undefined;
}

/**
 * Shares the cases to inspect now out among inspectors. The assignment before stays on record.
 *
 * @throws LedgerRefusal `wrong-state`, `inspectors-needed`, `out-of-date`; Refusal `unknown-case`, `unknown-inspector`,
 *   `impossible-assignment`
 */
export function makeAssignment(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  request: AssignmentRequest,
): Promise<StoredAssignment> {
  let shared: { readonly ground: string; readonly assignment: Assignment } | null = null;
  const share = async (queries: Queries) => {
    const record = await readToAssign(queries, inspection);
    const inspectors = request.inspectors ?? inspectorsOf(await lastAssignment(queries, inspection));
    const ground = await readGround(queries, record, inspectors);
    if (request.shown !== undefined && request.shown !== ground.shown) throw otherThanShown();
    // The same request on the same ground is the same assignment.
    if (shared?.ground !== ground.shown) {
      const conflicts = request.conflicts ?? ground.conflicts;
      const previous = request.keep === true ? record.standing : null;
      shared = { ground: ground.shown, assignment: assigned(record, { inspectors, conflicts, previous }) };
    }
    return { record, assignment: shared.assignment };
  };
  return perform(platform, caller, {
    act: "assignment.make",
    inspection,
    ahead: share,
    async work(queries, turn) {
      const { record, assignment } = await share(queries);
      const signed = { at: await turn.at(), who: caller.who };
      const content = { assignment, change: null };
      const { number, details } = await writeAssignment(platform, queries, record, "made", content, signed);
      return { made: { assignment: number }, subject: inspection, details };
    },
    answer: (queries, { assignment }) => readAssignment(queries, inspection, assignment),
  });
}

function inspectorsOf(last: Assignment | null): Assignment["inspectors"] {
  if (last !== null) return last.inspectors;
  throw new LedgerRefusal("inspectors-needed", {
    place: "inspectors",
    message: "no assignment before says who inspects",
    remedy: "Name the inspectors.",
  });
}

function otherThanShown(): LedgerRefusal {
  return new LedgerRefusal("out-of-date", {
    place: "conflicts",
    message:
      "something was assigned, replaced or drawn since, and the cases or their conflicts are no longer those shown",
    remedy: "Look at the cases and conflicts as they are now, and assign those.",
  });
}
