import { canonicalJson } from "../../../base/canonical.ts";
import { isBound } from "../../../ledger/access/roles.ts";
import type { AccessKey } from "../../../ledger/credentials/read-keys.ts";
import { textTable } from "../../../report/terminal.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { askServer } from "../../server/ask-server.ts";

const COLUMNS = ["Key", "Name", "Role", "Inspections", "Expires", "Ended", "Made"].map((heading) => ({ heading }));

/** `longlist key list`: all keys there ever were, without their secrets. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const answer = await askServer<{ readonly keys: readonly AccessKey[] }>(invocation, io, { path: "/v1/keys" });
  io.stdout.write(invocation.given("json") ? `${canonicalJson(answer)}\n` : textTable(COLUMNS, answer.keys.map(rowOf)));
  return EXIT.done;
}

function rowOf({ id, name, role, inspections, expiresAt, revokedAt, at }: AccessKey): string[] {
  const covers = isBound(role) ? inspections.join(" ") || "none" : "all";
  return [id, name, role, covers, expiresAt ?? "never", revokedAt ?? "", at];
}
