import { type Finding, finding } from "../findings/finding.ts";
import type { FindingCode } from "../findings/findings.ts";
import { quoted } from "../findings/wording.ts";
import type { DateSystem } from "../values/calendar.ts";
import { isBlankLike } from "../values/coded-value.ts";
import { type DateValue, readDate } from "../values/date-value.ts";
import { type ColumnCells, type ColumnValues, missingValue } from "./column-values.ts";
import { isSpreadsheetError } from "./unusable-cells.ts";

const FINDING_OF: Readonly<Record<Exclude<DateValue["is"], "date">, FindingCode>> = {
  impossible: "date-impossible",
  "two-digit-year": "date-two-digit-year",
  "time-zone": "date-time-zone",
  unknown: "date-unknown",
};

/**
 * Reads a column of dates to ISO. A needed date that cannot be read is an error; any other is left out with a warning.
 *
 * @example readDateColumn({ column, cells: ["14/3/2026"], unusual: [], rows: [2] }, "1900").values // ["2026-03-14"]
 */
export function readDateColumn({ column, cells, rows }: ColumnCells, system: DateSystem): ColumnValues {
  const findings: Finding[] = [];
  const known = new Map<string, DateValue>();
  const values = cells.map((text, at) => {
    if (isBlankLike(text)) {
      if (column.field.needed) findings.push(missingValue(column, rows[at]!));
      return null;
    }
    const date = known.get(text) ?? readDate(text, system);
    known.set(text, date);
    if (date.is === "date") return date.iso;
    const code = column.field.needed ? FINDING_OF[date.is] : "end-date-not-read";
    if (!isSpreadsheetError(text))
      findings.push(finding(code, { rows: [rows[at]!], column: column.heading }, { value: quoted(text) }));
    return column.field.needed ? text : null;
  });
  return { values, findings };
}
