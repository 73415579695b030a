import { nth } from "../../src/base/lists.ts";
import type { FieldName } from "../../src/long-list/fields.ts";
import { FIELDS } from "../../src/long-list/fields.ts";
import { meansAnother, PLACEHOLDERS } from "../../src/long-list/values/placeholders.ts";
import type { Case } from "../../src/sampling/case.ts";
import { KNOWN_VALUES } from "../documents/list-words.ts";
import { csvOf } from "./outside-verifier.ts";

/** The same cases as lists have them: headings, codes, dates, numbers and words for no child in any of the ways that are known. */
export function wordedCsv(cases: readonly Case[], random: () => number): string {
  const one = <T>(values: readonly T[]): T => nth(values, Math.floor(random() * values.length));
  const headings = FIELDS.map((field) => one([field.label, field.name, ...field.headings]));
  return csvOf([headings, ...cases.map((each) => FIELDS.map(({ name }) => one(waysToWrite(name, each[name]))))]);
}

function waysToWrite(field: FieldName, value: string | null): readonly string[] {
  if (field === "caseId") return [value ?? ""];
  if (field === "childId") return value === null ? NO_CHILD : [value];
  if (field === "startDate" || field === "endDate") return value === null ? [""] : datesOf(value);
  if (field === "age" && value !== null)
    return [value, `${value} years`, `Aged ${value}`, `${value}.5`, `${value} YRS`];
  const code = value ?? "not-recorded";
  const words = KNOWN_VALUES[field]?.[code] ?? [];
  const detail =
    field === "disposal"
      ? [`${code} 12 months`, `${code} (6m) plus 3 weeks`, `18-month ${code}`, `9m ${code} x 2 years`]
      : [];
  return [code, ...words, ...detail, ...(value === null ? ["", "-", "\\N"] : [])];
}

/** But for a spreadsheet's error, with which no list is read. */
const NO_CHILD = [
  ...[...PLACEHOLDERS.any, ...PLACEHOLDERS.child].filter((words) => words !== "#n/a" && !meansAnother(words)),
  ...["", "0", "00", "--", "N / A", "not_known", "No number yet", "Unallocated so far", "see notes"],
];

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September"];

function datesOf(iso: string): readonly string[] {
  const [year = "", month = "", day = ""] = iso.split("-");
  const name = [...MONTHS, "October", "November", "December"][Number(month) - 1] ?? "";
  const serial = Math.round(Date.parse(iso) / 86_400_000) + 25_569;
  const dayFirst = [`${day}/${month}/${year}`, `${Number(day)}.${Number(month)}.${year}`, `${day}-${month}-${year}`];
  const inWords = [`${day} ${name} ${year}`, `${Number(day)}-${name.slice(0, 3)}-${year.slice(2)}`];
  return [iso, `${iso}T09:30:00`, ...dayFirst, `${day}/${month}/${year} 00:00`, ...inWords, String(serial)];
}
