import { canonicalJson } from "../../base/canonical.ts";
import { countText } from "../../base/words/numbers.ts";
import { askedProgress } from "../../rating/progress.ts";
import type { Rating } from "../../rating/rating-document.ts";
import { ratingCsv } from "../../report/files/rating-csv.ts";
import { ratingStatement } from "../../report/rating-statement.ts";
import { ratingWorkbook } from "../../report/rating-workbook.ts";
import { classificationSection } from "../../report/sections/after-the-draw/classification.ts";
import { overallSection } from "../../report/sections/after-the-draw/overall.ts";
import {
  questionsSection,
  ratingChancesSection,
  standardsSection,
} from "../../report/sections/after-the-draw/ratings.ts";
import { ratingWarningsSection } from "../../report/sections/warnings.ts";
import { methodologyText } from "../../report/statement.ts";
import { sectionsText } from "../../report/terminal.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { rateInspection } from "../../use-cases/rate/rate-inspection.ts";
import type { Invocation } from "../command.ts";
import { EXIT, type ExitStatus } from "../failure.ts";
import { refuseUnreadable } from "../input.ts";
import type { Io } from "../io.ts";
import type { OutputFile } from "../output-files.ts";
import { inspectedBy, listOf, saveFiles, sentFile, type Target, tellFindings } from "../sent-files.ts";

/** `longlist rate`: ratings from filled sheets, with what they rest on. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals, value, given } = invocation;
  const read = [...positionals, ...["list", "panel", "replacements"].flatMap((name) => value(name) ?? [])];
  await refuseUnreadable(read);
  const { draw, replacements } = await inspectedBy(invocation, io);
  const list = await listOf(invocation, draw, io);
  const [, ...paths] = positionals;
  const sheets = [];
  for (const path of paths) sheets.push(await sentFile(path, io));
  const panel = value("panel") === undefined ? null : await sentFile(value("panel") ?? "", io);
  const { findings, rating } = await rateInspection({ draw, replacements, sheets, panel, list });
  tellFindings(findings, io);
  if (rating === null) return EXIT.blocked;
  const folder = value("out");
  if (folder !== undefined) await save({ folder, read, force: given("force") }, rating, draw, io);
  io.stdout.write(given("json") ? `${canonicalJson(rating)}\n` : summary(rating, draw));
  return EXIT.done;
}

function summary(rating: Rating, draw: Draw): string {
  const { judged, toInspect, unasked } = askedProgress(rating, draw.specification);
  const others = unasked === 0 ? "" : `; of ${countText(unasked, "other")} nothing is asked`;
  const titles = new Map(draw.specification.domains.map(({ id, title }) => [id, title]));
  const sections = [
    overallSection(rating, draw.specification),
    standardsSection(rating, draw.specification),
    questionsSection(rating),
    ratingChancesSection(rating, draw.specification.rating.bands),
    classificationSection(rating, titles),
    ratingWarningsSection(rating, draw.specification),
  ];
  return `Ratings: ${judged} of ${countText(toInspect, "case")} judged${others}\n${sectionsText(sections)}`;
}

/** Writes rating.json, rating.csv, rating.xlsx and statement.txt. */
async function save(target: Target, rating: Rating, draw: Draw, io: Io): Promise<void> {
  const files: readonly OutputFile[] = [
    ["rating.csv", ratingCsv(rating, draw.specification)],
    ["rating.xlsx", await ratingWorkbook(rating, draw)],
    ["statement.txt", methodologyText(ratingStatement(rating, draw))],
    ["rating.json", `${canonicalJson(rating)}\n`],
  ];
  await saveFiles(files, target, "rate", io);
}
