import { canonicalJson } from "../../base/canonical.ts";
import { nth } from "../../base/lists.ts";
import { within } from "../../base/refusal.ts";
import { comparisonSection } from "../../report/sections/comparison.ts";
import { sectionsText } from "../../report/terminal.ts";
import { readSetting, type Setting } from "../../sampling/specification/overrides.ts";
import { compareList } from "../../use-cases/compare/compare-list.ts";
import { compareLists, listNames } from "../../use-cases/compare/compare-lists.ts";
import type { PilotRules } from "../../use-cases/compare/comparison.ts";
import { comparisonCsv } from "../../use-cases/compare/comparison-csv.ts";
import { pilotRules } from "../../use-cases/compare/pilot-rules.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import { inputName, LIST_LIMITS, readInput, refuseUnreadable } from "../input.ts";
import type { Io } from "../io.ts";
import { mappingsOfOptions, specificationAmong } from "../list-options.ts";
import { progressOver } from "../progress.ts";

/** `longlist compare`: many lists under many rules, side by side; draws nothing. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals: paths, value, values, given } = invocation;
  if (given("csv") && given("json")) {
    throw new CommandFailure("--csv and --json are both given", "Choose one of them.");
  }
  await refuseUnreadable([...paths, ...values("mapping")]);
  const inspectionDate = value("inspection-date") ?? "";
  const rules = await rulesOfOptions(invocation, inspectionDate, io);
  const mappings = await mappingsOfOptions(invocation, io);
  const progress = progressOver(paths.length, io);
  const names = listNames(paths.map(inputName));
  const lists = paths.map((path, at) => ({ name: names[at] ?? path, path, at }));

  const { comparison } = await compareLists(
    lists,
    { inspectionDate, rules, mappings },
    {
      open: async ({ path, at }) => {
        progress.show(at, path);
        const list = await readInput(path, io);
        return async (request) => ({
          ...(await compareList({ ...request, list, limits: LIST_LIMITS })),
          problem: null,
        });
      },
      seed: () => null,
      after: () => {},
    },
  );
  progress.clear();
  io.stdout.write(
    given("json")
      ? `${canonicalJson({ kind: "longlist/comparison", version: 1, ...comparison })}\n`
      : given("csv")
        ? comparisonCsv(comparison, () => "")
        : sectionsText([comparisonSection(comparison)]).replace(/^\n/, ""),
  );
  return comparison.rows.some(({ outcome }) => outcome?.figures == null) ? EXIT.blocked : EXIT.done;
}

async function rulesOfOptions({ values }: Invocation, inspectionDate: string, io: Io): Promise<PilotRules[]> {
  const named = values("specification");
  const bases = [];
  for (const text of named) bases.push(await specificationAmong(text, io));
  const ids = bases.map(({ id }) => id);
  refuseTwice(named, ids);
  const settings = values("set").map((text) => settingOf(text, ids));
  return bases.map((base) => {
    const own = settings.filter(({ of }) => of === null || of === base.id).map(({ setting }) => setting);
    return within(
      (path) => `${base.id}:${path}`,
      () => pilotRules(base, own, inspectionDate),
      ["unknown-field", "contradictory-field"],
    );
  });
}

/** @param named as they were named, by id or by file */
function refuseTwice(named: readonly string[], ids: readonly string[]): void {
  const at = ids.findIndex((id, place) => ids.indexOf(id) !== place);
  if (at < 0) return;
  const [id, first, again] = [nth(ids, at), nth(named, ids.indexOf(nth(ids, at))), nth(named, at)];
  if (first === again)
    throw new CommandFailure(`--specification names ${first} twice`, "Give each specification once.");
  throw new CommandFailure(`${first} and ${again} have one id, ${id}`, "Give each specification an id of its own.");
}

/** A setting of one specification, `ID:path=value`, or of all of them, `path=value`. */
function settingOf(text: string, ids: readonly string[]): { of: string | null; setting: Setting } {
  const [, of = null, rest = text] = /^([^:=]+):(.*)$/s.exec(text) ?? [];
  if (of !== null && !ids.includes(of)) {
    throw new CommandFailure(
      `--set names ${JSON.stringify(of.slice(0, 80))}, which is not compared`,
      `Name one of ${ids.join(", ")}, for example ${ids[0]}:sampleSize.maximum=20.`,
    );
  }
  return { of, setting: readSetting(rest) };
}
