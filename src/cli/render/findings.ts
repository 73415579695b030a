import { printable } from "./printable.ts";

/** What is shown of a finding. */
export interface ShownFinding {
  readonly code: string;
  readonly severity: "error" | "warning" | "notice";
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Findings as messages, one line each, in the form editors and scripts know from compilers.
 *
 * @example findingLines("list.csv", [{ severity: "error", code: "value-missing", row: 7, column: "Disposal", message: "Disposal is blank.", remedy: "Fill it in." }]) // "list.csv:7: error value-missing [Disposal] Disposal is blank. — Fill it in.\n"
 */
export function findingLines(file: string, findings: readonly ShownFinding[]): string {
  return findings
    .map(({ severity, code, row, column, message, remedy }) => {
      const place = row === null ? file : `${file}:${row}`;
      const where = column === null ? "" : ` [${column}]`;
      return `${printable(`${place}: ${severity} ${code}${where} ${message} — ${remedy}`)}\n`;
    })
    .join("");
}

/**
 * Findings as a report: the file, its columns, then its rows, each with what to do.
 */
export function findingsReport(findings: readonly ShownFinding[]): string {
  if (findings.length === 0) return "No findings.\n";
  const groups: [title: string, findings: readonly ShownFinding[]][] = [
    ["The file", findings.filter(({ row, column }) => row === null && column === null)],
    ["Its columns", findings.filter(({ row, column }) => row === null && column !== null)],
    ["Its rows", findings.filter(({ row }) => row !== null)],
  ];
  return groups
    .filter(([, some]) => some.length > 0)
    .map(([title, some]) => `${title}\n${some.map(reported).join("")}`)
    .join("");
}

/** @example findingCounts([]) // "no findings" */
export function findingCounts(findings: readonly ShownFinding[]): string {
  const counts = (["error", "warning", "notice"] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
  });
  return counts.length === 0 ? "no findings" : counts.join(", ");
}

function reported({ severity, code, row, column, message, remedy }: ShownFinding): string {
  const place = [...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [`[${column}]`])];
  const head = [severity, ...place, code].join(" ");
  return `  ${printable(head)}\n      ${printable(message)}\n      To do: ${printable(remedy)}\n`;
}
