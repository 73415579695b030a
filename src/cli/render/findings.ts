import { printable } from "../../base/printable.ts";
import { countText } from "../../base/words/numbers.ts";
import { typedRemedy } from "../../long-list/findings/finding.ts";
import { SEVERITIES, type Severity, STAGES, type Stage } from "../../long-list/findings/finding-order.ts";
import { rowNumbers } from "../../long-list/findings/wording.ts";

/** More runs of rows nobody reads on one line. */
const MOST_RUNS = 200;

const TITLES: Readonly<Record<Stage, string>> = { file: "The file", header: "Its columns", rows: "Its rows" };

/** What is shown of a finding. */
export interface ShownFinding {
  readonly code: string;
  readonly stage: Stage;
  readonly severity: Severity;
  readonly sheet?: string | undefined;
  readonly row: number | null;
  /** All rows concerned, where it is more than one. */
  readonly rows?: readonly number[] | undefined;
  readonly column: string | null;
  readonly message: string;
  readonly remedy: string;
  readonly option?: string | undefined;
}

/**
 * Findings as messages, one line each, in the form editors and scripts know from compilers.
 *
 * @example findingLines("list.csv", [finding("value-missing", { rows: [7], column: "Disposal" }, { label: "Disposal" })]) // "list.csv:7: error value-missing [Disposal] Disposal is blank. — Fill it in, or …"
 */
export function findingLines(file: string, findings: readonly ShownFinding[]): string {
  return findings
    .map((one) => {
      const { severity, code, sheet, row, rows, column, message } = one;
      const place = row === null ? file : `${file}:${row}`;
      const where = `${sheet === undefined ? "" : ` (sheet ${sheet})`}${column === null ? "" : ` [${column}]`}${
        rows === undefined ? "" : ` (rows ${rowNumbers(rows, MOST_RUNS)})`
      }`;
      return `${printable(`${place}: ${severity} ${code}${where} ${message} — ${typedRemedy(one)}`)}\n`;
    })
    .join("");
}

/**
 * Findings as a report: the file, its columns, then its rows, each with what to do.
 */
export function findingsReport(findings: readonly ShownFinding[]): string {
  if (findings.length === 0) return "No findings.\n";
  return STAGES.map((stage) => ({ title: TITLES[stage], some: findings.filter((one) => one.stage === stage) }))
    .filter(({ some }) => some.length > 0)
    .map(({ title, some }) => `${title}\n${some.map(reported).join("")}`)
    .join("");
}

/** @example findingCountsText([]) // "no findings" */
export function findingCountsText(findings: readonly ShownFinding[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [countText(count, severity)];
  });
  return counts.length === 0 ? "no findings" : counts.join(", ");
}

function reported(one: ShownFinding): string {
  const { severity, code, sheet, row, rows, column, message } = one;
  const place = [
    ...(sheet === undefined ? [] : [`sheet “${sheet}”`]),
    ...(rows === undefined ? (row === null ? [] : [`row ${row}`]) : [`rows ${rowNumbers(rows, MOST_RUNS)}`]),
    ...(column === null ? [] : [`[${column}]`]),
  ];
  const head = [severity, ...place, code].join(" ");
  return `  ${printable(head)}\n      ${printable(message)}\n      To do: ${printable(typedRemedy(one))}\n`;
}
