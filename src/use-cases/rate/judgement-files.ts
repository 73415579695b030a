import { Refusal } from "../../base/refusal.ts";
import type { TableFinding } from "../../base/table/table-finding.ts";
import { openTables, type SentFile } from "../../long-list/files/open-tables.ts";
import { inspectedCases } from "../../rating/sheet/inspected-cases.ts";
import { type ReadJudgements, readJudgements } from "../../rating/sheet/read-judgements.ts";
import { sheetKeys } from "../../rating/sheet/sheet-columns.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";

/**
 * Reads filled sheets, CSV or workbooks, in any number, and merges them. It never throws for anything that a sheet may hold.
 *
 * @param files each under another name
 * @throws Refusal `no-standards` where the draw's specification has none
 */
export async function readJudgementFiles(
  draw: Draw,
  replacements: readonly Replacement[],
  files: readonly SentFile[],
): Promise<ReadJudgements> {
  refuseWithoutStandards(draw);
  const cases = inspectedCases(draw, replacements);
  const keyOf = sheetKeys(cases.questions);
  const tables = [];
  const refused: TableFinding[] = [];
  for (const file of files) {
    const opened = await openTables(file, (cells) => new Set(cells.map(keyOf).filter((key) => key !== null)).size);
    tables.push(...opened.tables);
    refused.push(...opened.findings);
  }
  const { judgements, findings } = readJudgements(tables, cases);
  return { judgements, findings: [...refused, ...findings] };
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
