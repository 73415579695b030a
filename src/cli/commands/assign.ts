import type { Assignment } from "../../assignment/assignment-document.ts";
import type { Binding } from "../../assignment/binding.ts";
import { conflictIn } from "../../assignment/conflict-text.ts";
import type { Conflict } from "../../assignment/table.ts";
import { canonicalJson } from "../../base/canonical.ts";
import { printable } from "../../base/printable.ts";
import { assignmentCsv } from "../../report/files/assignment-csv.ts";
import { folderNames } from "../../report/files/folder-names.ts";
import {
  assignedSection,
  bindingSection,
  bindingSentence,
  loadsSection,
  mixSection,
} from "../../report/sections/after-the-draw/assignment.ts";
import { sectionsText } from "../../report/terminal.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { assignInspection } from "../../use-cases/assign/assign-inspection.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import { refuseUnreadable } from "../input.ts";
import type { Io } from "../io.ts";
import type { OutputFile } from "../output-files.ts";
import {
  assignmentIn,
  inspectedBy,
  listOf,
  saveFiles,
  sentFile,
  type Target,
  tellFindings,
  tellWithoutList,
} from "../sent-files.ts";

/** `longlist assign`: which inspector takes which case. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals, value, values, given } = invocation;
  const inspectors = value("inspectors") ?? "";
  const keep = value("keep");
  const read = [...positionals, inspectors, ...["list", "replacements", "keep"].flatMap((name) => value(name) ?? [])];
  await refuseUnreadable(read);
  const conflicts = values("conflict").map(readConflict);
  const { draw, replacements } = await inspectedBy(invocation, io);
  const list = await listOf(invocation, draw, io);
  const previous = keep === undefined ? null : await assignmentIn(keep, draw, io);
  const sent = await sentFile(inspectors, io);
  const result = await assignInspection({ draw, replacements, inspectors: sent, conflicts, previous, list });
  tellFindings(result.findings, io);
  if (result.assignment === null) {
    if (result.binding !== null) tellBinding(result.binding, given("json"), io);
    return EXIT.blocked;
  }
  tellWithoutList(list, "assign", io);
  const folder = value("out");
  if (folder !== undefined) await save({ folder, read, force: given("force") }, result.assignment, draw, io);
  io.stdout.write(
    given("json") ? `${canonicalJson(result.assignment)}\n` : summary(result.assignment, draw, folder === undefined),
  );
  return EXIT.done;
}

function summary(assignment: Assignment, { specification }: Draw, withCases: boolean): string {
  const sections = [
    loadsSection(assignment),
    mixSection(assignment, specification),
    ...(withCases ? [assignedSection(assignment)] : []),
  ];
  return sectionsText(sections).replace(/^\n/, "");
}

/** Says why there is no assignment; the cases are named where data goes, as messages never name any. */
function tellBinding(binding: Binding, json: boolean, io: Io): void {
  io.stderr.write(`${printable(`longlist assign: ${bindingSentence(binding)}`)}\n`);
  const text = json ? `${canonicalJson(binding)}\n` : sectionsText([bindingSection(binding)]).replace(/^\n/, "");
  io.stdout.write(text);
}

/** Writes assignment.json, assignment.csv and one CSV for each inspector. */
async function save(target: Target, assignment: Assignment, draw: Draw, io: Io): Promise<void> {
  const inspectors = assignment.inspectors.map(({ name }) => name);
  // The whole assignment's own name is taken, whoever is called so.
  const [, ...names] = folderNames(["assignment.csv", ...inspectors.map((name) => `${name}.csv`)]);
  const files: readonly OutputFile[] = [
    ["assignment.csv", assignmentCsv(assignment, draw)],
    ...inspectors.map((name, at): OutputFile => [`${names[at]}.csv`, assignmentCsv(assignment, draw, name)]),
    ["assignment.json", `${canonicalJson(assignment)}\n`],
  ];
  await saveFiles(files, target, "assign", io);
}

/** @throws CommandFailure for anything but `REF=NAME` */
function readConflict(text: string): Conflict {
  const conflict = conflictIn(text);
  if (conflict !== null) return conflict;
  throw new CommandFailure(
    `--conflict is written REF=NAME, not ${JSON.stringify(text.slice(0, 80))}`,
    'For example --conflict "A17=A. Ames".',
  );
}
