import type { Queries } from "../store/store.ts";
import { holdHead } from "./audit/append.ts";
import type { Caller } from "./caller.ts";
import { refuseEnded } from "./keys/sign-in.ts";
import { instantOf, type LedgerParts } from "./parts.ts";

/**
 * Takes an act's turn: from here until the transaction ends nobody else's act comes between, so that acts have one
 * order, and their instants are in it.
 *
 * @returns the act's instant, never before that of the act before, even where the clock was put back
 * @throws LedgerRefusal `not-signed-in` where the caller's key or session has ended while the request was under way
 */
export async function takeTurn(parts: LedgerParts, queries: Queries, { credential }: Caller): Promise<string> {
  const head = await holdHead(queries);
  const now = instantOf(parts);
  // Statements of their own: one that had waited for the head would still see the rest as it was before.
  if (credential !== null) await refuseEnded(queries, credential, now);
  const [last] = await queries.query<{ at: string }>("select at from audit_entry where sequence = $1", [
    String(head.sequence),
  ]);
  return last && last.at > now ? last.at : now;
}
