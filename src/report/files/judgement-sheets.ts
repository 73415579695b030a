import { readAgain } from "../../base/csv/formula.ts";
import { csvOf } from "../../base/csv/people-csv.ts";
import { nth } from "../../base/lists.ts";
import { columnLetters } from "../../base/table/column-letters.ts";
import { type WriteSheet, writeWorkbook } from "../../long-list/files/workbook/library.ts";
import { ANSWERS } from "../../rating/judgement.ts";
import { SHEET_COLUMNS } from "../../rating/sheet/sheet-columns.ts";
import {
  answerCells,
  type DomainSheet,
  domainSheets,
  HEADINGS,
  nothingAsked,
  type SheetRequest,
} from "../../rating/sheet/sheet-rows.ts";
import { levelName } from "../../sampling/specification/level-names.ts";
import { CLASSIFICATIONS } from "../../sampling/specification/standard-fields.ts";
import { sheetNames } from "./sheet-names.ts";

/** The sheet to fill in as CSV: all domains in one table; questions of other domains stay blank. CRLF, UTF-8 with a mark. */
export function judgementCsv(request: SheetRequest): string {
  const sheets = domainSheets(request);
  const questions = sheets.flatMap((sheet) => sheet.questions);
  const asked = questions.map(({ question }) => question);
  const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => [...row.cells, ...answerCells(row, asked)]));
  return csvOf([[...HEADINGS, ...questions.map(({ heading }) => heading)], ...rows], { mark: true });
}

/**
 * The sheet to fill in as an Excel workbook: a sheet for each domain, with drop-downs and full question titles; above the
 * headings of one that asks nothing stands why.
 */
export function judgementWorkbook(request: SheetRequest): Promise<Uint8Array> {
  const sheets = domainSheets(request);
  const names = sheetNames(sheets.map(({ title }) => title));
  return writeWorkbook(
    sheets.map((sheet, at) => domainSheet(sheet, nth(names, at))),
    request.draw.inspectionDate,
  );
}

/** Cells of text stay text, so that 0012 keeps its noughts and =1+1 is not worked out. */
const TEXT = "@";
const HEADING = { font: { bold: true }, alignment: { wrapText: true, vertical: "top" } } as const;

function domainSheet(sheet: DomainSheet, name: string): WriteSheet {
  const { questions, rows } = sheet;
  const why = nothingAsked(sheet);
  const above = why === null ? [] : [[why]];
  const headings = [...HEADINGS, ...questions.map(({ heading }) => heading)];
  const first = above.length + 2;
  // Spare rows would only invite cases that were not drawn.
  const last = first + Math.max(0, rows.length - 1);
  const choice = (column: number, choices: readonly string[], title: string) => ({
    type: "list" as const,
    values: [...choices],
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: title.slice(0, 32),
    errorMessage: `Choose one of ${choices.join(", ")}, or leave the cell blank while it is not judged.`,
    range: `${columnLetters(column)}${first}:${columnLetters(column)}${last}`,
  });
  const levels = CLASSIFICATIONS.map(levelName);
  return {
    name,
    rows: [
      ...above,
      headings,
      ...rows.map((row) => [
        ...row.cells.map(readAgain),
        ...answerCells(
          row,
          questions.map(({ question }) => question),
        ),
      ]),
    ],
    columns: headings.map((_, at) => ({ width: at < HEADINGS.length ? 20 : 26, numFmt: TEXT })),
    cells: new Map(headings.map((value, at) => [`${above.length},${at}`, { value, style: HEADING }])),
    freezePane: { rows: above.length + 1, columns: 1 },
    dataValidations: [
      ...SHEET_COLUMNS.flatMap(({ key, heading }, at) =>
        key === "riskOfSeriousHarm" || key === "safetyAndWellbeing" ? choice(at, levels, heading) : [],
      ),
      ...questions.map(({ question }, at) => choice(HEADINGS.length + at, ANSWERS, question.id)),
    ],
  };
}
