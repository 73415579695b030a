import { remembered } from "../../base/remembered.ts";
import type { FieldName } from "../fields.ts";
import { type Found, found } from "../findings/finding.ts";
import type { FindingCode } from "../findings/findings.ts";
import type { Column } from "../headings/columns.ts";
import type { ReadRow } from "./cases.ts";
import { isAgeAtStart, yearsOf } from "./child-ages.ts";

/** What a check of a row sees besides its values. */
interface CheckContext {
  readonly inspectionDate: string;
  /** The last day on which a child of this age, as the list gives it, was certainly under ten; "" where none is certain. */
  readonly lastDayUnderTen: (age: string) => string;
}

interface RowCheck {
  readonly code: FindingCode;
  readonly field: FieldName;
  /** The details of the finding, or null where there is nothing to say. */
  readonly concern: (values: ReadRow["values"], context: CheckContext) => Record<string, string> | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const END_OF_TIME = "9999-12-31";

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
    concern: ({ age, startDate: start }, { lastDayUnderTen }) =>
      age !== null && start !== null && start <= lastDayUnderTen(age) && DAY.test(start) ? { age, date: start } : null,
  },
];

/**
 * Checks every row by itself; the findings come row by row.
 *
 * @example checkRows(rows, columns, "2026-11-02").map(({ code }) => code) // ["start-after-inspection"] for a start on 3 November
 */
export function checkRows(rows: readonly ReadRow[], columns: readonly Column[], inspectionDate: string): Found[] {
  const headings = new Map(columns.map(({ field, heading }) => [field.name, heading]));
  const ageAtStart = isAgeAtStart(headings.get("age") ?? "");
  const context = {
    inspectionDate,
    lastDayUnderTen: remembered((age) => lastDayUnderTen(age, inspectionDate, ageAtStart)),
  };
  const checks = ROW_CHECKS.filter(({ field }) => headings.has(field));
  const findings: Found[] = [];
  rows.forEach(({ row, values }) => {
    for (const { code, field, concern } of checks) {
      const details = concern(values, context);
      if (details !== null) findings.push(found(code, { rows: [row], column: headings.get(field) ?? null }, details));
    }
  });
  return findings;
}

/**
 * A child of `age` completed years on a day was born at most `age + 1` years before it, so the tenth birthday lies at most
 * `age - 9` years before that day.
 *
 * @param ageAtStart whether the age is that at the start of each disposal and not that on the day
 */
function lastDayUnderTen(age: string, onDay: string, ageAtStart: boolean): string {
  const years = yearsOf(age);
  if (years === null) return "";
  if (ageAtStart) return years < 10 ? END_OF_TIME : "";
  return `${Number(onDay.slice(0, 4)) - (years - 9)}${onDay.slice(4)}`;
}
