import { csvOf } from "../../base/csv/people-csv.ts";
import { FIELDS } from "../columns/fields.ts";
import { EXAMPLE_REFERENCE } from "./examples.ts";

/** A window of start dates, both ends included. */
export interface Window {
  /** ISO calendar date. */
  readonly from: string;
  readonly to: string;
}

/** The windows of one inspection, by domain. */
export interface TemplateWindows {
  readonly court: Window;
  readonly outOfCourt: Window;
}

/**
 * The rows of an empty list: what to send, for which months, one line for each column, then the headings and two examples.
 * Reading skips everything above the headings, and the file passes its own check.
 *
 * @example templateRows(windows).at(-1)[0] // "EXAMPLE-2"
 */
export function templateRows(windows: TemplateWindows): string[][] {
  return [
    ...explanation(windows).map((line) => [line]),
    FIELDS.map(({ label }) => label),
    exampleRow({
      caseId: `${EXAMPLE_REFERENCE}1`,
      gender: "Male",
      disposal: "Referral order",
      startDate: windows.court.to,
    }),
    exampleRow({
      caseId: `${EXAMPLE_REFERENCE}2`,
      gender: "Female",
      disposal: "Youth caution",
      startDate: windows.outOfCourt.to,
    }),
  ];
}

/**
 * The template as CSV: UTF-8 with a byte order mark, so that Excel reads it rightly, and CRLF.
 *
 * @example templateCsv(windows).split("\r\n").at(-4).startsWith("Case reference,") // true
 */
export function templateCsv(windows: TemplateWindows): string {
  return csvOf(templateRows(windows), { mark: true });
}

function explanation({ court, outOfCourt }: TemplateWindows): string[] {
  return [
    "Longlist: list of cases. One row for each disposal of each child. Delete the two examples.",
    `Court disposals that started from ${dayFirst(court.from)} to ${dayFirst(court.to)}: custody, youth rehabilitation orders, referral orders.`,
    `Out-of-court disposals that started from ${dayFirst(outOfCourt.from)} to ${dayFirst(outOfCourt.to)}: conditional cautions, cautions, community resolutions.`,
    "Cases outside these dates may stay in the list; they are left out of the draw with that reason. Send no names, addresses or dates of birth.",
    ...FIELDS.map(({ label, needed, about }) => `${label} (${needed ? "needed" : "if you have it"}): ${about}`),
  ];
}

function exampleRow(values: Readonly<Record<string, string>>): string[] {
  const levels = { riskOfSeriousHarm: "Low", safetyAndWellbeing: "Medium" };
  const row: Readonly<Record<string, string>> = { ...levels, ...values, startDate: dayFirst(values.startDate!) };
  return FIELDS.map(({ name }) => row[name] ?? "");
}

function dayFirst(date: string): string {
  return date.split("-").reverse().join("/");
}
