import type { CaseList } from "../../sampling/case.ts";
import type { Plan } from "../../sampling/plan/inspection-plan.ts";
import type { Verification } from "../../sampling/receipt/verify.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import type { Caller } from "../access/caller.ts";
import { lookingOn } from "../acts/looking.ts";
import { consult } from "../acts/perform.ts";
import type { LedgerPlatform } from "../platform.ts";
import type { Freeze, Round, StoredDraw, StoredReplacement, Submission } from "../records/inspection-records.ts";
import { readDraw } from "../records/read-draws.ts";
import { readReplacement } from "../records/read-replacements.ts";
import {
  readSubmission,
  readSubmittedFindings,
  readSubmittedList,
  type SubmittedFindings,
} from "../records/read-submissions.ts";
import { type ContributionRequest, contribute } from "./contribute.ts";
import { type DrawRequest, drawStored } from "./draw.ts";
import { freezeInspection } from "./freeze.ts";
import { readFrozenPlan, verifyStored } from "./frozen-plan.ts";
import { type DrawFile, readDrawFile } from "./inspection-file.ts";
import { type Openings, openingsOf } from "./opening/openings.ts";
import { type FreezeRequest, type PlannedFreeze, planFreeze } from "./plan-freeze.ts";
import { nextReplacement, type ReplaceRequest, replaceStored } from "./replace.ts";
import { type SubmittedList, submitList } from "./submit.ts";
import { type ReadBefore, readTeamReading, type TeamReading } from "./team-reading.ts";

/** What is stored of inspections, see {@link Ledger}. */
export interface Inspections extends Openings {
  /** Takes in a list, which supersedes the one before. @throws LedgerRefusal `wrong-state` once it is frozen */
  submit(caller: Caller, inspection: string, list: SubmittedList): Promise<Submission>;
  /** A list that was taken in, and which cases differ from the one before. */
  submission(caller: Caller, inspection: string, number: number): Promise<Submission>;
  /** What was found in a list that was taken in, with the list; null once the case data has been deleted. */
  submittedFindings(caller: Caller, inspection: string, number: number): Promise<SubmittedFindings | null>;
  /** The cases of a list that was taken in. @throws LedgerRefusal `wrong-state` once the case data has been deleted */
  submittedList(caller: Caller, inspection: string, number: number): Promise<CaseList>;
  /** How the team's last list was read, or the one that is named, to be offered for the next; null where nothing was said. */
  teamReading(caller: Caller, inspection: string, list?: ReadBefore): Promise<TeamReading | null>;
  /** What freezing would fix now; nothing is done. @throws as {@link Inspections.freeze} */
  planFreeze(caller: Caller, inspection: string, request?: FreezeRequest): Promise<PlannedFreeze>;
  /**
   * Fixes the last list and commits to a nonce.
   *
   * @throws LedgerRefusal `wrong-state`, `out-of-date`; Refusal as planning does
   */
  freeze(caller: Caller, inspection: string, request?: FreezeRequest): Promise<Freeze>;
  /**
   * Records the team's part of the seed.
   *
   * @throws LedgerRefusal `wrong-state`, `out-of-date`, `already-contributed`, `unusable-text`
   */
  contribute(caller: Caller, inspection: string, request: ContributionRequest): Promise<Round>;
  /**
   * What the next draw is certain to be, whatever its seed. Writes nothing.
   *
   * @throws LedgerRefusal `wrong-state`, `frozen-differs`
   */
  nextDraw(caller: Caller, inspection: string): Promise<Plan>;
  /**
   * Draws the sample, or draws it again.
   *
   * @throws LedgerRefusal `wrong-state`, `out-of-date`, `reason-needed`, `reason-not-wanted`, `unusable-text`,
   *   `already-contributed` for a seed of one's own, `frozen-differs`; Refusal for a seed that is none
   */
  draw(caller: Caller, inspection: string, request?: DrawRequest): Promise<Omit<StoredDraw, "supersededBy">>;
  /** A draw with its receipt; the one that stands unless told. @throws LedgerRefusal `not-on-record` for the draw */
  stored(caller: Caller, inspection: string, draw?: number): Promise<StoredDraw>;
  /**
   * A draw with its receipt and the inspection's file, as both stood at one moment; the draw that stands unless told.
   *
   * @throws LedgerRefusal `not-on-record` for the draw; `wrong-state` for the one that stands before there is one
   */
  drawFile(caller: Caller, inspection: string, draw?: number): Promise<DrawFile>;
  /**
   * The record that replacing would make now: which case comes next. Writes nothing.
   *
   * @throws as {@link Inspections.replace}
   */
  nextReplacement(caller: Caller, inspection: string, request: ReplaceRequest): Promise<Replacement>;
  /**
   * Records that a sampled case cannot be inspected.
   *
   * @throws LedgerRefusal `wrong-state`, `out-of-date`; Refusal as `replaceCase`
   */
  replace(caller: Caller, inspection: string, request: ReplaceRequest): Promise<StoredReplacement>;
  /** One replacement, by its number in the inspection. @throws LedgerRefusal `not-on-record` for the replacement */
  replacement(caller: Caller, inspection: string, number: number): Promise<StoredReplacement>;
  /** Repeats a draw from what is on record; the one that stands unless told. @throws LedgerRefusal `wrong-state` */
  verify(caller: Caller, inspection: string, draw?: number): Promise<Verification>;
}

export function inspectionsOf(platform: LedgerPlatform): Inspections {
  const looking = lookingOn(platform);
  const see = looking("inspection.read");
  return {
    ...openingsOf(platform),
    submit: (caller, inspection, list) => submitList(platform, caller, inspection, list),
    submission: (caller, inspection, number) => see(caller, inspection, "submission", number, readSubmission),
    submittedFindings: (caller, inspection, number) => see(caller, inspection, "list", number, readSubmittedFindings),
    submittedList: (caller, inspection, number) => see(caller, inspection, "list", number, readSubmittedList),
    teamReading: (caller, inspection, list) =>
      consult(platform, caller, {
        act: "inspection.read",
        inspection,
        read: (queries) => readTeamReading(queries, inspection, list),
      }),
    planFreeze: (caller, inspection, request = {}) =>
      looking("inspection.freeze", true)(caller, inspection, "plan", undefined, (queries) =>
        planFreeze(queries, inspection, request),
      ),
    freeze: (caller, inspection, request) => freezeInspection(platform, caller, inspection, request),
    contribute: (caller, inspection, request) => contribute(platform, caller, inspection, request),
    nextDraw: (caller, inspection) =>
      looking("sample.draw", true)(
        caller,
        inspection,
        "plan",
        undefined,
        async (queries) => (await readFrozenPlan(queries, inspection)).plan,
      ),
    draw: (caller, inspection, request) => drawStored(platform, caller, inspection, request),
    stored: (caller, inspection, draw) => see(caller, inspection, "receipt", draw, readDraw),
    drawFile: (caller, inspection, draw) =>
      see(caller, inspection, "receipt", draw, (queries, id, number) => readDrawFile(platform, queries, id, number)),
    nextReplacement: (caller, inspection, request) => nextReplacement(platform, caller, inspection, request),
    replace: (caller, inspection, request) => replaceStored(platform, caller, inspection, request),
    replacement: (caller, inspection, number) => see(caller, inspection, "replacement", number, readReplacement),
    verify: (caller, inspection, draw) =>
      looking("draw.verify")(caller, inspection, "verification", draw, verifyStored),
  };
}
