import { nth } from "../base/lists.ts";
import type { Mappings } from "../sampling/case.ts";
import { checkChildColumn } from "./columns/child-column.ts";
import { checkHidden } from "./columns/hidden-columns.ts";
import { checkMarkedOut } from "./columns/marked-out.ts";
import { settleRepeated } from "./columns/repeated-columns.ts";
import { checkRivals } from "./columns/rival-columns.ts";
import { checkShifted } from "./columns/shifted-cells.ts";
import { type ListInput, openList } from "./files/open-list.ts";
import type { Found } from "./findings/finding.ts";
import { rowOfSheet } from "./findings/named-rows.ts";
import { matchColumns } from "./headings/columns.ts";
import type { Framework } from "./headings/framework.ts";
import type { MappedHeadings } from "./headings/mapped-headings.ts";
import { casesBeside } from "./sheet/cases-beside.ts";
import { dataRows } from "./sheet/data-rows.ts";
import { checkDoubts, fillMerged } from "./sheet/doubtful-cells.ts";
import { groupHeadings } from "./sheet/group-headings.ts";
import { headerOf } from "./sheet/header.ts";
import { type UsedCells, usedCells } from "./sheet/join-sheets.ts";
import { withLegends } from "./sheet/legends.ts";
import { minimise } from "./sheet/minimise.ts";
import { checkRaised } from "./sheet/raised-marks.ts";
import { rowsAbove } from "./sheet/rows-above.ts";
import { withoutFindings } from "./sheet/sent-back.ts";
import { type OpenedList, type ReadLimits, rowPlace, type Sheet } from "./sheet/sheet.ts";
import { asShown, checkLooks } from "./sheet/sheet-looks.ts";
import { refuseSwallowedHeadings, swallowedRows } from "./sheet/swallowed-rows.ts";
import { inOneRow } from "./sheet/two-rows-of-headings.ts";

interface SheetOptions {
  readonly headings: MappedHeadings;
  readonly mappings: Mappings;
  readonly framework: Framework;
  readonly limits: ReadLimits;
}

/** One sheet as far as it can be read by itself. */
export interface ReadSheet extends UsedCells {
  readonly headings: readonly string[];
  readonly mapped: ReadonlySet<string>;
  readonly findings: readonly Found[];
}

/** Opens what was sent and reads each sheet by itself. What is not used of them is given up here, before the list is judged. */
export async function openSheets(input: ListInput, options: SheetOptions) {
  const { headings, mappings, limits } = options;
  const opened = await openList(input, headings, mappings.sheets ?? [], limits);
  const { sheets, findings, workbook } = opened;
  return {
    sheets: sheets.map((sheet, at) => readSheet(sheet, at, options, opened)),
    findings,
    workbook,
    dateSystem: sheets[0]?.dateSystem ?? "1900",
  };
}

function readSheet(
  sent: Sheet,
  at: number,
  { headings, mappings, framework, limits }: SheetOptions,
  { looked = [], others = [] }: Pick<OpenedList, "looked" | "others">,
): ReadSheet {
  const placed = { ...sent, firstRow: rowOfSheet(at, sent.firstRow) };
  refuseSwallowedHeadings(placed, headings);
  const header = headerOf(placed, headings, limits, looked);
  const { sheet, findings: twoRows } = inOneRow(withoutFindings(placed, header), header, headings, framework);
  const row = nth(sheet.rows, header);
  const matched = settleRepeated(sheet, header, matchColumns(row, headings, rowPlace(sheet, header), framework));
  const { used: kept, findings: minimised } = minimise(sheet, header, matched);
  const used = withLegends(sheet, header, kept, others);
  const filled = fillMerged(asShown(sheet, used), header, used, limits);
  const data = dataRows(filled.sheet, header, used, limits, mappings.foot);
  const cells = usedCells(used, data.rows);
  return {
    headings: row,
    ...cells,
    mapped: matched.mapped,
    findings: [
      ...twoRows,
      ...rowsAbove(sheet, header, headings, data.rows.length),
      ...casesBeside(sheet, header, used, matched.unused),
      ...matched.findings,
      ...groupHeadings(sheet, header, used, matched.mapped),
      ...checkRivals(sheet, header, data.rows, matched),
      ...checkChildColumn(sheet, header, data.rows, matched),
      ...checkHidden(sheet, header, data.rows, matched),
      ...checkShifted(data.rows, matched),
      ...checkMarkedOut(data.rows, matched),
      ...minimised,
      ...data.findings,
      ...swallowedRows(filled.sheet, header, used),
      ...checkDoubts(filled, cells.numbers),
      ...checkLooks(sheet, header, used, cells.numbers),
      ...checkRaised(sheet, header, used, cells.numbers),
    ],
  };
}
