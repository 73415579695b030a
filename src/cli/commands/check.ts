import { canonicalJson } from "../../sampling/canonical.ts";
import { checkList } from "../../tasks/check-list.ts";
import { askedInspection, readingChoices } from "../asked.ts";
import type { Invocation } from "../command.ts";
import { EXIT, type ExitStatus } from "../failure.ts";
import { inputName, readInput, refuseUnreadable } from "../input.ts";
import type { Io } from "../io.ts";
import { progressOver } from "../progress.ts";
import { checkReport } from "../render/check-report.ts";

/** `longlist check`: what was found in each list, who is eligible and what would be sampled. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals: paths, given } = invocation;
  await refuseUnreadable([...paths, ...invocation.values("mapping")]);
  const request = await askedInspection(invocation, io);
  const choices = await readingChoices(invocation, io);
  const progress = progressOver(paths.length, io);
  let status: ExitStatus = EXIT.done;

  for (const [index, path] of paths.entries()) {
    progress.show(index, path);
    const name = inputName(path);
    const check = await checkList({ bytes: await readInput(path, io), name }, request, choices);
    if (check.blocked) status = EXIT.blocked;
    progress.clear();
    if (given("json")) io.stdout.write(`${canonicalJson(check)}\n`);
    else io.stdout.write(`${index === 0 ? "" : "\n"}${checkReport(name, check)}`);
  }
  return status;
}
