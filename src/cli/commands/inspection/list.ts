import { canonicalJson } from "../../../base/canonical.ts";
import type { InspectionSummary } from "../../../ledger/records/inspection-records.ts";
import { textTable } from "../../../report/terminal.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { everyPage } from "../../server/ask-server.ts";

const COLUMNS = ["Inspection", "Team", "Date", "Specification", "State"].map((heading) => ({ heading }));

/** `longlist inspection list`: the inspections that the key covers. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const state = invocation.value("state");
  const inspections = await everyPage<"inspections", InspectionSummary>(invocation, io, "inspections", {
    path: "/v1/inspections",
    query: new URLSearchParams(state === undefined ? {} : { state }),
  });
  const rows = inspections.map((one) => [one.id, one.team ?? "", one.inspectionDate, one.specification.id, one.state]);
  io.stdout.write(invocation.given("json") ? `${canonicalJson({ inspections })}\n` : textTable(COLUMNS, rows));
  return EXIT.done;
}
