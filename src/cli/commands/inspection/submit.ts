import { canonicalJson } from "../../../base/canonical.ts";
import { leading } from "../../../base/lists.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import type { Submission } from "../../../ledger/records/inspection-records.ts";
import type { Mappings } from "../../../sampling/case.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import { readInput, refuseUnreadable } from "../../input.ts";
import type { Io } from "../../io.ts";
import { mappingsOfOptions } from "../../list-options.ts";
import { refuseLosingMapping, refuseOverwriting, saveMapping } from "../../output-files.ts";
import { askServer } from "../../server/ask-server.ts";

/**
 * How a list is to be read, as the server's query parameters.
 *
 * @example String(readingQuery({ columns: {}, values: {}, foot: "keep" })) // "keepFoot=true"
 */
function readingQuery({ columns, values, foot, sheets = [] }: Mappings): URLSearchParams {
  const query = new URLSearchParams();
  for (const [heading, field] of Object.entries(columns)) query.append("column", `${heading}=${field}`);
  for (const [field, codes] of Object.entries(values)) {
    for (const [value, code] of Object.entries(codes)) query.append("map", `${field}:${value}=${code}`);
  }
  if (foot === "keep") query.append("keepFoot", "true");
  for (const sheet of sheets) query.append("sheet", sheet);
  return query;
}

/** `longlist inspection submit`: submits a list. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const [id, path] = leading(invocation.positionals, 2);
  await refuseUnreadable([path, ...invocation.values("mapping")]);
  await refuseOverwriting(invocation.values("save-mapping"), [path]);
  const mappings = await mappingsOfOptions(invocation, io);
  await refuseLosingMapping(invocation, mappings);
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
