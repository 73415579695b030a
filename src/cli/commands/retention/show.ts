import { canonicalJson } from "../../../base/canonical.ts";
import type { Retention } from "../../../ledger/retention/clock.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { askServer } from "../../server/ask-server.ts";

/** `longlist retention show`: whether what is due is deleted. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const retention = await askServer<Retention>(invocation, io, { path: "/v1/retention" });
  io.stdout.write(`${invocation.given("json") ? canonicalJson(retention) : retentionLine(retention)}\n`);
  return EXIT.done;
}

/** What there is to say of it, and to do. */
export function retentionLine({ now, held, due, vouchedFor }: Retention): string {
  const counted = `By the service's clock it is ${now}, and the case data of ${due} inspections is due for deletion.`;
  return held
    ? `${counted} Nothing is deleted: the record vouches for no later moment than ${vouchedFor}. If the clock is right, give longlist retention confirm --yes; if not, put it right.`
    : `${counted} It is deleted some at a time.`;
}
