import { columnNamed, type MatchedColumns, type UnusedColumn } from "./columns.ts";
import { type Finding, finding } from "./finding.ts";
import { personalContent, personalHeading } from "./personal-data.ts";
import { rowPlace, type Sheet } from "./sheet.ts";

/**
 * Says which columns are left behind: those that look like personal data, by heading or by content, and the rest.
 * Only headings are named, never a value. A column with neither heading nor values is nothing.
 *
 * @param header the place of the headings in `sheet.rows`
 */
export function leftBehind(sheet: Sheet, header: number, columns: MatchedColumns): Finding[] {
  const place = rowPlace(sheet, header);
  const filled = columns.unused.filter((column) => column.heading !== "" || hasValues(sheet, header, column));
  const personal = filled.flatMap((column) => {
    const kind = personalHeading(column.heading) ?? personalContent(cellsBelow(sheet, header, column));
    return kind === null ? [] : [{ column, kind }];
  });
  const other = filled.filter((column) => !personal.some((found) => found.column === column));
  const findings: Finding[] = [];
  if (personal.length > 0) {
    const named = personal.map(({ column, kind }) => `${columnNamed(column)} (${kind})`).join(", ");
    findings.push(finding("personal-data-dropped", place, { columns: named }));
  }
  if (other.length > 0) {
    findings.push(finding("columns-unknown", place, { columns: other.map(columnNamed).join(", ") }));
  }
  return findings;
}

function cellsBelow({ rows }: Sheet, header: number, { index }: UnusedColumn): string[] {
  return rows.slice(header + 1, header + 201).map((cells) => cells[index] ?? "");
}

function hasValues({ rows }: Sheet, header: number, { index }: UnusedColumn): boolean {
  return rows.some((cells, at) => at > header && (cells[index] ?? "").trim() !== "");
}
