import { printable } from "../../base/printable.ts";
import { countText } from "../../base/words/numbers.ts";
import { domainSheets, nothingAsked } from "../../rating/sheet/sheet-rows.ts";
import { judgementCsv, judgementWorkbook } from "../../report/files/judgement-sheets.ts";
import { refuseWithoutStandards } from "../../use-cases/rate/judgement-files.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import { refuseUnreadable } from "../input.ts";
import type { Io } from "../io.ts";
import { refuseOverwriting, writeFiles } from "../output-files.ts";
import { assignmentNow, inspectedBy } from "../sent-files.ts";

/** `longlist judgements`: the sheet that inspectors fill in. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals, value, given } = invocation;
  const out = value("out") ?? "";
  if (!/\.(xlsx|csv)$/i.test(out)) {
    throw new CommandFailure(
      `--out names ${JSON.stringify(out.slice(0, 80))}`,
      "Name a file that ends in .xlsx or .csv.",
    );
  }
  const path = value("assignment");
  const read = [...positionals, ...["assignment", "replacements"].flatMap((name) => value(name) ?? [])];
  await refuseUnreadable(read);
  await refuseOverwriting([out], read);
  const inspected = await inspectedBy(invocation, io);
  refuseWithoutStandards(inspected.draw);
  const assignment = path === undefined ? null : await assignmentNow(path, inspected, io);
  const inspectors = new Map(assignment?.cases.map((one) => [one.case, one.inspector]));
  const inspector = value("inspector")?.trim() || null;
  if (inspector !== null && !assignment?.inspectors.some(({ name }) => name === inspector)) {
    throw new CommandFailure(
      `--inspector: ${assignment === null ? "no assignment is given" : `the assignment has no ${JSON.stringify(inspector.slice(0, 80))}`}`,
      "Give the assignment with --assignment and the name as it has it.",
    );
  }
  const request = { ...inspected, inspectors, inspector };
  const content = /\.csv$/i.test(out) ? judgementCsv(request) : await judgementWorkbook(request);
  await writeFiles([[out, content]], given("force"));
  const sheets = domainSheets(request);
  const asked = sheets.filter(({ questions }) => questions.length > 0);
  const cases = asked.reduce((sum, { rows }) => sum + rows.length, 0);
  const told = [`${countText(cases, "case")} to judge in ${out}`, ...sheets.flatMap((one) => nothingAsked(one) ?? [])];
  for (const line of told) io.stderr.write(`${printable(`longlist judgements: ${line}`)}\n`);
  return EXIT.done;
}
