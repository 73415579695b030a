import { csvOf } from "../../base/csv/people-csv.ts";
import { nth } from "../../base/lists.ts";
import type { Finding } from "./finding.ts";
import type { ListTable } from "./list-table.ts";
import { rowNumbers } from "./wording.ts";

/** The heading of the column that is added; reading knows it and leaves it aside. */
export const FINDINGS_HEADING = "Longlist findings";

const LINES_ABOVE = 40;
/** Beside each row stands what it is about; above the list nobody reads more. */
const MOST_RUNS = 100;

/**
 * The list as it came, without the columns that are not used, plus a column of findings beside each row: for correcting in
 * a spreadsheet and sending again. Findings of the file, its headings or several rows come first, above the headings, where
 * reading skips them, so what stands beside a row says which row of the list it was. UTF-8 with a byte order mark and CRLF;
 * formula triggers are escaped, and reading undoes that.
 *
 * @param table null where the file could not be read as a list: there are findings alone then
 * @example findingsCsv(table, findings).includes("Disposal is blank.") // true where a row lacks its disposal
 */
export function findingsCsv(table: ListTable | null, findings: readonly Finding[]): string {
  if (table === null)
    return csvOf([[FINDINGS_HEADING], ...findings.map((finding) => [sentence(finding)])], { mark: true });
  const { headings, numbers, columns, sheets } = table;
  const keyOf = (row: number, sheet: string | undefined) =>
    sheets === undefined ? String(row) : `${row} ${sheet ?? ""}`;
  const keys = numbers.map((row, at) => keyOf(row, sheets?.[at]));
  const known = new Set(keys);
  const beside = new Map<string, string[]>();
  const above: string[] = [];
  for (const finding of findings) {
    const rows = (finding.rows ?? [finding.row])
      .filter((row) => row !== null)
      .map((row) => keyOf(row, finding.sheet))
      .filter((row) => known.has(row));
    if (rows.length !== 1) above.push(sentence(finding));
    for (const row of rows) {
      const text = rows.length === 1 ? sentence(finding) : `${heading(finding)} see above (${finding.code})`;
      const texts = beside.get(row);
      if (texts === undefined) beside.set(row, [text]);
      else texts.push(text);
    }
  }
  const rows = numbers.map((row, at) => {
    const texts = beside.get(nth(keys, at));
    const place = sheets === undefined ? `row ${row}` : `sheet ${sheets[at]}, row ${row}`;
    return [...columns.map((cells) => nth(cells, at)), texts === undefined ? "" : `${place}: ${texts.join("\n")}`];
  });
  return csvOf([...shortened(above).map((line) => [line]), [...headings, FINDINGS_HEADING], ...rows], { mark: true });
}

/**
 * The findings alone, a line each with its place, for whoever has the list itself: to send back to a team.
 *
 * @example findingLinesCsv([]) // "Severity,Sheet,Rows,Column,What was found,What to do\r\n", after a byte order mark
 */
export function findingLinesCsv(findings: readonly Finding[]): string {
  const headings = ["Severity", "Sheet", "Rows", "Column", "What was found", "What to do"];
  const lines = findings.map(({ severity, sheet, row, rows, column, message, remedy }) => {
    const named = rows ?? (row === null ? [] : [row]);
    return [severity, sheet, named.length === 0 ? null : rowNumbers(named, MOST_RUNS), column, message, remedy];
  });
  return csvOf([headings, ...lines], { mark: true });
}

function sentence(finding: Finding): string {
  const { rows, message, remedy } = finding;
  const named = rows === undefined ? "" : ` Rows ${rowNumbers(rows, MOST_RUNS)}.`;
  return `${heading(finding)} ${message}${named} ${remedy}`;
}

function heading({ severity, column, sheet }: Finding): string {
  const where = `${sheet === undefined ? "" : ` on sheet ${sheet}`}${column === null ? "" : ` in ${column}`}`;
  return `${severity}${where}:`;
}

/** Reading looks for the headings in the first rows only, so there is a limit to what may stand above them. */
function shortened(lines: readonly string[]): string[] {
  if (lines.length <= LINES_ABOVE) return [...lines];
  return [...lines.slice(0, LINES_ABOVE - 1), `and ${lines.length - LINES_ABOVE + 1} more, which the check lists`];
}
