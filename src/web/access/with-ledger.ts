import type { Context } from "hono";
import { noDatabase } from "../../http/problems/http-problem.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { SiteEnv } from "../platform.ts";

/**
 * Works with the ledger of this request.
 *
 * @throws HttpProblem `no-database` where the service was started without one
 */
export async function withLedgerOf(c: Context<SiteEnv>, work: (ledger: Ledger) => Promise<void>): Promise<void> {
  const { withLedger } = c.var.platform;
  if (!withLedger) throw noDatabase();
  await withLedger(c, work);
}
