import { join } from "node:path";
import type { Assignment } from "../assignment/assignment-document.ts";
import { readAssignment } from "../assignment/read-assignment.ts";
import { printable } from "../base/printable.ts";
import { within } from "../base/refusal.ts";
import type { TableFinding } from "../base/table/table-finding.ts";
import { countText } from "../base/words/numbers.ts";
import type { SentFile } from "../long-list/files/open-tables.ts";
import type { Case } from "../sampling/case.ts";
import type { Draw } from "../sampling/draw/draw-document.ts";
import { readReceipt, receiptDigestHolds } from "../sampling/receipt/receipt.ts";
import { refuseBrokenChain } from "../sampling/replacement/replacement.ts";
import type { Replacement } from "../sampling/replacement/replacement-document.ts";
import { casesToInspect } from "../sampling/replacement/to-inspect.ts";
import { changedReceipt } from "../use-cases/explain/lottery-steps.ts";
import { readReceiptList } from "../use-cases/receipt-list.ts";
import { readReplacements } from "../use-cases/verify/read-replacements.ts";
import type { Invocation } from "./command.ts";
import { CommandFailure, EXIT } from "./failure.ts";
import { inputName, readDocument, readInput, readListInput } from "./input.ts";
import type { Io } from "./io.ts";
import { type OutputFile, refuseOverwriting, writeFiles } from "./output-files.ts";
import { findingCountsText, findingLines } from "./render/findings.ts";
import { recordsOf } from "./replacement-records.ts";

/** What the commands after the draw read besides their own: the receipt, its replacements, its list. @module */

/** A draw and the replacements since. */
export interface Inspected {
  readonly draw: Draw;
  readonly replacements: readonly Replacement[];
}

/**
 * The draw of a receipt, and its replacements: of the file that `--replacements` names, or else those kept beside the receipt.
 *
 * @throws CommandFailure where a file cannot be read; Refusal where the receipt or a record does not hold
 */
export async function inspectedBy({ positionals, value }: Invocation, io: Io): Promise<Inspected> {
  const [receipt = ""] = positionals;
  const draw = readReceipt(await readDocument(receipt, "draw", io));
  if (!receiptDigestHolds(draw)) throw changedReceipt();
  const path = value("replacements");
  if (path === undefined) return { draw, replacements: await recordsOf(receipt, draw) };
  const bytes = await readInput(path, io);
  const replacements = within(
    (place) => `${inputName(path)}: ${place}`,
    () => readReplacements(bytes, draw.digest),
  );
  refuseBrokenChain(draw, replacements);
  return { draw, replacements };
}

/** A file with its name for messages. */
export async function sentFile(path: string, io: Io): Promise<SentFile> {
  return { bytes: await readInput(path, io), name: inputName(path) };
}

/**
 * The cases of the list that `--list` names; null where it names none.
 *
 * @throws CommandFailure where it cannot be read as a list, or is another than the receipt's
 */
export async function listOf({ value }: Invocation, draw: Draw, io: Io): Promise<ReadonlyMap<string, Case> | null> {
  const path = value("list");
  if (path === undefined) return null;
  const name = inputName(path);
  const { cases, findings, matches } = await readReceiptList(draw, await readListInput(path, io));
  if (cases === null) {
    io.stderr.write(findingLines(name, findings));
    throw new CommandFailure(`${name} cannot be read as the list`, "Give the list that the receipt was drawn from.", {
      status: EXIT.blocked,
    });
  }
  if (matches) return cases;
  throw new CommandFailure(
    `${name} is not the list that the receipt was drawn from`,
    "Give that list; verify says what differs.",
    { status: EXIT.mismatch },
  );
}

/** An assignment of a draw from a file. */
export async function assignmentIn(path: string, draw: Draw, io: Io): Promise<Assignment> {
  return readAssignment(await readDocument(path, "assignment", io), draw, inputName(path));
}

/** The same, where its cases are inspected now: that some came in since it was made, and have no inspector in it, is told. */
export async function assignmentNow(path: string, { draw, replacements }: Inspected, io: Io): Promise<Assignment> {
  const assignment = await assignmentIn(path, draw, io);
  const assigned = new Set(assignment.cases.map((one) => one.case));
  const without = casesToInspect(draw, replacements).filter(
    ({ entry, fileUnavailable }) => !fileUnavailable && !assigned.has(entry.caseId),
  );
  if (without.length > 0) {
    const what = `${inputName(path)} is older than the last replacement: in it ${countText(without.length, "case")} to inspect without an inspector`;
    io.stderr.write(`${printable(`longlist: ${what}. Assign again, and keep what can stay with --keep.`)}\n`);
  }
  return assignment;
}

/** Tells what reading tables found, each with its file, sheet and row, and how much of it there is. */
export function tellFindings(findings: readonly TableFinding[], io: Io): void {
  const shown = findings.map((finding) => ({ ...finding, sheet: finding.sheet ?? undefined }));
  for (const finding of shown) io.stderr.write(findingLines(finding.file, [finding]));
  if (findings.length > 0) io.stderr.write(`${printable(findingCountsText(shown))}\n`);
}

/** Tells that groups and children cannot be known, where the list is not at hand. */
export function tellWithoutList(list: ReadonlyMap<string, Case> | null, command: string, io: Io): void {
  if (list !== null) return;
  io.stderr.write(
    `longlist ${command}: a receipt names cases, not children: without --list several cases of one child are not kept together\n`,
  );
}

/** Where a command after the draw writes, what it reads and must not write over, and whether it may write over all else. */
export interface Target {
  readonly folder: string;
  readonly read: readonly string[];
  readonly force: boolean;
}

/**
 * Writes a command's files into a folder, and tells how many.
 *
 * @param files by their names in it
 * @throws CommandFailure before any is written where one would be lost, or where one cannot be written
 */
export async function saveFiles(
  files: readonly OutputFile[],
  { folder, read, force }: Target,
  command: string,
  io: Io,
): Promise<void> {
  const placed = files.map(([name, content]): OutputFile => [join(folder, name), content]);
  await refuseOverwriting(
    placed.map(([path]) => path),
    read,
  );
  await writeFiles(placed, force);
  io.stderr.write(`${printable(`longlist ${command}: ${countText(files.length, "file")} in ${folder}`)}\n`);
}
