import { LedgerRefusal } from "../ledger-refusal.ts";
import { instantOf, type LedgerPlatform } from "../platform.ts";
import { enterAccess } from "./enter-access.ts";

const FAILED = "sign-in.failed";

/** More than these in a minute are not entered: whoever tries keys is not to fill the disk. */
const MOST_A_MINUTE = 60;
const MINUTE = 60_000;

/**
 * Enters a key that did not work, and refuses it all the same.
 *
 * @param key its id, where there is such a key: what else was tried is not kept
 */
export async function enterFailure(platform: LedgerPlatform, key: string | null, correlationId: string): Promise<void> {
  const at = instantOf(platform);
  await platform.store.transaction(async (queries) => {
    const [many] = await queries.query<{ at: string }>(
      "select at from access_entry where what = $1 order by sequence desc offset $2 limit 1",
      [FAILED, MOST_A_MINUTE - 1],
    );
    if (many && Date.parse(many.at) > Date.parse(at) - MINUTE) return;
    await enterAccess(queries, { what: FAILED, who: "nobody", at, subject: key, correlationId, details: {} });
  });
}

/** @example isRefusedSignIn(error) // true where a key did not work */
export function isRefusedSignIn(error: unknown): boolean {
  return error instanceof LedgerRefusal && error.code === "not-signed-in";
}
