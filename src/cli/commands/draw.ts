import { canonicalJson } from "../../base/canonical.ts";
import { printable } from "../../base/printable.ts";
import { generatedSeed, readSeed, type Seed } from "../../sampling/draw/seed.ts";
import { drawList } from "../../use-cases/draw-list.ts";
import type { Invocation } from "../command.ts";
import { EXIT, type ExitStatus } from "../failure.ts";
import { inputName, readInput, refuseUnreadable } from "../input.ts";
import type { Io } from "../io.ts";
import { inspectionOfOptions, mappingsOfOptions } from "../list-options.ts";
import { outputFolders, refuseOverwriting, saveMapping } from "../output-files.ts";
import { progressOver } from "../progress.ts";
import { drawSummary } from "../render/draw-summary.ts";
import { findingCounts, findingLines } from "../render/findings.ts";
import { saveDraw } from "../save-draw.ts";

/** `longlist draw`: the sample of each list, to standard output and, with `--out`, to files. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals: paths, value, given } = invocation;
  await refuseUnreadable([...paths, ...invocation.values("mapping")]);
  await refuseOverwriting(invocation.values("save-mapping"), paths);
  const request = await inspectionOfOptions(invocation, io);
  const mappings = await mappingsOfOptions(invocation, io);
  const seed = seedMaker(value("seed"), io);
  const out = value("out");
  const folders = out === undefined ? null : outputFolders(out, paths);
  const progress = progressOver(paths.length, io);
  const say = (text: string) => io.stderr.write(`${printable(text)}\n`);
  if (paths.length > 1 && given("seed")) {
    say("One seed for several lists: each draw is fair, but they are not independent of one another.");
  }
  let status: ExitStatus = EXIT.done;

  for (const [index, path] of paths.entries()) {
    progress.show(index, path);
    const name = inputName(path);
    const { findings, draw } = await drawList({ bytes: await readInput(path, io), name }, request, seed(), mappings);
    progress.clear();
    io.stderr.write(findingLines(name, findings));
    if (draw === null) {
      say(`${name}: ${findingCounts(findings)}; nothing was drawn.`);
      if (given("json"))
        io.stdout.write(`${canonicalJson({ kind: "longlist/blocked", version: 1, file: name, findings })}\n`);
      status = EXIT.blocked;
      continue;
    }
    const folder = folders?.[index];
    if (folder !== undefined) await saveDraw(folder, draw, given("force"));
    if (given("json")) io.stdout.write(`${canonicalJson(draw)}\n`);
    else io.stdout.write(`${index === 0 ? "" : "\n"}${drawSummary(name, draw, folder === undefined)}`);
    say(`${name}: ${seedWords(draw.seed)}`);
    if (folder !== undefined) say(`${name}: sample.csv, reserves.csv and receipt.json written to ${folder}`);
  }
  await saveMapping(invocation, mappings, io, request.specification.vocabulary?.disposals);
  return status;
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
