import { csvOf } from "../../base/csv/people-csv.ts";
import { capitalised } from "../../base/words/sentences.ts";
import type { Windows } from "../../sampling/plan/windows.ts";
import { eachDomain } from "../../sampling/specification/domains.ts";
import { disposalInText } from "../../sampling/specification/level-names.ts";
import type { Specification } from "../../sampling/specification/specification.ts";
import { FIELDS } from "../fields.ts";
import { TEMPLATE_TITLE } from "../files/own-file.ts";
import { EXAMPLE_REFERENCE } from "./examples.ts";

/** What a template is made for: one inspection's rules, and the windows that they give. */
export interface TemplateRules {
  readonly specification: Pick<Specification, "domains" | "vocabulary" | "stratification" | "resettlement">;
  readonly windows: Windows;
}

/**
 * The rows of an empty list: what to send, for which months, one line for each column, then the headings and two examples.
 * Reading skips everything above the headings, and the file passes its own check.
 *
 * @example templateRows(rules).at(-1)[0] // "EXAMPLE-2"
 */
export function templateRows(rules: TemplateRules): string[][] {
  return [
    ...explanation(rules).map((line) => [line]),
    FIELDS.map(({ label }) => label),
    ...exampleCases(rules).map((values, place) =>
      exampleRow({
        caseId: `${EXAMPLE_REFERENCE}${place + 1}`,
        gender: place % 2 === 0 ? "Male" : "Female",
        ...values,
      }),
    ),
  ];
}

/** One of each domain, of the last of its kinds; of a single domain two, so that a list is seen to have a row for each. */
function exampleCases({ specification, windows }: TemplateRules): { disposal: string; startDate: string }[] {
  const ofEach = eachDomain(specification, windows).flatMap(([{ disposals }, { to }]) =>
    disposals.slice(specification.domains.length === 1 ? -2 : -1).map((code) => ({ code, to })),
  );
  return ofEach.map(({ code, to }) => ({ disposal: capitalised(disposalInText(code, specification)), startDate: to }));
}

/**
 * The template as CSV: UTF-8 with a byte order mark, so that Excel reads it rightly, and CRLF.
 *
 * @example templateCsv(rules).split("\r\n").at(-4).startsWith("Case reference,") // true
 */
export function templateCsv(rules: TemplateRules): string {
  return csvOf(templateRows(rules), { mark: true });
}

function explanation({ specification, windows }: TemplateRules): string[] {
  const balanced: readonly string[] = specification.stratification.variables;
  return [
    TEMPLATE_TITLE,
    ...eachDomain(specification, windows).map(
      ([{ title, disposals }, { from, to }]) =>
        `${title} that started from ${dayFirst(from)} to ${dayFirst(to)}: ${disposals.map((code) => disposalInText(code, specification)).join(", ")}.`,
    ),
    ...(windows.custody === undefined
      ? []
      : [
          `For the resettlement standard besides, cases that started from ${dayFirst(windows.custody.from)} to ${dayFirst(windows.custody.to)}: ${specification.resettlement.disposals.map((code) => disposalInText(code, specification)).join(", ")}.`,
        ]),
    "Cases outside these dates may stay in the list; they are left out of the draw with that reason. Send no names, addresses or dates of birth.",
    ...FIELDS.map(
      ({ name, label, needed, about }) =>
        `${label} (${needed || balanced.includes(name) ? "needed" : "if you have it"}): ${about}`,
    ),
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
