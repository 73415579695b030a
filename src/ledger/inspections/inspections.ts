import type { CaseList } from "../../sampling/case.ts";
import type { Plan } from "../../sampling/plan/inspection-plan.ts";
import type { Verification } from "../../sampling/receipt/verify.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import type { Queries } from "../../store/store.ts";
import type { Act } from "../access/who-may-do-what.ts";
import type { CaseData } from "../access-log/enter-access.ts";
import type { Caller } from "../caller.ts";
import { consult } from "../perform.ts";
import type { LedgerPlatform } from "../platform.ts";
import { eraseInspection } from "../retention/erase.ts";
import { type ContributionRequest, contribute } from "./contribute.ts";
import { createInspection, type NewInspection } from "./create.ts";
import { type DrawRequest, drawStored } from "./draw.ts";
import { freezeInspection } from "./freeze.ts";
import { readFrozenPlan, verifyStored } from "./frozen-plan.ts";
import { type DrawFile, type Person, readDrawFile, readInspectionFile, readPeople } from "./inspection-file.ts";
import { type FreezeRequest, type PlannedFreeze, planFreeze } from "./plan-freeze.ts";
import { readDraw } from "./read-draws.ts";
import { type InspectionsPage, readInspection, readInspections } from "./read-inspections.ts";
import { readReplacement } from "./read-replacements.ts";
import { readSubmission, readSubmittedList } from "./read-submissions.ts";
import type {
  Erasure,
  Freeze,
  Inspection,
  InspectionFile,
  InspectionSummary,
  Round,
  StoredDraw,
  StoredReplacement,
  Submission,
} from "./records.ts";
import { nextReplacement, type ReplaceRequest, replaceStored } from "./replace.ts";
import { type SubmittedList, submitList } from "./submit.ts";

/** What is stored of inspections, see {@link Ledger}. */
export interface Inspections {
  /** Opens an inspection. @throws LedgerRefusal `unusable-text` for the team's name */
  create(caller: Caller, request: NewInspection): Promise<Inspection>;
  /** A page of the caller's inspections, the newest first. */
  list(caller: Caller, page?: InspectionsPage): Promise<InspectionSummary[]>;
  /** What an inspection was created with: to read a list by, for one. */
  inspection(caller: Caller, inspection: string): Promise<Inspection>;
  /** Everything on record of an inspection but its receipts, as it stood at one moment. */
  show(caller: Caller, inspection: string): Promise<InspectionFile>;
  /** Takes in a list, which supersedes the one before. @throws LedgerRefusal `wrong-state` once it is frozen */
  submit(caller: Caller, inspection: string, list: SubmittedList): Promise<Submission>;
  /** A list that was taken in, and which cases differ from the one before. */
  submission(caller: Caller, inspection: string, number: number): Promise<Submission>;
  /** The cases of a list that was taken in. @throws LedgerRefusal `wrong-state` once the case data has been deleted */
  submittedList(caller: Caller, inspection: string, number: number): Promise<CaseList>;
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
  /** Who has done something to an inspection, by what the trail names them. */
  people(caller: Caller, inspection: string): Promise<ReadonlyMap<string, Person>>;
  /**
   * Deletes an inspection's case data before it is due.
   *
   * @throws LedgerRefusal `wrong-state`, `unusable-text` for the reason
   */
  erase(caller: Caller, inspection: string, reason: string): Promise<Erasure>;
}

/** Reads case data of one inspection, as it stood at one moment. @param number of what is read, where there are several */
type Look = <T, N extends number | undefined>(
  caller: Caller,
  inspection: string,
  reads: CaseData["reads"],
  number: N,
  find: (queries: Queries, inspection: string, number: N) => Promise<T>,
) => Promise<T>;

export function inspectionsOf(platform: LedgerPlatform): Inspections {
  const looking =
    (act: Act): Look =>
    (caller, inspection, reads, number, find) =>
      consult(platform, caller, {
        act,
        inspection,
        atOnce: true,
        read: (queries) => find(queries, inspection, number),
        caseData: { reads, number },
      });
  const see = looking("inspection.read");
  return {
    create: (caller, request) => createInspection(platform, caller, request),
    list: (caller, page) =>
      consult(platform, caller, {
        act: "inspection.read",
        read: (queries) => readInspections(queries, caller.inspections, page),
      }),
    inspection: (caller, inspection) =>
      consult(platform, caller, {
        act: "inspection.read",
        inspection,
        read: (queries) => readInspection(queries, inspection),
      }),
    show: (caller, inspection) => see(caller, inspection, "inspection", undefined, readInspectionFile),
    submit: (caller, inspection, list) => submitList(platform, caller, inspection, list),
    submission: (caller, inspection, number) => see(caller, inspection, "submission", number, readSubmission),
    submittedList: (caller, inspection, number) => see(caller, inspection, "list", number, readSubmittedList),
    planFreeze: (caller, inspection, request = {}) =>
      looking("inspection.freeze")(caller, inspection, "plan", undefined, (queries) =>
        planFreeze(queries, inspection, request),
      ),
    freeze: (caller, inspection, request) => freezeInspection(platform, caller, inspection, request),
    contribute: (caller, inspection, request) => contribute(platform, caller, inspection, request),
    nextDraw: (caller, inspection) =>
      looking("sample.draw")(
        caller,
        inspection,
        "plan",
        undefined,
        async (queries) => (await readFrozenPlan(queries, inspection)).plan,
      ),
    draw: (caller, inspection, request) => drawStored(platform, caller, inspection, request),
    stored: (caller, inspection, draw) => see(caller, inspection, "receipt", draw, readDraw),
    drawFile: (caller, inspection, draw) => see(caller, inspection, "receipt", draw, readDrawFile),
    nextReplacement: (caller, inspection, request) => nextReplacement(platform, caller, inspection, request),
    replace: (caller, inspection, request) => replaceStored(platform, caller, inspection, request),
    replacement: (caller, inspection, number) => see(caller, inspection, "replacement", number, readReplacement),
    verify: (caller, inspection, draw) =>
      looking("draw.verify")(caller, inspection, "verification", draw, verifyStored),
    people: (caller, inspection) =>
      consult(platform, caller, { act: "audit.read", inspection, read: (queries) => readPeople(queries, inspection) }),
    erase: (caller, inspection, reason) => eraseInspection(platform, caller, inspection, reason),
  };
}
