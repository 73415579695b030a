import { nth } from "../base/lists.ts";
import { type CaseList, type Mappings, NO_MAPPINGS } from "../sampling/case.ts";
import { readColumns } from "./columns/read-columns.ts";
import type { ListInput } from "./files/open-list.ts";
import { blocks, type Finding, type Found, found, inOrder, ListRefused, told } from "./findings/finding.ts";
import type { FindingCode } from "./findings/findings.ts";
import type { ListTable } from "./findings/list-table.ts";
import { rowInSheet, sheetOfRow } from "./findings/named-rows.ts";
import { frameworkOf, type ReadFor } from "./headings/framework.ts";
import { mappedHeadings } from "./headings/mapped-headings.ts";
import { checkMappings, unusedMappings, usedMappings } from "./mappings/mapping-checks.ts";
import { type ReadingChoices, readingChoices, sheetChoices } from "./mappings/reading-choices.ts";
import { openSheets, type ReadSheet } from "./read-sheets.ts";
import { checkReferences } from "./rows/alike-references.ts";
import { casesOf, readRows } from "./rows/cases.ts";
import { checkChildren } from "./rows/children.ts";
import { checkCrossed } from "./rows/crossed-references.ts";
import { checkGrouped } from "./rows/grouped-rows.ts";
import { checkOddChildren } from "./rows/odd-children.ts";
import { checkOddReferences } from "./rows/odd-references.ts";
import { distinctRows } from "./rows/repeated-rows.ts";
import { checkRows } from "./rows/row-checks.ts";
import { joinSheets, type UsedCells } from "./sheet/join-sheets.ts";
import { READ_LIMITS } from "./sheet/sheet.ts";
import { checkExamples } from "./template/examples.ts";

export type { ListInput };

/** That a list is read as an earlier one was, in words. */
export interface ConfirmedReading {
  /** Within a sentence. @example "list 2 of the inspection of 2 November 2026" */
  readonly list: string;
  readonly by: string;
}

/** What reading depends on besides the list. */
export interface ReadOptions {
  /** ISO calendar date. */
  readonly inspectionDate: string;
  readonly mappings?: Mappings;
  /** Where the mappings are those of an earlier list: which it was, and who confirmed that they hold again. */
  readonly confirmed?: ConfirmedReading | undefined;
  /** The rules that the list is read for: their own kinds of case are known, and what they balance on is needed. */
  readonly specification?: ReadFor;
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
    if (!(error instanceof ListRefused)) throw error;
    return { list: null, findings: told(error.found, []), table: null, choices: null };
  }
}

async function read(input: ListInput, options: ReadOptions): Promise<ListReading> {
  const { mappings = NO_MAPPINGS, inspectionDate } = options;
  const framework = frameworkOf(options.specification);
  const { limits = READ_LIMITS } = input;
  const headings = mappedHeadings(mappings);

  const opened = await openSheets(input, { headings, mappings, framework, limits });
  const { sheets, workbook, dateSystem } = opened;
  const names = workbook?.read ?? [];
  const telling = (some: readonly Found[]) => some.flatMap((one) => told(one, names));
  if (sheets.length === 0) {
    return { list: null, findings: telling(opened.findings), table: null, choices: sheetChoices(workbook) };
  }
  const data = joinSheets(sheets, limits);
  const { used, numbers } = data;
  const mapped = new Set(sheets.flatMap((sheet) => [...sheet.mapped]));
  const columns = readColumns(data, { dateSystem, mappings, inspectionDate, ...framework });
  const distinct = distinctRows(readRows(numbers, columns.values), used);

  const children = checkChildren(distinct.rows, used, framework.sampled);
  const examples = checkExamples(distinct.rows);
  const sheetFindings = sheets.flatMap((sheet) => sheet.findings);
  const findings = inOrder([
    ...opened.findings,
    ...confirmedReading(options),
    ...checkMappings(mappings, framework.ownDisposals),
    ...unusedMappings(mappings, mapped),
    ...sheetFindings,
    ...columns.findings,
    ...checkGrouped(data),
    ...distinct.findings,
    ...checkReferences(distinct.rows, used),
    ...checkCrossed(distinct.rows, used),
    ...checkRows(distinct.rows, used, inspectionDate),
    ...children,
    ...checkOddChildren(distinct.rows, used, children),
    ...examples,
    ...checkOddReferences(distinct.rows, used, [...columns.findings, ...sheetFindings, ...examples]),
  ]);
  const needed = usedMappings(mappings, { columns: mapped, values: columns.mapped, sheets: names });
  const list = { cases: casesOf(distinct.rows), rows: numbers.length, mappings: needed };
  const table = tableOf(data, names);
  const contradicted = new Set(
    findings.flatMap(({ code, column }) => (QUESTIONS_OF_COLUMNS.has(code) ? (column ?? []) : [])),
  );
  const parts = { headings: headingsOf(sheets), mappings, used, table, workbook, framework, contradicted };
  return {
    list: blocks(findings) ? null : list,
    findings: telling(findings),
    table,
    // Only who can ask a person looks at these.
    get choices() {
      return readingChoices(parts);
    },
  };
}

/** By these it is asked which of two columns counts. */
const QUESTIONS_OF_COLUMNS: ReadonlySet<FindingCode> = new Set(["columns-contradict", "column-repeated"]);

function confirmedReading({ confirmed }: ReadOptions): Found[] {
  return confirmed === undefined ? [] : [found("mapping-of-team", {}, { list: confirmed.list, by: confirmed.by })];
}

function tableOf({ used, numbers, columns }: UsedCells, names: readonly string[]): ListTable {
  return {
    headings: used.map(({ heading }) => heading),
    ...(names.length > 1 ? { sheets: numbers.map((row) => nth(names, sheetOfRow(row))) } : {}),
    numbers: numbers.map(rowInSheet),
    columns: columns.map(({ cells }) => cells),
  };
}

/** Those of further sheets once: the same column stands in each. */
function headingsOf([first, ...others]: readonly ReadSheet[]): string[] {
  const own = first?.headings ?? [];
  const known = new Set(own);
  return [...own, ...new Set(others.flatMap(({ headings }) => headings.filter((one) => !known.has(one))))];
}
