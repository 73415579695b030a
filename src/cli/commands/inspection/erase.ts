import { canonicalJson } from "../../../base/canonical.ts";
import { nth } from "../../../base/lists.ts";
import { printable } from "../../../base/printable.ts";
import type { Erasure } from "../../../ledger/records/inspection-records.ts";
import type { Invocation } from "../../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { askServer } from "../../server/ask-server.ts";

/** `longlist inspection erase`: deletes an inspection's case data, once `--yes` says that this is meant. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals, value, given } = invocation;
  const id = nth(positionals, 0);
  if (!given("yes")) throw notMeantYet(id);
  const erasure = await askServer<Erasure>(invocation, io, {
    path: `/v1/inspections/${encodeURIComponent(id)}/erasure`,
    json: { reason: value("reason") },
  });
  const sentence = `The case data of ${erasure.inspection} was deleted at ${erasure.at}. What was done, when and by whom stays.`;
  io.stdout.write(`${given("json") ? canonicalJson(erasure) : printable(sentence)}\n`);
  return EXIT.done;
}

/** Nothing is asked on the terminal, so that a script and a person are told the same. */
function notMeantYet(id: string): CommandFailure {
  return new CommandFailure(
    `nothing was deleted: the lists, receipts, replacements, assignments, sheets, judgements and secrets of ${id} would be gone for ever, and the server could verify no draw of it again`,
    "Keep the receipts that are needed (longlist inspection receipt), then give the same command with --yes.",
  );
}
