import { canonicalJson } from "../../../base/canonical.ts";
import { nth } from "../../../base/lists.ts";
import type { Freeze } from "../../../ledger/records/inspection-records.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { readExclusion } from "../../list-options.ts";
import { askServer } from "../../server/ask-server.ts";

/** `longlist inspection freeze`: fixes the list and prints the commitment. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals, value, values, given } = invocation;
  const submission = value("submission");
  const freeze = await askServer<Freeze>(invocation, io, {
    path: `/v1/inspections/${encodeURIComponent(nth(positionals, 0))}/freeze`,
    json: {
      exclusions: values("exclude").map(readExclusion),
      ...(submission !== undefined && { submission: Number(submission) }),
    },
  });
  io.stdout.write(`${given("json") ? canonicalJson(freeze) : freeze.commitment}\n`);
  return EXIT.done;
}
