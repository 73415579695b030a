import type { Assignment } from "../../assignment/assignment-document.ts";
import type { Inspector } from "../../assignment/table.ts";
import type { Caller } from "../access/caller.ts";
import { lookingOn } from "../acts/looking.ts";
import { consult } from "../acts/perform.ts";
import type { LedgerPlatform } from "../platform.ts";
import type { StoredAssignment } from "../records/inspection-records.ts";
import { readAssignment, readKnownInspectors } from "../records/read-assignments.ts";
import { readToAssign } from "./assigning.ts";
import { changeAssignment, type ReassignmentRequest } from "./change-assignment.ts";
import { type Ground, readGround } from "./ground.ts";
import { type AssignmentRequest, makeAssignment } from "./make-assignment.ts";

/** Which inspector has which case, see {@link Ledger}. */
export interface Assignments {
  /**
   * Shares the cases to inspect now out among inspectors.
   *
   * @throws LedgerRefusal `wrong-state`, `inspectors-needed`, `out-of-date`; Refusal `unknown-case`, `unknown-inspector`,
   *   `impossible-assignment`
   */
  assign(caller: Caller, inspection: string, request: AssignmentRequest): Promise<StoredAssignment>;
  /**
   * Gives one case to another inspector.
   *
   * @throws LedgerRefusal `wrong-state`, `unusable-text`; Refusal `not-assigned`, `unknown-inspector`,
   *   `impossible-assignment`
   */
  reassign(caller: Caller, inspection: string, request: ReassignmentRequest): Promise<StoredAssignment>;
  /**
   * Who inspects as far as is on record: as in this inspection's last assignment, or in the newest of any; empty where there
   * is none.
   *
   * @throws LedgerRefusal `wrong-state`
   */
  knownInspectors(caller: Caller, inspection: string): Promise<Assignment["inspectors"]>;
  /** What an assignment among these inspectors would follow on: their conflicts so far. @throws LedgerRefusal `wrong-state` */
  assignmentGround(caller: Caller, inspection: string, inspectors: readonly Inspector[]): Promise<Ground>;
  /** An assignment; the one that stands unless told. @throws LedgerRefusal `not-on-record` for the assignment */
  assignment(caller: Caller, inspection: string, number?: number): Promise<StoredAssignment>;
}

export function assignmentsOf(platform: LedgerPlatform): Assignments {
  return {
    assign: (caller, inspection, request) => makeAssignment(platform, caller, inspection, request),
    reassign: (caller, inspection, request) => changeAssignment(platform, caller, inspection, request),
    knownInspectors: (caller, inspection) =>
      consult(platform, caller, {
        act: "assignment.make",
        inspection,
        read: (queries) => readKnownInspectors(queries, inspection),
      }),
    assignmentGround: (caller, inspection, inspectors) =>
      consult(platform, caller, {
        act: "assignment.make",
        inspection,
        read: async (queries) => readGround(queries, await readToAssign(queries, inspection), inspectors),
        caseData: { reads: "assignment" },
      }),
    assignment: (caller, inspection, number) =>
      lookingOn(platform)("assignment.read")(caller, inspection, "assignment", number, readAssignment),
  };
}
