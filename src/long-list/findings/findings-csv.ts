import { csvOf } from "../../base/csv/people-csv.ts";
import type { Finding } from "./finding.ts";
import type { ListTable } from "./list-table.ts";

/** The heading of the column that is added; reading knows it and leaves it aside. */
export const FINDINGS_HEADING = "Longlist findings";

const LINES_ABOVE = 40;

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
  const { headings, numbers, columns } = table;
  const known = new Set(numbers);
  const beside = new Map<number, string[]>();
  const above: string[] = [];
  for (const finding of findings) {
    const rows = (finding.rows ?? [finding.row]).filter((row): row is number => row !== null && known.has(row));
    if (rows.length !== 1) above.push(sentence(finding));
    for (const row of rows) {
      const text = rows.length === 1 ? sentence(finding) : `${heading(finding)} see above (${finding.code})`;
      beside.set(row, [...(beside.get(row) ?? []), text]);
    }
  }
  const rows = numbers.map((row, at) => {
    const texts = beside.get(row);
    return [...columns.map((cells) => cells[at]!), texts === undefined ? "" : `row ${row}: ${texts.join("\n")}`];
  });
  return csvOf([...shortened(above).map((line) => [line]), [...headings, FINDINGS_HEADING], ...rows], { mark: true });
}

function sentence(finding: Finding): string {
  return `${heading(finding)} ${finding.message} ${finding.remedy}`;
}

function heading({ severity, column }: Finding): string {
  return column === null ? `${severity}:` : `${severity} in ${column}:`;
}

/** Reading looks for the headings in the first rows only, so there is a limit to what may stand above them. */
function shortened(lines: readonly string[]): string[] {
  if (lines.length <= LINES_ABOVE) return [...lines];
  return [...lines.slice(0, LINES_ABOVE - 1), `and ${lines.length - LINES_ABOVE + 1} more, which the check lists`];
}
