import { isBlankLike } from "./coded-value.ts";
import { type ColumnCells, type ColumnValues, missingValue } from "./column-values.ts";
import { type Finding, finding } from "./finding.ts";

const SHORTENED_NUMBER = /^\d(?:\.\d+)?E\+\d{2,}$/i;

/** Reads a column of references or of free text. Blank is null; a reference that a spreadsheet has shortened gives a warning. */
export function readTextColumn({ column, cells, rows }: ColumnCells): ColumnValues {
  const { kind, needed } = column.field;
  const findings: Finding[] = [];
  const values = cells.map((text, at) => {
    if (text === "" || (kind === "text" && isBlankLike(text))) {
      if (needed) findings.push(missingValue(column, rows[at]!));
      return null;
    }
    if (kind === "reference" && SHORTENED_NUMBER.test(text)) {
      findings.push(finding("reference-shortened", { rows: [rows[at]!], column: column.heading }));
    }
    return text;
  });
  return { values, findings };
}
