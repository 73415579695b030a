import { Refusal } from "../../base/refusal.ts";
import type { SentTable } from "../../base/table/sent-table.ts";
import { TABLE_FINDINGS, type TableFinding, tableFinding } from "../../base/table/table-finding.ts";
import { openTables, type SentFile } from "../../long-list/files/open-tables.ts";
import { unpackedSize } from "../../long-list/files/within-limits.ts";
import type { Judgement } from "../../rating/judgement.ts";
import type { Judging } from "../../rating/progress.ts";
import { inspectedCases } from "../../rating/sheet/inspected-cases.ts";
import { type ReadJudgements, readJudgements } from "../../rating/sheet/read-judgements.ts";
import { sheetKeys } from "../../rating/sheet/sheet-columns.ts";
import type { SheetRequest } from "../../rating/sheet/sheet-rows.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";

const MEGABYTE = 1_000_000;
/** Bytes of all sheets that are opened together: fifty workbooks in which each of a thousand cases has a row have less. */
const MOST_UNPACKED = 96 * MEGABYTE;

/** Filled sheets as tables, and what was found while they were opened. */
export interface OpenedSheets {
  readonly tables: readonly SentTable[];
  readonly findings: readonly TableFinding[];
}

/**
 * Opens filled sheets, CSV or workbooks, in any number: what takes long of reading them, and needs nothing but what is asked.
 *
 * @param files each under another name
 * @throws Refusal `no-standards` where the specification has none
 */
export async function openJudgementFiles(
  specification: Draw["specification"],
  files: readonly SentFile[],
): Promise<OpenedSheets> {
  refuseWithoutStandards({ specification });
  const keyOf = sheetKeys(
    specification.standards.flatMap((one) => (one.basis === "cases" ? one.questions.map(({ id }) => id) : [])),
  );
  const isQuestion = (cell: string) => keyOf(cell)?.startsWith("?") ?? false;
  const tables: SentTable[] = [];
  const findings: TableFinding[] = [];
  let size = 0;
  for (const file of files) {
    size += unpackedSize(file.bytes);
    if (files.length > 1 && size > MOST_UNPACKED) {
      const table = { file: file.name, sheet: null };
      findings.push(tableFinding(TABLE_FINDINGS, "files-too-large", { table }, { most: MOST_UNPACKED / MEGABYTE }));
      break;
    }
    const opened = await openTables(
      "judgements",
      file,
      (cells) => new Set(cells.map(keyOf).filter((key) => key !== null)).size,
      { isTaken: (cells) => cells.some(isQuestion) },
    );
    tables.push(...opened.tables);
    findings.push(...opened.findings);
  }
  return { tables, findings };
}

/**
 * Reads filled sheets and merges them. It never throws for anything that a sheet may hold.
 *
 * @param own the only cases that whoever sends them may judge, by reference; null: all
 * @param standing what is judged already, as {@link readJudgements} takes it
 * @throws Refusal `no-standards` where the draw's specification has none
 */
export function readOpenedSheets(
  draw: Draw,
  replacements: readonly Replacement[],
  opened: OpenedSheets,
  own: ReadonlySet<string> | null = null,
  standing: readonly Judgement[] | null = null,
): ReadJudgements {
  const { judgements, findings } = readJudgements(opened.tables, inspectedCases(draw, replacements, own), standing);
  return { judgements, findings: [...opened.findings, ...findings] };
}

/** Both: opens filled sheets and reads them. @throws Refusal `no-standards` */
export async function readJudgementFiles(
  draw: Draw,
  replacements: readonly Replacement[],
  files: readonly SentFile[],
  own: ReadonlySet<string> | null = null,
  standing: readonly Judgement[] | null = null,
): Promise<ReadJudgements> {
  return readOpenedSheets(draw, replacements, await openJudgementFiles(draw.specification, files), own, standing);
}

/**
 * What the sheet to fill in is made of, as far as it is judged.
 *
 * @param inspector only this inspector's cases; null: all that are told
 * @throws Refusal `no-standards`; `unknown-inspector` where nobody of that name has a case
 */
export function sheetRequest(judging: Judging, inspector: string | null): SheetRequest {
  refuseWithoutStandards(judging.draw);
  if (inspector !== null && ![...judging.inspectors.values()].includes(inspector)) {
    throw new Refusal("unknown-inspector", {
      place: "inspector",
      message: "no inspector of that name has a case",
      remedy: "Write it as the assignment has it.",
    });
  }
  const whose = inspector ?? judging.only ?? null;
  return { ...judging, inspector: whose, judgements: new Map(judging.judgements.map((one) => [one.case, one])) };
}

/** @throws Refusal `no-standards` where a specification has no standards, so that nothing is judged or rated */
export function refuseWithoutStandards({ specification }: Pick<Draw, "specification">): void {
  if (specification.standards.length > 0) return;
  throw new Refusal("no-standards", {
    place: "specification",
    message: `the specification ${specification.id} has no standards, so there is nothing to judge or to rate`,
    remedy: "Draw with a specification that lists its standards.",
  });
}
