import { canonicalJson } from "../../../base/canonical.ts";
import { nth } from "../../../base/lists.ts";
import { countText } from "../../../base/words/numbers.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { textTable } from "../../../report/terminal.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { askServer } from "../../server/ask-server.ts";

/** `longlist inspection show`: where an inspection stands and what was done. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const path = `/v1/inspections/${encodeURIComponent(nth(invocation.positionals, 0))}`;
  const file = await askServer<InspectionFile>(invocation, io, { path });
  io.stdout.write(invocation.given("json") ? `${canonicalJson(file)}\n` : summary(file));
  return EXIT.done;
}

/** Why cases were shared out otherwise than before. */
const CAUSES = {
  made: "",
  changed: ", as a case was given to another inspector",
  replaced: ", as a reserve came in",
} as const;

function summary(file: InspectionFile): string {
  const facts = [
    ["Inspection", file.id],
    ["Team", file.team ?? ""],
    ["Date", file.inspectionDate],
    ["Specification", file.specification.id],
    ["State", file.state],
    // Each draw has its own, and the one that comes next has one already.
    ...file.rounds.map(({ round, commitment }) => [`Commitment of draw ${round}`, commitment]),
  ];
  const done = [
    { at: file.at, by: file.by, what: "opened" },
    ...file.changes.map((one) => ({
      ...one,
      what: `changed: ${one.team ?? "no team"}, ${one.inspectionDate}, ${one.specification}`,
    })),
    ...file.submissions.map((one) => ({ ...one, what: `list ${one.number} submitted, ${one.cases} cases` })),
    ...(file.freeze ? [{ ...file.freeze, what: `list ${file.freeze.submission} frozen` }] : []),
    ...file.rounds.flatMap(({ contribution, round }) =>
      contribution ? [{ ...contribution, what: `the team contributed to draw ${round}` }] : [],
    ),
    ...file.draws.map((one) => ({ ...one, what: `draw ${one.number}, seed ${one.seedOrigin}` })),
    ...file.replacements.map((one) => ({
      ...one,
      what: `replacement ${one.number} in draw ${one.draw}: ${one.reason}`,
    })),
    ...file.assignments.map((one) => ({
      ...one,
      what: `assignment ${one.number} in draw ${one.draw}${CAUSES[one.cause]}: ${countText(one.cases, "case")} to ${countText(one.inspectors, "inspector")}`,
    })),
    ...(file.withdrawal ? [{ ...file.withdrawal, what: `withdrawn: ${file.withdrawal.reason}` }] : []),
    ...(file.erasure ? [{ ...file.erasure, what: `case data deleted: ${file.erasure.reason}` }] : []),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  return (
    textTable([{ heading: "What" }, { heading: "Is" }], facts) +
    "\n" +
    textTable(
      [{ heading: "When" }, { heading: "By" }, { heading: "Done" }],
      done.map(({ at, by, what }) => [at, by, what]),
    )
  );
}
