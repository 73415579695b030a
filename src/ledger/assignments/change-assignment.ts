import type { Assignment } from "../../assignment/assignment-document.ts";
import { Refusal } from "../../base/refusal.ts";
import { MOST_CHARACTERS } from "../../base/stated-text.ts";
import type { Caller } from "../access/caller.ts";
import { perform } from "../acts/perform.ts";
import { givenText } from "../given-text.ts";
import type { LedgerPlatform } from "../platform.ts";
import type { AssignedCases } from "../records/case-documents.ts";
import type { StoredAssignment } from "../records/inspection-records.ts";
import { readAssignment } from "../records/read-assignments.ts";
import { assigned, type OnRecord, readToAssign, writeAssignment } from "./assigning.ts";

/** That a case is to go to another inspector. */
export interface ReassignmentRequest {
  readonly caseId: string;
  /** Why, for the record. */
  readonly reason: string;
  /** To whom; as the rules have it unless told, and then whoever had it is barred from it from now on. */
  readonly inspector?: string | undefined;
  /** Who decided; the caller's name unless told. */
  readonly by?: string | undefined;
}

/**
 * Gives one case to another inspector; as few others move as can be, and none where an inspector is named.
 *
 * @throws LedgerRefusal `wrong-state`, `unusable-text`; Refusal `not-assigned`, `unknown-inspector`,
 *   `impossible-assignment`
 */
export function changeAssignment(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  request: ReassignmentRequest,
): Promise<StoredAssignment> {
  return perform(platform, caller, {
    act: "assignment.change",
    inspection,
    async work(queries, turn) {
      const record = await readToAssign(queries, inspection);
      const said = {
        reason: givenText("reason", request.reason),
        by: givenText("by", request.by ?? caller.name, MOST_CHARACTERS.person),
      };
      const content = changed(record, request, said);
      const signed = { at: await turn.at(), who: caller.who };
      const { number, details } = await writeAssignment(platform, queries, record, "changed", content, signed);
      return { made: { assignment: number }, subject: inspection, details };
    },
    answer: (queries, { assignment }) => readAssignment(queries, inspection, assignment),
  });
}

function changed(
  record: OnRecord,
  { caseId, inspector }: ReassignmentRequest,
  said: { readonly reason: string; readonly by: string },
): AssignedCases {
  const { standing } = record;
  const from = inspectorOf(standing, caseId);
  if (standing === null || from === null) throw notAssigned();
  const assignment =
    inspector === undefined ? barred(record, standing, caseId, from) : given(record, standing, caseId, inspector);
  const to = inspectorOf(assignment, caseId) ?? from;
  return { assignment, change: { case: caseId, from, to, ...said } };
}

/** To whom the rules give it, once it is barred to whoever has it. */
function barred(record: OnRecord, standing: Assignment, caseId: string, from: string): Assignment {
  const { inspectors, conflicts } = standing;
  return assigned(record, {
    inspectors,
    conflicts: [...conflicts, { case: caseId, inspector: from }],
    previous: standing,
  });
}

/** To the inspector named, as though he had had it; nothing else moves. */
function given(record: OnRecord, standing: Assignment, caseId: string, inspector: string): Assignment {
  const { inspectors, conflicts } = standing;
  if (!inspectors.some(({ name }) => name === inspector)) throw unknownInspector();
  const cases = standing.cases.map((one) => (one.case === caseId ? { case: caseId, inspector } : one));
  const assignment = assigned(record, { inspectors, conflicts, previous: { ...standing, cases } });
  if (cases.every((one) => inspectorOf(assignment, one.case) === one.inspector)) return assignment;
  throw new Refusal("impossible-assignment", {
    place: "inspector",
    message: whatKeeps(record, standing, caseId, inspector),
    remedy:
      "Name another inspector, or none, so that the rules choose. What inspectors may take is said where all cases are assigned.",
  });
}

/** Which rule it is, without naming anybody. */
function whatKeeps(
  { draw }: OnRecord,
  { inspectors, conflicts, cases }: Assignment,
  caseId: string,
  name: string,
): string {
  if (conflicts.some((one) => one.case === caseId && one.inspector === name)) {
    return "a conflict keeps the case from that inspector";
  }
  const { domains = null, most = null } = inspectors.find((one) => one.name === name) ?? {};
  const entry = [...draw.sample, ...draw.reserves].find((one) => one.caseId === caseId);
  if (domains !== null && entry && !domains.includes(entry.domain)) {
    return "the case is of a domain that this inspector does not take";
  }
  if (most !== null && cases.filter((one) => one.inspector === name).length >= most) {
    return "that inspector has as many cases as may be given to them";
  }
  return "a rule keeps the case from that inspector, as that the cases of one child go to one";
}

function inspectorOf(assignment: Assignment | null, caseId: string): string | null {
  return assignment?.cases.find((one) => one.case === caseId)?.inspector ?? null;
}

function notAssigned(): Refusal {
  return new Refusal("not-assigned", {
    place: "case",
    message: "no inspector has that case",
    remedy: "Give the reference of a case to inspect now as the list writes it.",
  });
}

function unknownInspector(): Refusal {
  return new Refusal("unknown-inspector", {
    place: "inspector",
    message: "the assignment has no such inspector",
    remedy: "Write the name as the assignment has it, or assign the cases among other inspectors.",
  });
}
