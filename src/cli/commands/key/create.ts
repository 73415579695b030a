import { canonicalJson } from "../../../base/canonical.ts";
import type { MadeKey } from "../../../ledger/keys/make-key.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { askServer } from "../../server/ask-server.ts";

/** `longlist key create`: makes a key and prints what its bearer sends. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals, value, values, given } = invocation;
  const key = await askServer<MadeKey>(invocation, io, {
    path: "/v1/keys",
    json: {
      name: positionals[0],
      role: value("role"),
      inspections: values("inspection"),
      expiresAt: value("expires") === "never" ? null : value("expires"),
    },
  });
  io.stdout.write(`${given("json") ? canonicalJson(key) : key.token}\n`);
  return EXIT.done;
}
