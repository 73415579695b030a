import type { SentTable } from "../../base/table/sent-table.ts";
import type { TableFinding } from "../../base/table/table-finding.ts";
import { byText } from "../../base/text.ts";
import type { Judgement } from "../judgement.ts";
import { caseRows } from "./case-rows.ts";
import { clearedRows } from "./cleared-rows.ts";
import type { InspectedCases } from "./inspected-cases.ts";
import { mergedCase } from "./merged-case.ts";
import { nothingFilledIn } from "./nothing-filled-in.ts";

/** The judgements of all sheets together, and every doubt. */
export interface ReadJudgements {
  /** One of each case to judge, ascending by case; what is in doubt is left out. */
  readonly judgements: readonly Judgement[];
  readonly findings: readonly TableFinding[];
}

/**
 * Reads filled sheets, as many as there are, and merges them: what one leaves blank another may have, and what two say
 * differently is told. All doubts are told at once.
 *
 * @param standing what is judged already: of a case that the sheets judge, it stays in the columns that they do not have; null
 *   where nothing is kept
 */
export function readJudgements(
  tables: readonly SentTable[],
  cases: InspectedCases,
  standing: readonly Judgement[] | null = null,
): ReadJudgements {
  const outcome = standing === null ? "they count as not judged here" : "what stands of them stays";
  const stands = new Map(standing?.map((one) => [one.case, one]));
  const read = tables.map((table) => ({ table, ...caseRows(table, cases, outcome) }));
  const byCase = Map.groupBy(
    read.flatMap(({ rows }) => rows),
    (row) => row.case,
  );
  const merged = [...cases.byReference.values()]
    .sort((a, b) => byText(a.caseId, b.caseId))
    .map((one) => mergedCase(one, byCase.get(one) ?? [], stands.get(one.caseId) ?? one.unjudged));
  const found = [
    nothingFilledIn(read, cases),
    clearedRows(read, stands),
    ...[...read, ...merged].map(({ findings }) => findings),
  ];
  return { judgements: merged.map(({ judgement }) => judgement), findings: inOrder(found.flat(), tables) };
}

const STAGES: readonly TableFinding["stage"][] = ["file", "header", "rows"];

/** Findings in the order of the tables; in each what is about the file, its headings and its rows. */
function inOrder(findings: readonly TableFinding[], tables: readonly SentTable[]): TableFinding[] {
  // Of a hundred sheets with thousands of findings none is looked for at each comparison.
  const places = new Map(tables.map((table, place) => [tableKey(table), place]));
  const table = (finding: TableFinding) => places.get(tableKey(finding)) ?? -1;
  const stage = ({ stage }: TableFinding) => STAGES.indexOf(stage);
  return findings
    .map((finding) => ({ finding, order: [table(finding), stage(finding), finding.row ?? 0] as const }))
    .sort(({ order: a }, { order: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(({ finding }) => finding);
}

function tableKey({ file, sheet }: Pick<SentTable, "file" | "sheet">): string {
  return JSON.stringify([file, sheet]);
}
