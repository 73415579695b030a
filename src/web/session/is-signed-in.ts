import type { Context } from "hono";
import type { SiteEnv } from "../platform.ts";
import { sessionOf } from "./session-cookie.ts";

/** Whether a request comes from somebody who has signed in, also on a page that asks nobody to: it then goes first. */
export async function isSignedIn(c: Context<SiteEnv>): Promise<boolean> {
  if (c.get("caller") !== undefined) return true;
  const [session, { withLedger }] = [sessionOf(c), c.var.platform];
  if (!withLedger || session === undefined) return false;
  let found = false;
  await withLedger(c, async (ledger) => {
    await ledger.resume(session, { correlationId: c.var.requestId });
    found = true;
  }).catch(() => {});
  return found;
}
