import { canonicalJson } from "../../../base/canonical.ts";
import { leading } from "../../../base/lists.ts";
import type { Round } from "../../../ledger/records/inspection-records.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { askServer } from "../../server/ask-server.ts";

/** `longlist inspection contribute`: the team's part of the seed. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals, value, given } = invocation;
  const [id, contribution] = leading(positionals, 2);
  const round = await askServer<Round>(invocation, io, {
    path: `/v1/inspections/${encodeURIComponent(id)}/contribution`,
    json: { contribution, commitment: value("commitment") },
  });
  const sentence = `The contribution to draw ${round.round} is on record; it answers ${round.commitment}.`;
  io.stdout.write(`${given("json") ? canonicalJson(round) : sentence}\n`);
  return EXIT.done;
}
