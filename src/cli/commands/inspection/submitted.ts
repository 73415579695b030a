import { nth } from "../../../base/lists.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import { listCsv } from "../../../report/files/list-csv.ts";
import type { Case } from "../../../sampling/case.ts";
import type { Invocation } from "../../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { askServer } from "../../server/ask-server.ts";

/** `longlist inspection submitted`: a list that was taken in, as CSV. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const path = `/v1/inspections/${encodeURIComponent(nth(invocation.positionals, 0))}`;
  const number = invocation.value("submission") ?? (await lastOf(invocation, io, path));
  const { rows } = await askServer<{ rows: Case[] }>(invocation, io, {
    path: `${path}/submissions/${encodeURIComponent(number)}/list`,
  });
  io.stdout.write(listCsv(rows));
  return EXIT.done;
}

async function lastOf(invocation: Invocation, io: Io, path: string): Promise<string> {
  const { submissions } = await askServer<InspectionFile>(invocation, io, { path });
  const last = submissions.at(-1);
  if (last === undefined)
    throw new CommandFailure("no list has been submitted", "Submit one: longlist inspection submit.");
  return String(last.number);
}
