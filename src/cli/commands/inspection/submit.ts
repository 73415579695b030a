import type { Submission } from "../../../ledger/inspections/records.ts";
import { canonicalJson } from "../../../sampling/canonical.ts";
import { countText, thousands } from "../../../words/numbers.ts";
import { askedMappings } from "../../asked.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import { readInput, refuseUnreadable } from "../../input.ts";
import type { Io } from "../../io.ts";
import { refuseOverwriting } from "../../refuse-overwriting.ts";
import { saveMapping } from "../../save-mapping.ts";
import { askServer } from "../../server/ask-server.ts";
import { readingQuery } from "../../server/reading-query.ts";

/** `longlist inspection submit`: submits a list. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const [id, path] = invocation.positionals;
  await refuseUnreadable([path, ...invocation.values("mapping")]);
  await refuseOverwriting(invocation.values("save-mapping"), [path]);
  const mappings = await askedMappings(invocation, io);
  const submission = await askServer<Submission>(invocation, io, {
    path: `/v1/inspections/${encodeURIComponent(id)}/submissions`,
    query: readingQuery(mappings),
    file: await readInput(path, io),
  });
  io.stdout.write(`${invocation.given("json") ? canonicalJson(submission) : sentence(submission)}\n`);
  await saveMapping(invocation, mappings, io);
  return EXIT.done;
}

function sentence({ number, rows, cases, findings, difference }: Submission): string {
  const found = findings.reduce((sum, { count }) => sum + count, 0);
  const changes = difference
    ? `; ${difference.added} added, ${difference.removed} removed, ${difference.changed} changed`
    : "";
  return `Submission ${number}: ${countText(rows, "row")}, ${countText(cases, "case")}, ${thousands(found)} warnings and notices${changes}.`;
}
