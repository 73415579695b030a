import { canonicalJson } from "../../../base/canonical.ts";
import { nth } from "../../../base/lists.ts";
import { printable } from "../../../base/printable.ts";
import type { AccessKey } from "../../../ledger/credentials/read-keys.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { askServer } from "../../server/ask-server.ts";
import { keyId } from "../../server/key-id.ts";

/** `longlist key revoke`: ends a key, at once and for ever. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const key = await askServer<AccessKey>(invocation, io, {
    method: "POST",
    path: `/v1/keys/${keyId(nth(invocation.positionals, 0))}/revocation`,
  });
  const sentence = `Key ${key.id} (${key.name}) was ended at ${key.revokedAt} and works no more.`;
  io.stdout.write(`${invocation.given("json") ? canonicalJson(key) : printable(sentence)}\n`);
  return EXIT.done;
}
