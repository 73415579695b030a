import { nth } from "../../base/lists.ts";
import { FIELDS } from "../fields.ts";
import { ListRefused } from "../findings/finding.ts";
import type { MappedHeadings } from "../headings/mapped-headings.ts";
import { columnsUnder } from "../sheet/case-rows.ts";
import { findHeader } from "../sheet/header.ts";
import { isBlankRow, type OpenedList, type ReadLimits, type Sheet } from "../sheet/sheet.ts";
import { ownTableAt, refuseOwnFile } from "./own-file.ts";
import { chosenSheets } from "./sheets/choose-sheets.ts";
import type { LookedAt } from "./sheets/looked-at.ts";
import { ROWS_LOOKED_AT } from "./sheets/other-cases.ts";
import { checkUnpackedSize, rowsInPlace } from "./within-limits.ts";
import { sheetComments } from "./workbook/comments.ts";
import { sheetRows } from "./workbook/library.ts";
import { type OtherText, otherTexts } from "./workbook/other-texts.ts";
import { namedIn, type SheetOutline, type WorkbookOutline, workbookOutline } from "./workbook/outline.ts";
import { sheetMarks } from "./workbook/sheet-marks.ts";
import { checkSheet } from "./workbook/sheet-tags.ts";

/** Every further sheet costs another pass over the workbook's shared text. */
const SHEETS_TRIED = 30;
const NEEDED = new Set(FIELDS.filter(({ needed }) => needed).map(({ name }) => name));

/**
 * Reads the sheet of a workbook that is the list, wherever it stands, or those that were asked for. Dates become ISO text,
 * formulas their results. Sizes are checked before anything is unpacked, and every part before it is parsed.
 *
 * @param wanted names of sheets, none where that is for the reader to find out
 * @throws ListRefused `file-empty`, `list-too-large`, `workbook-unreadable`, `too-many-rows`, `sheet-unknown`
 * @example (await openWorkbook(bytes, headings, [], READ_LIMITS)).sheets[0].rows[0] // ["Case reference", …]
 */
export async function openWorkbook(
  bytes: Uint8Array,
  headings: MappedHeadings,
  wanted: readonly string[],
  limits: ReadLimits,
): Promise<OpenedList> {
  try {
    checkUnpackedSize(bytes, limits);
    const workbook = await workbookOutline(bytes);
    const looked: LookedAt[] = [];
    for (const outline of tried(workbook.sheets, wanted)) {
      looked.push(await lookAt(workbook, outline, headings, limits));
    }
    for (const { sheet } of looked) refuseOwnFile(ownTableAt("list", sheet.rows));
    if (looked.length === 0) throw new ListRefused("file-empty");
    const { read, findings, choice } = chosenSheets(looked, workbook.sheets, wanted);
    const sheets: Sheet[] = [];
    for (const one of read) sheets.push(await withMarks(workbook, one));
    return {
      sheets,
      findings,
      looked: looked.map(({ outline }) => outline.name),
      others: looked.filter((one) => !one.isCandidate && !read.includes(one)).map(rowsLookedAt),
      ...(choice === null ? {} : { workbook: choice }),
    };
  } catch (error) {
    // Whatever the library makes of a damaged workbook, it is for the user to repair.
    throw error instanceof ListRefused ? error : new ListRefused("workbook-unreadable");
  }
}

function rowsLookedAt({ sheet }: LookedAt): Sheet["rows"] {
  return sheet.rows.slice(0, ROWS_LOOKED_AT);
}

function tried(sheets: readonly SheetOutline[], wanted: readonly string[]): readonly SheetOutline[] {
  const isAskedFor = namedIn(wanted);
  return sheets.filter(({ name }, at) => at < SHEETS_TRIED || isAskedFor(name));
}

/** Reads a sheet as far as it may be the list. One that cannot be read is left for whoever chooses: another may be the list. */
async function lookAt(
  { bytes, dateSystem, styles }: WorkbookOutline,
  outline: SheetOutline,
  headings: MappedHeadings,
  limits: ReadLimits,
): Promise<LookedAt> {
  const rows: string[][] = [];
  let others: readonly OtherText[] = [];
  let failed: unknown;
  try {
    if (outline.part === null) throw new ListRefused("workbook-unreadable");
    const hasRuns = await checkSheet(bytes, outline.part);
    if (hasRuns || styles.markedTexts.size > 0) others = await otherTexts(bytes, outline.part, styles);
    await readRows(rows, { bytes, outline, others }, headings, limits);
  } catch (error) {
    failed = error;
  }
  const header = findHeader({ rows }, headings);
  const columns = header === null ? [] : columnsUnder(nth(rows, header), headings);
  const known = new Set(columns.map(({ field }) => field.name));
  return {
    outline,
    sheet: { rows, firstRow: 1, ragged: false, dateSystem, marked: others.filter(({ isMarked }) => isMarked) },
    header,
    columns,
    known: known.size,
    isCandidate: known.has("caseId") && [...known].filter((field) => NEEDED.has(field)).length >= 3,
    dataRows: header === null ? 0 : rows.slice(header + 1).filter((cells) => !isBlankRow(cells)).length,
    ...(failed === undefined ? {} : { failed }),
  };
}

interface SheetParts {
  readonly bytes: Uint8Array;
  readonly outline: SheetOutline;
  readonly others: readonly OtherText[];
}

/** A sheet's rows, each in its place. One without headings near its top is read on as far as it is looked at for cases, no further. */
async function readRows(
  rows: string[][],
  { bytes, outline, others }: SheetParts,
  headings: MappedHeadings,
  limits: ReadLimits,
): Promise<void> {
  const take = rowsInPlace(rows, limits);
  const othersOf = Map.groupBy(others, ({ row }) => row);
  for await (const row of sheetRows(bytes, outline.index)) {
    for (const { column, text } of othersOf.get(row.index) ?? []) {
      if (column < row.cells.length) row.cells[column] = text;
    }
    const above = rows.length <= ROWS_LOOKED_AT && row.index >= ROWS_LOOKED_AT;
    if (above && findHeader({ rows }, headings) === null) return;
    take(row);
  }
}

/** A sheet that is read, with what it says of its cells beside their values. */
async function withMarks(
  { bytes, styles, stale }: WorkbookOutline,
  { outline: { part }, sheet, header, columns: used, failed }: LookedAt,
): Promise<Sheet> {
  if (failed !== undefined || part === null) throw failed;
  const columns = new Set(used.map(({ index }) => index));
  const counts = new Set(used.filter(({ field }) => field.kind === "coded" && !field.needed).map(({ index }) => index));
  const marks = await sheetMarks(bytes, part, { columns, counts, styles, stale });
  const comments = await sheetComments(bytes, part);
  const notes = [...comments.filter(({ row }) => row === header), ...marks.notes];
  return { ...sheet, ...marks, notes };
}
