import { templateCsv } from "../../long-list/template.ts";
import { inspectionRequest } from "../../sampling/request.ts";
import { windowsOf } from "../../sampling/windows.ts";
import type { Invocation } from "../command.ts";
import { EXIT, type ExitStatus } from "../failure.ts";
import type { Io } from "../io.ts";
import { today } from "../today.ts";

/** `longlist template`: an empty list with its windows explained. */
export async function run({ value }: Invocation, io: Io): Promise<ExitStatus> {
  const given = value("inspection-date");
  const inspectionDate = given ?? today(io);
  const { specification } = inspectionRequest({ inspectionDate });
  if (given === undefined) {
    io.stderr.write(
      `longlist template: windows of an inspection today, ${inspectionDate}; give another with --inspection-date.\n`,
    );
  }
  io.stdout.write(templateCsv(windowsOf(inspectionDate, specification)));
  return EXIT.done;
}
