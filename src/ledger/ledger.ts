import type { Plan } from "../sampling/plan/inspection-plan.ts";
import type { Verification } from "../sampling/receipt/verify.ts";
import type { Replacement } from "../sampling/replacement/replacement-document.ts";
import { authorise } from "./access.ts";
import type { AuditEntry, AuditHead } from "./audit/entry.ts";
import { readHead, readTrail, type TrailPage } from "./audit/read-trail.ts";
import type { TrailVerification } from "./audit/trail-check.ts";
import { verifyTrail } from "./audit/verify-trail.ts";
import type { Caller, PersonCaller } from "./caller.ts";
import { type ContributionRequest, contribute } from "./inspections/contribute.ts";
import { createInspection, type NewInspection } from "./inspections/create.ts";
import { type DrawRequest, drawStored } from "./inspections/draw.ts";
import { type DrawFile, readDrawFile } from "./inspections/draw-file.ts";
import { freezeInspection } from "./inspections/freeze.ts";
import { planOfNextDraw } from "./inspections/frozen-plan.ts";
import { readInspectionFile } from "./inspections/inspection-file.ts";
import { type FreezeRequest, type PlannedFreeze, planFreeze } from "./inspections/plan-freeze.ts";
import { readDraw } from "./inspections/read-draws.ts";
import { type InspectionsPage, readInspection, readInspections } from "./inspections/read-inspections.ts";
import { type Person, readPeople } from "./inspections/read-people.ts";
import { readReplacement } from "./inspections/read-replacements.ts";
import { readSubmission } from "./inspections/read-submissions.ts";
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
} from "./inspections/records.ts";
import { nextReplacement, type ReplaceRequest, replaceStored } from "./inspections/replace.ts";
import { type SubmittedList, submitList } from "./inspections/submit.ts";
import { verifyStored } from "./inspections/verify-draw.ts";
import { firstKey } from "./keys/first-key.ts";
import { grantInspection } from "./keys/grant-key.ts";
import { type MadeKey, makeKey, type NewKey } from "./keys/make-key.ts";
import { type AccessKey, readKey, readKeys } from "./keys/read-keys.ts";
import { recoverKey } from "./keys/recover-key.ts";
import { revokeKey } from "./keys/revoke-key.ts";
import { closeSession, openSession, resume, type Session } from "./keys/sessions.ts";
import { type RequestFacts, signIn } from "./keys/sign-in.ts";
import { notOnRecord } from "./ledger-refusal.ts";
import type { LedgerParts } from "./parts.ts";
import { readAtOnce } from "./read-at-once.ts";
import { eraseInspection } from "./retention/erase.ts";
import { type Swept, sweep } from "./retention/sweep.ts";
import { enterState } from "./states.ts";

/**
 * The ledger: what is stored of inspections, and who did what.
 *
 * Everything that writes is a deed (`perform.ts`): allowed by the caller's role (`access.ts`), done in a state that
 * permits it (`states.ts`), once however often the request is sent (`retries.ts`), entered into the audit trail
 * (`audit/`), all in one transaction. Its answer is read back from what is on record, so that a repeated request is
 * answered as it was the first time.
 *
 * On record are facts, which nobody can change or delete, and case documents (`case-documents.ts`): the lists, receipts
 * and secrets of an inspection, which erasure deletes all together (`retention/`). States are not kept; they follow from
 * the facts.
 *
 * Whatever takes a caller is refused with LedgerRefusal `not-allowed` where the role does not include it and with
 * `not-on-record` for an inspection that is not the caller's to know of; what writes, with `not-signed-in` where the
 * caller's key has ended meanwhile, and with `retry-too-early` or `retry-of-another` where the request names itself. A
 * StoreFailure is the database's. What is refused besides stands with each.
 *
 * @module
 */
export interface Ledger {
  /** @throws LedgerRefusal `not-signed-in` */
  signIn(token: string, request: RequestFacts): Promise<PersonCaller>;
  /** Signs a browser in, ending the session that it had before. @throws LedgerRefusal `not-signed-in` */
  openSession(token: string, request: RequestFacts, before?: string): Promise<Session>;
  /** Who a signed-in browser's user is. @throws LedgerRefusal `not-signed-in` */
  resume(session: string, request: RequestFacts): Promise<PersonCaller>;
  /** Signs a browser out; nothing where its session has ended. */
  closeSession(session: string): Promise<void>;

  /** Opens an inspection. @throws LedgerRefusal `unusable-text` for the team's name */
  create(caller: Caller, asked: NewInspection): Promise<Inspection>;
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
  /** What freezing would fix now; nothing is done. @throws as {@link Ledger.freeze} */
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
   * @throws as {@link Ledger.replace}
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
  /**
   * Deletes an inspection's case data before it is due.
   *
   * @throws LedgerRefusal `wrong-state`, `unusable-text` for the reason
   */
  erase(caller: Caller, inspection: string, reason: string): Promise<Erasure>;

