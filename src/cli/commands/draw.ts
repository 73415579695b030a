import { canonicalJson } from "../../base/canonical.ts";
import { printable } from "../../base/printable.ts";
import { listed } from "../../base/words/listed.ts";
import { thousands } from "../../base/words/numbers.ts";
import { jointCsv, jointRows } from "../../report/files/joint-csv.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { generatedSeed, readSeed, type Seed } from "../../sampling/draw/seed.ts";
import { drawList } from "../../use-cases/draw-list.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import { inputName, readListInput, refuseUnreadable } from "../input.ts";
import type { Io } from "../io.ts";
import { inspectionOfOptions, mappingsOfOptions } from "../list-options.ts";
import { outputFolders, refuseLosingMapping, refuseOverwriting, saveMapping } from "../output-files.ts";
import { progressOver } from "../progress.ts";
import { drawSummary } from "../render/draw-summary.ts";
import { findingCountsText, findingLines } from "../render/findings.ts";
import { saveDraw } from "../save-draw.ts";

/** `longlist draw`: the sample of each list, to standard output and, with `--out`, to files. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals: paths, value, given } = invocation;
  await refuseUnreadable([...paths, ...invocation.values("mapping")]);
  await refuseOverwriting(invocation.values("save-mapping"), paths);
  const request = await inspectionOfOptions(invocation, io);
  const mappings = await mappingsOfOptions(invocation, io);
  await refuseLosingMapping(invocation, mappings, request.specification.vocabulary?.disposals);
  const seed = seedMaker(value("seed"), io);
  const out = value("out");
  const folders = out === undefined ? null : outputFolders(out, paths);
  refuseJointBeside(invocation);
  const progress = progressOver(paths.length, io);
  const say = (text: string) => io.stderr.write(`${printable(text)}\n`);
  if (paths.length > 1 && given("seed")) {
    say("One seed for several lists: each draw is fair, but they are not independent of one another.");
  }
  let status: ExitStatus = EXIT.done;

  for (const [index, path] of paths.entries()) {
    progress.show(index, path);
    const name = inputName(path);
    const { findings, draw } = await drawList(await readListInput(path, io), request, seed(), mappings);
    progress.clear();
    io.stderr.write(findingLines(name, findings));
    if (draw === null) {
      say(`${name}: ${findingCountsText(findings)}; nothing was drawn.`);
      if (given("json"))
        io.stdout.write(`${canonicalJson({ kind: "longlist/blocked", version: 1, file: name, findings })}\n`);
      status = EXIT.blocked;
      continue;
    }
    if (index > 0 && !given("json")) io.stdout.write("\n");
    await handOver(draw, { name, folder: folders?.[index] }, invocation, io);
  }
  await saveMapping(invocation, mappings, io, request.specification.vocabulary?.disposals);
  return status;
}

/** Prints a draw and writes its files, where they were asked for. */
async function handOver(
  draw: Draw,
  { name, folder }: { readonly name: string; readonly folder: string | undefined },
  { given }: Invocation,
  io: Io,
): Promise<void> {
  const say = (text: string) => io.stderr.write(`${printable(`${name}: ${text}`)}\n`);
  const joint = given("joint") ? jointOf(draw) : null;
  if (folder !== undefined) await saveDraw(folder, draw, given("force"), joint);
  if (joint !== null && folder === undefined) io.stdout.write(joint);
  else io.stdout.write(given("json") ? `${canonicalJson(draw)}\n` : drawSummary(name, draw, folder === undefined));
  say(seedWords(draw.seed));
  if (folder === undefined) return;
  const files = ["sample.csv", "reserves.csv", ...(joint === null ? [] : ["joint.csv"]), "receipt.json"];
  say(`${listed(files)} written to ${folder}`);
}

/** Beyond these a spreadsheet cannot hold the table, nor a variance need it. */
const MOST_JOINT_ROWS = 1_000_000;

function refuseJointBeside({ given, positionals: paths }: Invocation): void {
  if (!given("joint") || given("out")) return;
  const beside = given("json") ? "--json" : paths.length > 1 ? "several lists" : null;
  if (beside === null) return;
  throw new CommandFailure(`--joint prints one table, and ${beside} would print more`, "Add --out for files.");
}

function jointOf(draw: Draw): string {
  const rows = jointRows(draw);
  if (rows <= MOST_JOINT_ROWS) return jointCsv(draw);
  throw new CommandFailure(
    `--joint would give ${thousands(rows)} pairs of cases, more than ${thousands(MOST_JOINT_ROWS)}`,
    "The receipt's cells, allocations and weights give the joint probability of any two cells; specs/method.md says how.",
  );
}

/** The seed that was given, for every list; else a new one for each. */
function seedMaker(text: string | undefined, { randomBytes }: Io): () => Seed {
  if (text === undefined) return () => generatedSeed(randomBytes(16));
  const seed = readSeed(text, "supplied");
  return () => seed;
}

function seedWords({ value, origin }: Seed): string {
  return origin === "supplied"
    ? `seed ${value}`
    : `seed ${value}, made for this draw; --seed gives the same sample again`;
}
