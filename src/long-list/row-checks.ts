import type { ReadRow } from "./cases.ts";
import type { Column } from "./columns.ts";
import type { FieldName } from "./fields.ts";
import { type Finding, finding } from "./finding.ts";
import type { FindingCode } from "./findings.ts";

/** What a check of one row sees. */
interface RowContext {
  readonly values: ReadRow["values"];
  readonly inspectionDate: string;
  readonly ageAtStart: boolean;
}

interface RowCheck {
  readonly code: FindingCode;
  readonly field: FieldName;
  /** The details of the finding, or null where there is nothing to say. */
  readonly concern: (row: RowContext) => Record<string, string> | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const AGE = /^\d{1,2}(?:\.\d+)?$/;
const AGE_AT_START = /start|disposal|sentence|order|intervention/i;

/** Doubts that concern one row and do not block the draw. */
const ROW_CHECKS: readonly RowCheck[] = [
  {
    code: "start-after-inspection",
    field: "startDate",
    concern: ({ values: { startDate }, inspectionDate }) =>
      startDate !== null && DAY.test(startDate) && startDate > inspectionDate
        ? { date: startDate, inspection: inspectionDate }
        : null,
  },
  {
    code: "end-before-start",
    field: "endDate",
    concern: ({ values: { startDate, endDate } }) =>
      startDate !== null && endDate !== null && DAY.test(startDate) && endDate < startDate
        ? { end: endDate, start: startDate }
        : null,
  },
  {
    code: "child-under-ten",
    field: "age",
    concern: ({ values: { age, startDate }, inspectionDate, ageAtStart }) =>
      age !== null &&
      startDate !== null &&
      AGE.test(age) &&
      DAY.test(startDate) &&
      underTen(Number(age), startDate, ageAtStart ? startDate : inspectionDate)
        ? { age, date: startDate }
        : null,
  },
];

/** Checks every row by itself; the findings come row by row. */
export function checkRows(rows: readonly ReadRow[], columns: readonly Column[], inspectionDate: string): Finding[] {
  const headings = new Map(columns.map(({ field, heading }) => [field.name, heading]));
  const ageAtStart = AGE_AT_START.test(headings.get("age") ?? "");
  const checks = ROW_CHECKS.filter(({ field }) => headings.has(field));
  return rows.flatMap(({ row, values }) =>
    checks.flatMap(({ code, field, concern }) => {
      const details = concern({ values, inspectionDate, ageAtStart });
      return details === null ? [] : [finding(code, { rows: [row], column: headings.get(field) ?? null }, details)];
    }),
  );
}

/** Whether a child who is `age` on the day `asOf` was certainly under ten on `start`: the tenth birthday is at the latest `age - 9` years less a day before. */
function underTen(age: number, start: string, asOf: string): boolean {
  // At `age` completed years the child was born more than `age` and at most `age + 1` years before `asOf`; so the earliest tenth
  // birthday lies (age + 1 - 10) years before it, and a start on an earlier day is too early.
  const earliestTenth = `${Number(asOf.slice(0, 4)) - (Math.floor(age) - 9)}${asOf.slice(4)}`;
  return start < earliestTenth;
}
