import { canonicalJson } from "../../../base/canonical.ts";
import { nth } from "../../../base/lists.ts";
import type { Verification } from "../../../sampling/receipt/verify.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { verificationReport } from "../../render/verification.ts";
import { askServer } from "../../server/ask-server.ts";

/** Replacements on a server are in its ledger, not beside a file. */
const NO_RECORDS = { count: 0, head: null };

/** `longlist inspection verify`: has the server repeat a draw. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const [id, draw] = [nth(invocation.positionals, 0), invocation.value("draw") ?? "last"].map(encodeURIComponent);
  const path = `/v1/inspections/${id}/draws/${draw}/verification`;
  const verdict = await askServer<Verification>(invocation, io, { path });
  io.stdout.write(invocation.given("json") ? `${canonicalJson(verdict)}\n` : verificationReport(verdict, NO_RECORDS));
  return verdict.matches ? EXIT.done : EXIT.mismatch;
}
