import { canonicalJson } from "../../../base/canonical.ts";
import type { Inspection } from "../../../ledger/records/inspection-records.ts";
import { readSetting } from "../../../sampling/specification/overrides.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { specificationOfOption } from "../../list-options.ts";
import { askServer } from "../../server/ask-server.ts";

/** `longlist inspection create`: opens an inspection and prints its id. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { value, values, given } = invocation;
  const inspection = await askServer<Inspection>(invocation, io, {
    path: "/v1/inspections",
    json: {
      inspectionDate: value("inspection-date"),
      team: value("team"),
      specification: await specificationOfOption(value("specification"), io),
      settings: values("set").map(readSetting),
    },
  });
  io.stdout.write(`${given("json") ? canonicalJson(inspection) : inspection.id}\n`);
  return EXIT.done;
}
