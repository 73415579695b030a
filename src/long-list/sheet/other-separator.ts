import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { SEPARATORS } from "../findings/wording.ts";
import type { Column } from "../headings/columns.ts";
import { holdsCase, looksLikeCase } from "./case-rows.ts";
import type { RawRow } from "./data-rows.ts";
import { namesFields } from "./header.ts";
import { cellAt } from "./sheet.ts";

/** Rows whose values are separated by something else than the list's. */
export interface OtherRows {
  readonly rows: readonly RawRow[];
  readonly findings: readonly Found[];
}

/**
 * Takes out the rows that are cases, or headings, once another separator is taken for theirs: a list that another program wrote,
 * joined to the first one, at its end or at its start. Of such a row nothing stands where the list has its start date, so nearly every row is passed by.
 *
 * @param separator the list's own; null where its format has none
 * @example rowsOfOtherSeparator([{ row: 9, cells: ["A1\tF\tFine\t14/03/2026"] }], columns, ",").rows.length // 1
 */
export function rowsOfOtherSeparator(
  rows: readonly RawRow[],
  columns: readonly Column[],
  separator: string | null,
): OtherRows {
  const start = columns.find(({ field }) => field.name === "startDate")?.index;
  if (start === undefined) return { rows: [], findings: [] };
  const others = Object.keys(SEPARATORS).filter((one) => one !== separator);
  const bySeparator = new Map<string, OtherRow[]>();
  for (const row of rows) {
    if (cellAt(row.cells, start) !== "") continue;
    const line = row.cells.join(separator ?? " ");
    // What a value of several lines holds is for another check, and a title may say how a row is filled in.
    if (/[\r\n]|\b(?:e\.g|examples?)\b/i.test(line)) continue;
    for (const other of others) {
      const cells = line.includes(other) ? line.split(other) : [];
      const isCase = holdsCase(cells, columns) || looksLikeCase(cells);
      if (isCase || namesFields(cells)) add(bySeparator, other, { row, isCase });
    }
  }
  // Headings alone may be named in a note.
  const joined = [...bySeparator].filter(([, some]) => some.some(({ isCase }) => isCase));
  return {
    rows: joined.flatMap(([, some]) => some.map(({ row }) => row)),
    findings: joined.map(([other, some]) => {
      const numbers = some.map(({ row: { row } }) => row);
      const details = { rows: namedRows(numbers, "Rows"), hold: some.length === 1 ? "holds" : "hold" };
      return found(
        "rows-separated-otherwise",
        { rows: numbers },
        { ...details, separator: SEPARATORS[other] ?? other },
      );
    }),
  };
}

/** A row, and whether it is a case under the other separator, or headings. */
interface OtherRow {
  readonly row: RawRow;
  readonly isCase: boolean;
}

function add(bySeparator: Map<string, OtherRow[]>, separator: string, row: OtherRow): void {
  const same = bySeparator.get(separator);
  if (same === undefined) bySeparator.set(separator, [row]);
  else same.push(row);
}
