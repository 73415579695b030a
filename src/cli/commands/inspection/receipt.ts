import { canonicalJson } from "../../../base/canonical.ts";
import { nth } from "../../../base/lists.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { askServer } from "../../server/ask-server.ts";

/** `longlist inspection receipt`: the receipt of a draw, as JSON. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const [id, draw] = [nth(invocation.positionals, 0), invocation.value("draw") ?? "last"].map(encodeURIComponent);
  const receipt = await askServer<object>(invocation, io, { path: `/v1/inspections/${id}/draws/${draw}/receipt` });
  io.stdout.write(`${canonicalJson(receipt)}\n`);
  return EXIT.done;
}
