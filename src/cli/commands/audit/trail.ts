import { canonicalJson } from "../../../base/canonical.ts";
import type { AuditEntry } from "../../../ledger/audit/entry.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { everyPage } from "../../server/ask-server.ts";

/** `longlist audit trail`: the whole audit trail, as one document. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const entries = await everyPage<"entries", AuditEntry>(invocation, io, "entries", {
    path: "/v1/audit/entries",
    query: new URLSearchParams({ limit: "1000" }),
  });
  io.stdout.write(`${canonicalJson({ kind: "longlist/audit-trail", version: 1, entries, next: null })}\n`);
  return EXIT.done;
}
