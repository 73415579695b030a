import type { Assignment } from "../../assignment/assignment-document.ts";
import type { Conflict, Inspector } from "../../assignment/table.ts";
import type { Caller } from "../caller.ts";
import type { StoredAssignment } from "../inspections/records.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import { perform } from "../perform.ts";
import type { LedgerPlatform } from "../platform.ts";
import { assigned, lastAssignment, type OnRecord, readToAssign, writeAssignment } from "./assigning.ts";
import { readAssignment } from "./read-assignments.ts";

/** Who inspects, as a coordinator says. */
export interface AssignmentRequest {
  /** Each under another name; those of the inspection's last assignment unless told. */
  readonly inspectors?: readonly Inspector[] | undefined;
  /** Those of the inspection's last assignment unless told, but for inspectors who are not named any more. */
  readonly conflicts?: readonly Conflict[] | undefined;
  /** Whether cases stay with whoever has them where they can; they do not unless told. */
  readonly keep?: boolean | undefined;
}

/**
 * Shares the cases to inspect now out among inspectors. The assignment before stays on record.
 *
 * @throws LedgerRefusal `wrong-state`, `inspectors-needed`; Refusal `unknown-case`, `unknown-inspector`,
 *   `impossible-assignment`
 */
export function makeAssignment(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  request: AssignmentRequest,
): Promise<StoredAssignment> {
  return perform(platform, caller, {
    act: "assignment.make",
    inspection,
    async work(queries, turn) {
      const record = await readToAssign(queries, inspection);
      const last = await lastAssignment(queries, inspection);
      const inspectors = request.inspectors ?? inspectorsOf(last);
      const conflicts = request.conflicts ?? conflictsOf(last, inspectors, record);
      const previous = request.keep === true ? record.standing : null;
      const content = { assignment: assigned(record, { inspectors, conflicts, previous }), change: null };
      const signed = { at: await turn.at(), who: caller.who };
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

/** A conflict outlives a draw: its case may be sampled again. That with somebody who does not inspect any more needs no heed. */
function conflictsOf(last: Assignment | null, inspectors: readonly Inspector[], { draw }: OnRecord): Conflict[] {
  const names = new Set(inspectors.map(({ name }) => name));
  const cases = new Set([...draw.sample, ...draw.reserves].map(({ caseId }) => caseId));
  return (last?.conflicts ?? []).filter((one) => names.has(one.inspector) && cases.has(one.case));
}