  /** Makes a key, and tells its token. @throws LedgerRefusal `invalid-key-request`, `unusable-text` */
  makeKey(caller: Caller, asked: NewKey): Promise<MadeKey>;
  /** Lets a team's key cover one more inspection. @throws LedgerRefusal `invalid-key-request` for another role's key */
  grant(caller: Caller, key: string, inspection: string): Promise<AccessKey>;
  /** Ends a key for ever. @throws LedgerRefusal `not-on-record`; `invalid-key-request` for the last administrator's */
  revoke(caller: Caller, key: string): Promise<AccessKey>;
  /** A key without its secret. @throws LedgerRefusal `not-on-record` for the key */
  key(caller: Caller, key: string): Promise<AccessKey>;
  /** All keys there ever were, in the order they were made. */
  keys(caller: Caller): Promise<AccessKey[]>;
  /** Makes the first administrator's key and tells its token, last before it holds; nothing where there is a key. */
  firstKey(correlationId: string, tell: (token: string) => void): Promise<void>;
  /** Another administrator's key, for whoever runs the service, where all others were lost or have expired. */
  recoverKey(correlationId: string, tell: (token: string) => void): Promise<void>;

  /** What all entries of the trail come to, to be kept as a witness. */
  auditHead(caller: Caller): Promise<AuditHead>;
  /** The whole trail; of a team, what happened to one of its inspections, which it must name. */
  trail(caller: Caller, page?: TrailPage): Promise<AuditEntry[]>;
  /** Who has done something to an inspection, by what the trail names them. */
  people(caller: Caller, inspection: string): Promise<ReadonlyMap<string, Person>>;
  /** Checks the whole trail, and that it goes through the heads that receipts name. */
  verifyTrail(caller: Caller, witnessed?: readonly AuditHead[]): Promise<TrailVerification>;
  /** Erases what is due, whatever stands in the way of a single inspection. */
  sweep(caller: Caller): Promise<Swept>;
}

/** @example createLedger({ store, now: () => new Date(), randomBytes }) */
export function createLedger(parts: LedgerParts): Ledger {
  const { store } = parts;
  return {
    signIn: (token, request) => signIn(parts, token, request),
    openSession: (token, request, before) => openSession(parts, token, request, before),
    resume: (session, request) => resume(parts, session, request),
    closeSession: (session) => closeSession(parts, session),

    create: (caller, asked) => createInspection(parts, caller, asked),
    async list(caller, page) {
      authorise(caller, "inspection.read");
      return readInspections(store, caller.inspections, page);
    },
    async inspection(caller, inspection) {
      authorise(caller, "inspection.read", inspection);
      return readInspection(store, inspection);
    },
    async show(caller, inspection) {
      authorise(caller, "inspection.read", inspection);
      return readAtOnce(store, (queries) => readInspectionFile(queries, inspection));
    },
    submit: (caller, inspection, list) => submitList(parts, caller, inspection, list),
    async submission(caller, inspection, number) {
      authorise(caller, "inspection.read", inspection);
      return readAtOnce(store, (queries) => readSubmission(queries, inspection, number));
    },
    async planFreeze(caller, inspection, request = {}) {
      authorise(caller, "inspection.freeze", inspection);
      return store.transaction(async (queries) => {
        await enterState(queries, inspection, "inspection.freeze");
        return planFreeze(queries, inspection, request);
      });
    },
    freeze: (caller, inspection, request) => freezeInspection(parts, caller, inspection, request),
    contribute: (caller, inspection, request) => contribute(parts, caller, inspection, request),
    async nextDraw(caller, inspection) {
      authorise(caller, "sample.draw", inspection);
      return planOfNextDraw(parts, inspection);
    },
    draw: (caller, inspection, request) => drawStored(parts, caller, inspection, request),
    async stored(caller, inspection, draw) {
      authorise(caller, "inspection.read", inspection);
      return readAtOnce(store, (queries) => readDraw(queries, inspection, draw));
    },
    async drawFile(caller, inspection, draw) {
      authorise(caller, "inspection.read", inspection);
      return readAtOnce(store, (queries) => readDrawFile(queries, inspection, draw));
    },
    async nextReplacement(caller, inspection, request) {
      authorise(caller, "case.replace", inspection);
      return nextReplacement(parts, caller, inspection, request);
    },
    replace: (caller, inspection, request) => replaceStored(parts, caller, inspection, request),
    async replacement(caller, inspection, number) {
      authorise(caller, "inspection.read", inspection);
      return readAtOnce(store, (queries) => readReplacement(queries, inspection, number));
    },
    async verify(caller, inspection, draw) {
      authorise(caller, "draw.verify", inspection);
      return store.transaction((queries) => verifyStored(queries, inspection, draw));
    },
    erase: (caller, inspection, reason) => eraseInspection(parts, caller, inspection, reason),

    makeKey: (caller, asked) => makeKey(parts, caller, asked),
    grant: (caller, key, inspection) => grantInspection(parts, caller, key, inspection),
    revoke: (caller, key) => revokeKey(parts, caller, key),
    async key(caller, key) {
      authorise(caller, "key.read");
      return readKey(store, key);
    },
    async keys(caller) {
      authorise(caller, "key.read");
      return readKeys(store);
    },
    firstKey: (correlationId, tell) => firstKey(parts, correlationId, tell),
    recoverKey: (correlationId, tell) => recoverKey(parts, correlationId, tell),

    async auditHead(caller) {
      authorise(caller, "audit.read");
      return readHead(store);
    },
    async trail(caller, page = {}) {
      authorise(caller, "audit.read", page.subject);
      if (caller.inspections !== "all" && page.subject === undefined) throw notOnRecord("inspection");
      return readTrail(store, page);
    },
    async people(caller, inspection) {
      authorise(caller, "audit.read", inspection);
      return readPeople(store, inspection);
    },
    async verifyTrail(caller, witnessed) {
      authorise(caller, "audit.verify");
      return verifyTrail(store, witnessed);
    },
    sweep: (caller) => sweep(parts, caller),
  };
}
