import { nth } from "../../../base/lists.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { listCsv } from "../../../report/files/list-csv.ts";
import type { Case } from "../../../sampling/case.ts";
import type { Invocation } from "../../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { askServer } from "../../server/ask-server.ts";

/** `longlist inspection submitted`: a list that was taken in, as CSV. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const path = `/v1/inspections/${encodeURIComponent(nth(invocation.positionals, 0))}`;
  const { submissions } = await askServer<InspectionFile>(invocation, io, { path });
  const last = submissions.at(-1);
  if (last === undefined)
    throw new CommandFailure("no list has been submitted", "Submit one: longlist inspection submit.");
  const number = invocation.value("submission") ?? String(last.number);
  const { rows: cases } = await askServer<{ rows: Case[] }>(invocation, io, {
    path: `${path}/submissions/${encodeURIComponent(number)}/list`,
  });
  const rows = submissions.find((one) => String(one.number) === number)?.rows ?? cases.length;
  io.stdout.write(listCsv({ cases, rows }));
  return EXIT.done;
}
