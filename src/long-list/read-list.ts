import { type CaseList, type Mappings, NO_MAPPINGS } from "../sampling/case.ts";
import { matchColumns } from "./columns/columns.ts";
import { readColumns } from "./columns/read-columns.ts";
import { type ListInput, openList } from "./files/open-list.ts";
import { type Finding, inOrder, ListRefused } from "./findings/finding.ts";
import type { ListTable } from "./findings/list-table.ts";
import { withoutFindings } from "./findings/sent-back.ts";
import { mappedHeadings } from "./mappings/mapped-headings.ts";
import { checkMappings, unusedMappings, usedMappings } from "./mappings/mapping-checks.ts";
import { type ReadingChoices, readingChoices } from "./mappings/reading-choices.ts";
import { checkReferences } from "./rows/alike-references.ts";
import { casesOf, readRows } from "./rows/cases.ts";
import { checkChildren } from "./rows/children.ts";
import { distinctRows } from "./rows/repeated-rows.ts";
import { checkRows } from "./rows/row-checks.ts";
import { dataRows } from "./sheet/data-rows.ts";
import { checkDoubts, fillMerged } from "./sheet/doubtful-cells.ts";
import { headerOf } from "./sheet/header.ts";
import { minimise } from "./sheet/minimise.ts";
import { READ_LIMITS, rowPlace } from "./sheet/sheet.ts";
import { checkExamples } from "./template/examples.ts";

export type { ListInput };

/** What reading depends on besides the list. */
export interface ReadOptions {
  /** ISO calendar date. */
  readonly inspectionDate: string;
  readonly mappings?: Mappings;
  /** Data rows; 10,000 unless told. */
  readonly maximumRows?: number;
}

/** All that reading a list gives. */
export interface ListReading {
  /** Null where an error blocks the draw. Cases ascend by reference, by UTF-16 code units. */
  readonly list: CaseList | null;
  /** In the order file, header, rows. */
  readonly findings: readonly Finding[];
  /** Null where the file could not be read as a list at all. */
  readonly table: ListTable | null;
  /** Where a person could say how the list is to be read; null where it could not be read as a list at all. */
  readonly choices: ReadingChoices | null;
}

/**
 * Reads a long list: finds out what was sent, which row holds the headings and what each column and value means, and
 * gives the cases with every doubt in one pass. It never throws for anything that a list may hold.
 *
 * @example (await readList({ rows: [] }, { inspectionDate: "2026-11-02" })).findings[0].code // "no-cases"
 */
export async function readList(input: ListInput, options: ReadOptions): Promise<ListReading> {
  try {
    return await read(input, options);
  } catch (error) {
    if (error instanceof ListRefused) return { list: null, findings: [error.finding], table: null, choices: null };
    throw error;
  }
}

async function read(input: ListInput, options: ReadOptions): Promise<ListReading> {
  const mappings = options.mappings ?? NO_MAPPINGS;
  const limits = { ...READ_LIMITS, rows: options.maximumRows ?? READ_LIMITS.rows };
  const headings = mappedHeadings(mappings);

  const { sheet: sent, findings: opened } = await openList(input, headings, limits);
  const { header, findings: titles } = headerOf(sent, headings, limits);
  const sheet = withoutFindings(sent, header);
  const matched = matchColumns(sheet.rows[header]!, headings, rowPlace(sheet, header));
  const { used, findings: minimised } = minimise(sheet, header, matched);
  const filled = fillMerged(sheet, header, used, limits);
  const data = dataRows(filled.sheet, header, used, limits, mappings.foot);
  const columns = readColumns(data, used, { dateSystem: sheet.dateSystem, mappings });
  const read = readRows(data.numbers, columns.values);
  const distinct = distinctRows(read, used);

  const findings = inOrder([
    ...opened,
    ...checkMappings(mappings),
    ...unusedMappings(mappings, matched.mapped),
    ...titles,
    ...matched.findings,
    ...minimised,
    ...data.findings,
    ...checkDoubts(filled, data.numbers),
    ...columns.findings,
    ...distinct.findings,
    ...checkReferences(distinct.rows, used),
    ...checkRows(distinct.rows, used, options.inspectionDate),
    ...checkChildren(distinct.rows, used),
    ...checkExamples(distinct.rows),
  ]);
  const list = {
    cases: casesOf(distinct.rows),
    rows: data.numbers.length,
    mappings: usedMappings(mappings, matched.mapped, columns.mapped),
  };
  const table = {
    headings: used.map(({ heading }) => heading),
    numbers: data.numbers,
    columns: data.columns.map(({ cells }) => cells),
  };
  return {
    list: findings.some(({ severity }) => severity === "error") ? null : list,
    findings,
    table,
    choices: readingChoices(sheet.rows[header]!, mappings, used, table),
  };
}
