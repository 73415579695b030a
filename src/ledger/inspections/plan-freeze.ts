import type { RequestedExclusion } from "../../sampling/plan/eligibility.ts";
import type { Plan } from "../../sampling/plan/inspection-plan.ts";
import type { Queries } from "../../store/store.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import { readDocument } from "../records/case-documents.ts";
import type { InspectionChange } from "../records/inspection-records.ts";
import { readInspection } from "../records/read-inspections.ts";
import { lastSubmission } from "../records/read-submissions.ts";
import { planStored } from "./frozen-plan.ts";
import { mustBeSentAgain, readChanges } from "./opening/change.ts";

export interface FreezeRequest {
  /** Cases that the coordinator takes out, for every draw. */
  readonly exclusions?: readonly RequestedExclusion[] | undefined;
  /** The submission that was looked at; refused where a newer one has come in meanwhile. */
  readonly submission?: number | undefined;
}

/** What freezing fixes. */
export interface PlannedFreeze {
  /** The last one. */
  readonly submission: number;
  readonly plan: Plan;
}

/**
 * Works out what freezing would fix now.
 *
 * @throws LedgerRefusal `wrong-state` without a list, or with one that must be sent again; `out-of-date`; Refusal as `planInspection` does
 */
export async function planFreeze(
  queries: Queries,
  inspection: string,
  { exclusions = [], submission: looked }: FreezeRequest,
): Promise<PlannedFreeze> {
  const submission = requireLast(await lastSubmission(queries, inspection), looked);
  refuseReadOtherwise(await readChanges(queries, inspection), submission);
  const list = (await readDocument(queries, inspection, "list", submission))!;
  return { submission, plan: planStored(await readInspection(queries, inspection), list, exclusions) };
}

function refuseReadOtherwise(changes: readonly InspectionChange[], submission: number): void {
  if (!mustBeSentAgain(changes, submission)) return;
  throw new LedgerRefusal("wrong-state", {
    place: "inspection",
    message: `the inspection's date or rules have changed since submission ${submission} was read`,
    remedy: "Submit the list again: it is then read as the inspection stands now.",
  });
}

function requireLast(last: number | null, looked: number | undefined): number {
  if (last === null) {
    throw new LedgerRefusal("wrong-state", {
      place: "inspection",
      message: "no list has been submitted",
      remedy: "Submit the team's long list first.",
    });
  }
  if (looked === undefined || looked === last) return last;
  throw new LedgerRefusal("out-of-date", {
    place: "submission",
    message: `the last submission is number ${last}, not ${looked}`,
    remedy: "Look at the last submission, then freeze that one.",
  });
}
