import { canonicalJson } from "../../../base/canonical.ts";
import { leading } from "../../../base/lists.ts";
import { printable } from "../../../base/printable.ts";
import type { AccessKey } from "../../../ledger/credentials/read-keys.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { askServer } from "../../server/ask-server.ts";
import { keyId } from "../../server/key-id.ts";

/** `longlist key grant`: lets a team's or an inspector's key cover one more inspection. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const [named, inspection] = leading(invocation.positionals, 2);
  const key = await askServer<AccessKey>(invocation, io, {
    path: `/v1/keys/${keyId(named)}/grants`,
    json: { inspection },
  });
  const sentence = `Key ${key.id} (${key.name}) now covers ${key.inspections.join(", ")}.`;
  io.stdout.write(`${invocation.given("json") ? canonicalJson(key) : printable(sentence)}\n`);
  return EXIT.done;
}
