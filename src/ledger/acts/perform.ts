import { CodedRefusal } from "../../base/refusal.ts";
import type { Queries, Store } from "../../store/store.ts";
import { authorise, refuseUntilRated } from "../access/authorise.ts";
import type { Caller } from "../access/caller.ts";
import { enterState, type StatefulAct, stateOf, TRANSITIONS } from "../access/states.ts";
import type { Act } from "../access/who-may-do-what.ts";
import { append, holdHead } from "../audit/append.ts";
import { type CaseData, enterReading } from "../audit/enter-access.ts";
import type { AuditDetails } from "../audit/entry.ts";
import { refuseEnded } from "../credentials/sign-in.ts";
import { instantOf, type LedgerPlatform } from "../platform.ts";
import { boundTo, cameBefore, type Made, madeBefore, remember } from "./idempotency.ts";

/**
 * Takes an act's turn: from here until the transaction ends nobody else's act comes between, so that acts have one
 * order, and their instants are in it.
 *
 * @returns the act's instant, never before that of the act before, even where the clock was put back
 * @throws LedgerRefusal `not-signed-in` where the caller's key or session has ended while the request was under way
 */
async function takeTurn(platform: LedgerPlatform, queries: Queries, { credential }: Caller): Promise<string> {
  const head = await holdHead(queries);
  const now = instantOf(platform);
  // Statements of their own: one that had waited for the head would still see the rest as it was before.
  if (credential !== null) await refuseEnded(queries, credential, now);
  const [last] = await queries.query<{ at: string }>("select at from audit_entry where sequence = $1", [
    String(head.sequence),
  ]);
  return last && last.at > now ? last.at : now;
}

/** What is done to the ledger, as the table of acts has it. */
interface ActOnRecord {
  readonly act: Act;
  /** The inspection that it is done to, where there is one. */
  readonly inspection?: string | undefined;
}

/** Something that is read from the ledger. */
export interface Reading<T> extends ActOnRecord {
  /** What must be seen as it stood at one moment, whatever others do meanwhile; needed for more than one statement. */
  readonly atOnce?: boolean;
  readonly read: (queries: Queries) => Promise<T>;
  /** What of it is case data: that it was read goes on the access log. */
  readonly caseData?: CaseData;
  /** Whether it is worked out from what it reads, and that may take long: see {@link goAhead}. */
  readonly isSlow?: boolean;
}

/**
 * Reads, allowed by the same table as what writes. What an act will do is read in the states that the act is done in, with
 * the inspection held so that nobody changes it meanwhile.
 *
 * @throws LedgerRefusal as {@link authorise} and {@link enterState} do, or the reading
 */
export async function consult<T>(platform: LedgerPlatform, caller: Caller, reading: Reading<T>): Promise<T> {
  const { act, inspection, caseData } = reading;
  authorise(caller, act, inspection);
  if (inspection !== undefined) await refuseUntilRated(platform.store, caller, act, inspection);
  const found = await readAs(platform, reading);
  if (inspection !== undefined && caseData) await enterReading(platform, caller, act, inspection, caseData);
  return found;
}

async function readAs<T>({ store }: LedgerPlatform, reading: Reading<T>): Promise<T> {
  const { act, inspection, atOnce = false, isSlow = false, read } = reading;
  if (inspection !== undefined && isStateful(act)) {
    if (isSlow) await goAhead(store, { act, inspection, ahead: read });
    return store.transaction(async (queries) => {
      await enterState(queries, inspection, act);
      return read(queries);
    });
  }
  return atOnce ? atOneMoment(store, read) : read(store);
}

/** Reads everything as it stands at one moment, whatever others do meanwhile; writes nothing. */
export function atOneMoment<T>(store: Store, read: (queries: Queries) => Promise<T>): Promise<T> {
  return store.transaction(async (queries) => {
    await queries.query("set transaction isolation level repeatable read, read only");
    return read(queries);
  });
}

/**
 * Does what takes long before the transaction begins, in which nobody else gets a turn: what it comes to is kept by whoever asked, as
 * lotteries are, and the work finds it there unless something has changed meanwhile. What stands in the way is for the work to say,
 * and nothing is done ahead in a state in which the act is not done.
 */
async function goAhead(
  store: Store,
  { act, inspection, ahead }: ActOnRecord & Pick<Change<Made, unknown>, "ahead">,
): Promise<void> {
  if (ahead === undefined || inspection === undefined || !isStateful(act)) return;
  try {
    if ((await stateOf(store, inspection)) in TRANSITIONS[act]) await ahead(store);
  } catch (error) {
    if (!(error instanceof CodedRefusal)) throw error;
  }
}

/** Something that changes the ledger. */
export interface Change<M extends Made, T> extends ActOnRecord {
  /** What takes long of the work, see {@link goAhead}. */
  readonly ahead?: (queries: Queries) => Promise<unknown>;
  /** Writes. */
  readonly work: (queries: Queries, turn: Turn) => Promise<Done<M>>;
  /** Tells what was made from what is on record, the same the first time and when the request is repeated. */
  readonly answer: (queries: Queries, made: M) => Promise<T>;
}

export interface Turn {
  /**
   * The act's instant, see {@link takeTurn}. Whoever else writes waits from when it is asked for: ask after the slow work
   * and before the first write.
   */
  readonly at: () => Promise<string>;
}

export interface Done<M extends Made> {
  readonly made: M;
  /** For the audit trail: the inspection or key, or null for the ledger itself, and facts without case data. */
  readonly subject: string | null;
  readonly details: AuditDetails;
}

/**
 * Does one act, the same way for every act: in one transaction, whole or not at all. Locks are always taken in this
 * order (the request's key, the inspection, the trail's head), so that no two acts can wait for each other.
 *
 * @throws LedgerRefusal as {@link authorise}, {@link madeBefore}, {@link enterState} and {@link takeTurn} do, or the work
 */
export async function perform<M extends Made, T>(
  platform: LedgerPlatform,
  caller: Caller,
  change: Change<M, T>,
): Promise<T> {
  authorise(caller, change.act, change.inspection);
  if (change.ahead !== undefined && !(await cameBefore(platform.store, caller, instantOf(platform))))
    await goAhead(platform.store, change);
  return platform.store.transaction(async (queries) => {
    const began = instantOf(platform);
    const bound = boundTo(caller, change.act, change.inspection);
    const before = await madeBefore(queries, bound, began);
    if (before) return change.answer(queries, before as M);
    if (change.inspection !== undefined && isStateful(change.act))
      await enterState(queries, change.inspection, change.act);
    let taken: Promise<string> | null = null;
    const at = () => {
      taken ??= takeTurn(platform, queries, caller);
      return taken;
    };
    const { made, subject, details } = await change.work(queries, { at });
    await append(queries, {
      what: change.act,
      who: caller.who,
      at: await at(),
      subject,
      correlationId: caller.correlationId,
      details,
    });
    await remember(queries, bound, made, began);
    return change.answer(queries, made);
  });
}

function isStateful(act: Act): act is StatefulAct {
  return act in TRANSITIONS;
}
