import { SEVERITIES, type Severity } from "../../../long-list/findings/finding-order.ts";
import { FINDINGS, type FindingCode } from "../../../long-list/findings/findings.ts";
import type { CheckDocument } from "../../../use-cases/check/check-document.ts";
import { FINDINGS_LIST } from "./texts.ts";

export type ShownFinding = CheckDocument["findings"][number];

/** Findings of one kind in one column, in the order of their rows. */
export interface FindingGroup {
  readonly code: ShownFinding["code"];
  readonly severity: Severity;
  readonly column: string | null;
  /** Of the workbook; absent where there is no choice of sheets. */
  readonly sheet?: string | undefined;
  readonly findings: readonly ShownFinding[];
}

/**
 * Findings by kind and column: errors before warnings before notices, else in the order in which they came.
 *
 * @example groupFindings(check.findings)[0].severity // "error" if there is one
 */
export function groupFindings(findings: readonly ShownFinding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup & { findings: ShownFinding[] }>();
  for (const finding of findings) {
    const { code, severity, column, sheet } = finding;
    const key = JSON.stringify([code, column, sheet]);
    const group = groups.get(key) ?? { code, severity, column, sheet, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  return SEVERITIES.flatMap((severity) => [...groups.values()].filter((group) => group.severity === severity));
}

/** The rows of a group, ascending, each once. */
export function rowsOf({ findings }: Pick<FindingGroup, "findings">): number[] {
  const rows = new Set(findings.flatMap(({ row, rows }) => rows ?? (row === null ? [] : [row])));
  return [...rows].sort((a, b) => a - b);
}

/** What someone looks for among the findings. */
export interface Sought {
  readonly severity: Severity | null;
  /** Part of what is said or of the column's heading in any capitals, or the number of a row; blank for everything. */
  readonly text: string;
}

/**
 * The findings that are looked for.
 *
 * @example soughtFindings(findings, { severity: null, text: "row 12" }) // those about row 12
 */
export function soughtFindings(findings: readonly ShownFinding[], { severity, text }: Sought): ShownFinding[] {
  const wanted = text.trim().toLowerCase();
  const row = /^(?:row )?(\d+)$/.exec(wanted)?.[1];
  const about = ({ column, sheet = "", message, remedy, code }: ShownFinding) =>
    [column ?? "", sheet, message, remedy, kindName(code)].some((part) => part.toLowerCase().includes(wanted));
  const atRow = (finding: ShownFinding) => (finding.rows ?? [finding.row]).includes(Number(row));
  return findings.filter(
    (finding) => (severity === null || finding.severity === severity) && (row === undefined ? about : atRow)(finding),
  );
}

/**
 * What a kind of finding is called.
 *
 * @param code of a finding now or of one on record, which may have been given under a code that is no more
 * @example kindName("value-missing") // "A value is missing"
 */
export function kindName(code: string): string {
  return FINDINGS[code as FindingCode]?.title ?? FINDINGS_LIST.formerKind;
}
