import { type Finding, finding } from "../findings/finding.ts";
import type { FindingCode } from "../findings/findings.ts";
import { isBlankLike } from "../values/coded-value.ts";
import { type ColumnCells, type ColumnValues, missingValue } from "./column-values.ts";

/** What spreadsheets make of references that are not formatted as text. */
const REFERENCE_DOUBTS: readonly { readonly code: FindingCode; readonly looks: RegExp }[] = [
  { code: "reference-shortened", looks: /^\d(?:\.\d+)?E\+\d{2,}$/i },
  { code: "reference-turned-date", looks: /^\d{4}-\d{2}-\d{2}$/ },
];
const SPOILT = new RegExp(REFERENCE_DOUBTS.map(({ looks }) => looks.source).join("|"), "i");

/**
 * Reads a column of references or of free text. Blank is null; a reference that a spreadsheet has spoilt gives a warning.
 *
 * @example readTextColumn({ column, cells: ["A1", ""], unusual: [], rows: [2, 3] }).values // ["A1", null]
 */
export function readTextColumn({ column, cells, rows }: ColumnCells): ColumnValues {
  const { kind, needed } = column.field;
  const findings: Finding[] = [];
  const values = cells.map((text, at) => {
    if (text === "" || (kind === "text" && isBlankLike(text))) {
      if (needed) findings.push(missingValue(column, rows[at]!));
      return null;
    }
    if (kind === "reference" && SPOILT.test(text)) {
      const { code } = REFERENCE_DOUBTS.find(({ looks }) => looks.test(text))!;
      findings.push(finding(code, { rows: [rows[at]!], column: column.heading }));
    }
    return text;
  });
  return { values, findings };
}
