import type { ReadRow } from "./cases.ts";
import type { Column } from "./columns.ts";
import type { FieldName } from "./fields.ts";
import { type Finding, finding } from "./finding.ts";
import type { FindingCode } from "./findings.ts";

/** What a check of a row sees besides its values. */
interface CheckContext {
  readonly inspectionDate: string;
  /** Whether the list gives the age at the start of the disposal and not the age now. */
  readonly ageAtStart: boolean;
}

interface RowCheck {
  readonly code: FindingCode;
  readonly field: FieldName;
  /** The details of the finding, or null where there is nothing to say. */
  readonly concern: (values: ReadRow["values"], context: CheckContext) => Record<string, string> | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const AGE = /^\d{1,2}(?:\.\d+)?$/;
const AGE_AT_START = /start|disposal|sentence|order|intervention/i;

/** Doubts that concern one row and do not block the draw. */
const ROW_CHECKS: readonly RowCheck[] = [
  {
    code: "start-after-inspection",
    field: "startDate",
    concern: ({ startDate: start }, { inspectionDate }) =>
      start !== null && start > inspectionDate && DAY.test(start) ? { date: start, inspection: inspectionDate } : null,
  },
  {
    code: "end-before-start",
    field: "endDate",
    concern: ({ startDate: start, endDate: end }) =>
      start !== null && end !== null && end < start && DAY.test(start) ? { end, start } : null,
  },
  {
    code: "child-under-ten",
    field: "age",
    concern: ({ age, startDate: start }, { inspectionDate, ageAtStart }) =>
      age !== null &&
      start !== null &&
      AGE.test(age) &&
      DAY.test(start) &&
      underTen(age, start, ageAtStart ? start : inspectionDate)
        ? { age, date: start }
        : null,
  },
];

/**
 * Checks every row by itself; the findings come row by row.
 *
 * @example checkRows(rows, columns, "2026-11-02").map(({ code }) => code) // ["start-after-inspection"] for a start on 3 November
 */
export function checkRows(rows: readonly ReadRow[], columns: readonly Column[], inspectionDate: string): Finding[] {
  const headings = new Map(columns.map(({ field, heading }) => [field.name, heading]));
  const context = { inspectionDate, ageAtStart: AGE_AT_START.test(headings.get("age") ?? "") };
  const checks = ROW_CHECKS.filter(({ field }) => headings.has(field));
  const findings: Finding[] = [];
  for (const { row, values } of rows) {
    for (const { code, field, concern } of checks) {
      const details = concern(values, context);
      if (details !== null) findings.push(finding(code, { rows: [row], column: headings.get(field)! }, details));
    }
  }
  return findings;
}

/**
 * Whether a child of `age` completed years on the day `asOf` was certainly under ten on `start`. Such a child was born at
 * most `age + 1` years before that day, so the tenth birthday lies at most `age - 9` years before it.
 */
function underTen(age: string, start: string, asOf: string): boolean {
  const earliestTenth = Number(asOf.slice(0, 4)) - (Math.floor(Number(age)) - 9);
  return start <= `${earliestTenth}${asOf.slice(4)}`;
}
