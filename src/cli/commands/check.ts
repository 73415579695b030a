import { canonicalJson } from "../../base/canonical.ts";
import { printable } from "../../base/printable.ts";
import { findingsCsv } from "../../long-list/findings/findings-csv.ts";
import { checkList } from "../../use-cases/check/check-list.ts";
import type { Invocation } from "../command.ts";
import { EXIT, type ExitStatus } from "../failure.ts";
import { inputName, readListInput, refuseUnreadable } from "../input.ts";
import type { Io } from "../io.ts";
import { inspectionOfOptions, mappingsOfOptions } from "../list-options.ts";
import { findingsFiles, refuseLosingMapping, refuseOverwriting, saveMapping, writeFiles } from "../output-files.ts";
import { progressOver } from "../progress.ts";
import { checkReport } from "../render/check-report.ts";

/** `longlist check`: what was found in each list, who is eligible and what would be sampled. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals: paths, given } = invocation;
  const findingsPath = invocation.value("findings");
  const files = findingsPath === undefined ? [] : findingsFiles(findingsPath, paths);
  await refuseUnreadable([...paths, ...invocation.values("mapping")]);
  await refuseOverwriting([...files, ...invocation.values("save-mapping")], paths);
  const request = await inspectionOfOptions(invocation, io);
  const mappings = await mappingsOfOptions(invocation, io);
  await refuseLosingMapping(invocation, mappings, request.specification.vocabulary?.disposals);
  const progress = progressOver(paths.length, io);
  let status: ExitStatus = EXIT.done;

  for (const [index, path] of paths.entries()) {
    progress.show(index, path);
    const name = inputName(path);
    const { check, table } = await checkList(await readListInput(path, io), request, mappings);
    if (check.blocked) status = EXIT.blocked;
    progress.clear();
    const file = files[index];
    if (file !== undefined) {
      await writeFiles([[file, findingsCsv(table, check.findings)]], given("force"));
      io.stderr.write(`${printable(`${name}: findings written to ${file}`)}\n`);
    }
    if (given("json")) io.stdout.write(`${canonicalJson(check)}\n`);
    else io.stdout.write(`${index === 0 ? "" : "\n"}${checkReport(name, check)}`);
  }
  await saveMapping(invocation, mappings, io, request.specification.vocabulary?.disposals);
  return status;
}
