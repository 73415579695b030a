import type { Queries } from "../store/store.ts";
import { type Act, authorise } from "./access.ts";
import { append, holdHead } from "./audit/append.ts";
import type { AuditDetails } from "./audit/entry.ts";
import type { Caller } from "./caller.ts";
import { refuseEnded } from "./keys/sign-in.ts";
import { instantOf, type LedgerParts } from "./parts.ts";
import { boundTo, type Made, madeBefore, remember } from "./retries.ts";
import { enterState, type StatefulAct, TRANSITIONS } from "./states.ts";

/**
 * Takes an act's turn: from here until the transaction ends nobody else's act comes between, so that acts have one
 * order, and their instants are in it.
 *
 * @returns the act's instant, never before that of the act before, even where the clock was put back
 * @throws LedgerRefusal `not-signed-in` where the caller's key or session has ended while the request was under way
 */
async function takeTurn(parts: LedgerParts, queries: Queries, { credential }: Caller): Promise<string> {
  const head = await holdHead(queries);
  const now = instantOf(parts);
  // Statements of their own: one that had waited for the head would still see the rest as it was before.
  if (credential !== null) await refuseEnded(queries, credential, now);
  const [last] = await queries.query<{ at: string }>("select at from audit_entry where sequence = $1", [
    String(head.sequence),
  ]);
  return last && last.at > now ? last.at : now;
}

/** Something that is done to the ledger. */
export interface Deed<M extends Made, T> {
  readonly act: Act;
  /** The inspection that it is done to, where there is one yet. */
  readonly inspection?: string;
  /** Writes. */
  readonly work: (queries: Queries, moment: Moment) => Promise<Done<M>>;
  /** Tells what was made from what is on record, the same the first time and when the request is repeated. */
  readonly answer: (queries: Queries, made: M) => Promise<T>;
}

export interface Moment {
  /**
   * The act's instant, see {@link takeTurn}. Whoever else writes waits from when it is asked for: ask after the slow work
   * and before the first write.
   */
  readonly at: () => Promise<string>;
}

export interface Done<M extends Made> {
  readonly made: M;
  /** For the audit trail: the inspection or key, and facts without case data. */
  readonly subject: string;
  readonly details: AuditDetails;
}

/**
 * Does one act, the same way for every act: in one transaction, whole or not at all. Locks are always taken in this
 * order (the request's key, the inspection, the trail's head), so that no two acts can wait for each other.
 *
 * @throws LedgerRefusal as {@link authorise}, {@link madeBefore}, {@link enterState} and {@link takeTurn} do, or the work
 */
export async function perform<M extends Made, T>(parts: LedgerParts, caller: Caller, deed: Deed<M, T>): Promise<T> {
  authorise(caller, deed.act, deed.inspection);
  return parts.store.transaction(async (queries) => {
    const asked = instantOf(parts);
    const bound = boundTo(caller, deed.act, deed.inspection);
    const before = await madeBefore(queries, bound, asked);
    if (before) return deed.answer(queries, before as M);
    if (deed.inspection !== undefined && isStateful(deed.act)) await enterState(queries, deed.inspection, deed.act);
    let turn: Promise<string> | null = null;
    const at = () => {
      turn ??= takeTurn(parts, queries, caller);
      return turn;
    };
    const { made, subject, details } = await deed.work(queries, { at });
    await append(queries, {
      what: deed.act,
      who: caller.who,
      at: await at(),
      subject,
      correlationId: caller.correlationId,
      details,
    });
    await remember(queries, bound, made, asked);
    return deed.answer(queries, made);
  });
}

function isStateful(act: Act): act is StatefulAct {
  return act in TRANSITIONS;
}
