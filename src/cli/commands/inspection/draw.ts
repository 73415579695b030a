import { canonicalJson } from "../../../base/canonical.ts";
import { nth } from "../../../base/lists.ts";
import { printable } from "../../../base/printable.ts";
import type { StoredDraw } from "../../../ledger/records/inspection-records.ts";
import { readReceipt } from "../../../sampling/receipt/receipt.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { drawSummary } from "../../render/draw-summary.ts";
import { saveDraw } from "../../save-draw.ts";
import { askServer } from "../../server/ask-server.ts";

/** `longlist inspection draw`: draws from the frozen list. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals, value, given } = invocation;
  const id = nth(positionals, 0);
  const stored = await askServer<StoredDraw>(invocation, io, {
    path: `/v1/inspections/${encodeURIComponent(id)}/draws`,
    json: { reason: value("reason"), seed: value("seed") },
  });
  const receipt = readReceipt(stored.receipt);
  const out = value("out");
  // The draw stands whatever becomes of the files: whoever took it for undone would ask for another.
  const unsaved = out === undefined ? null : await saveDraw(out, receipt, given("force")).catch((error) => error);
  io.stdout.write(given("json") ? `${canonicalJson(stored)}\n` : drawSummary(id, receipt, out === undefined));
  io.stderr.write(`${printable(`draw ${stored.number}: ${receipt.ledger?.trust ?? ""}`)}\n`);
  if (unsaved) {
    io.stderr.write(
      `${printable(`draw ${stored.number} is on record; longlist inspection receipt ${id} prints it.`)}\n`,
    );
    throw unsaved;
  }
  return EXIT.done;
}
