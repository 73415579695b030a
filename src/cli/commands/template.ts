import { extname } from "node:path";
import { printable } from "../../base/printable.ts";
import { type TemplateRules, templateCsv } from "../../long-list/template/template.ts";
import { templateWorkbook } from "../../long-list/template/template-workbook.ts";
import { inspectionRequest } from "../../sampling/plan/request.ts";
import { windowsOf } from "../../sampling/plan/windows.ts";
import { readSetting } from "../../sampling/specification/overrides.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import type { Io } from "../io.ts";
import { today } from "../io.ts";
import { specificationOfOption } from "../list-options.ts";
import { writeFiles } from "../output-files.ts";

/** `longlist template`: an empty list with its windows explained. */
export async function run({ value, values, given: isGiven }: Invocation, io: Io): Promise<ExitStatus> {
  const given = value("inspection-date");
  const inspectionDate = given ?? today(io);
  const { specification } = inspectionRequest({
    inspectionDate,
    specification: await specificationOfOption(value("specification"), io),
    settings: values("set").map(readSetting),
  });
  if (given === undefined) {
    io.stderr.write(
      `longlist template: windows of an inspection today, ${inspectionDate}; give another with --inspection-date.\n`,
    );
  }
  const rules = { specification, windows: windowsOf(inspectionDate, specification) };
  const out = value("out");
  if (out === undefined) {
    io.stdout.write(templateCsv(rules));
    return EXIT.done;
  }
  await writeFiles([[out, await formatOf(out)(rules)]], isGiven("force"));
  io.stderr.write(`${printable(`longlist template: written to ${out}`)}\n`);
  return EXIT.done;
}

const FORMATS: Readonly<Record<string, (rules: TemplateRules) => string | Promise<Uint8Array>>> = {
  ".csv": templateCsv,
  ".xlsx": templateWorkbook,
};

function formatOf(path: string) {
  const format = FORMATS[extname(path).toLowerCase()];
  if (format !== undefined) return format;
  throw new CommandFailure(
    `--out: ${JSON.stringify(path)} is neither an Excel workbook nor CSV by its name`,
    "End the name in .xlsx or .csv.",
  );
}
