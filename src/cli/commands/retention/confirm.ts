import { canonicalJson } from "../../../base/canonical.ts";
import type { Retention } from "../../../ledger/retention/clock.ts";
import type { Invocation } from "../../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { askServer } from "../../server/ask-server.ts";
import { retentionLine } from "./show.ts";

/** `longlist retention confirm`: says that the service's clock is right, once `--yes` says that somebody has looked. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  if (!invocation.given("yes")) {
    throw new CommandFailure(
      "nothing was confirmed: what is due by the service's clock would be deleted for ever",
      "See longlist retention show, and give the same command with --yes where its clock is right.",
    );
  }
  const request = { method: "POST", path: "/v1/retention/confirmation" } as const;
  const retention = await askServer<Retention>(invocation, io, request);
  io.stdout.write(`${invocation.given("json") ? canonicalJson(retention) : retentionLine(retention)}\n`);
  return EXIT.done;
}
