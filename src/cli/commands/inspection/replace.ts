import { canonicalJson } from "../../../base/canonical.ts";
import { nth } from "../../../base/lists.ts";
import { tidyText } from "../../../base/text.ts";
import type { StoredReplacement } from "../../../ledger/records/inspection-records.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { replacementSentence } from "../../render/replacement.ts";
import { askServer } from "../../server/ask-server.ts";

/** `longlist inspection replace`: the next reserve for a sampled case. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals, value, given } = invocation;
  const stored = await askServer<StoredReplacement>(invocation, io, {
    path: `/v1/inspections/${encodeURIComponent(nth(positionals, 0))}/replacements`,
    json: {
      case: tidyText(value("case") ?? ""),
      reason: value("reason"),
      note: value("note"),
      by: value("by"),
      on: value("on"),
    },
  });
  const sentence = stored.record ? replacementSentence(stored.record) : "";
  io.stdout.write(`${given("json") ? canonicalJson(stored) : sentence}\n`);
  return EXIT.done;
}
