import { countText } from "../../../base/words/numbers.ts";
import { CLASSIFIED } from "../../../rating/judgement.ts";
import type { JudgingProgress } from "../../../rating/progress.ts";
import { questionHeading } from "../../../rating/sheet/sheet-columns.ts";
import { domainTitle } from "../../../sampling/specification/domains.ts";
import { levelName, VARIABLE_NAMES } from "../../../sampling/specification/level-names.ts";
import type { Specification } from "../../../sampling/specification/specification.ts";
import { caseReference, columns, count, stated, type Table, table } from "../../section.ts";

/** A value of a case's judgement that sheets changed: a question's id or a classification; null where it was not judged. */
export interface JudgementChange {
  readonly case: string;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** How much each inspector has judged. */
export function inspectorProgress({ inspectors }: Pick<JudgingProgress, "inspectors">): Table {
  return table({
    caption: "Cases judged by each inspector",
    columns: columns(["Inspector"], ["Judged", "Of"]),
    rows: inspectors.map(({ inspector, judged, toInspect }) => [
      inspector === null ? "With nobody yet" : stated(inspector),
      count(judged),
      count(toInspect),
    ]),
  });
}

/** How much is judged of each standard that rests on cases. */
export function standardProgress(
  { standards }: Pick<JudgingProgress, "standards">,
  { standards: known, domains }: Pick<Specification, "standards" | "domains">,
): Table {
  const said = (id: string) => {
    const standard = known.find((one) => one.id === id);
    const domain = standard?.domain ?? null;
    return [
      stated(`${id} ${standard?.title ?? ""}`),
      stated(domain === null ? "" : domainTitle({ domains }, domain)),
    ] as const;
  };
  return table({
    caption: "Cases judged in every question of a standard",
    columns: columns(["Standard", "Domain"], ["Judged", "Of"]),
    rows: standards.map(({ standard, judged, toInspect }) => [...said(standard), count(judged), count(toInspect)]),
  });
}

/** What sheets corrected: values that stood before, one by one. */
export function correctionsTable(
  changes: readonly JudgementChange[],
  specification: Pick<Specification, "standards">,
): Table {
  const corrected = changes.filter(({ from }) => from !== null);
  return table({
    caption: countText(corrected.length, "correction"),
    columns: columns(["Case reference", "What", "Before", "Now"]),
    rows: corrected.map(({ case: caseId, field, from, to }) => [
      caseReference(caseId),
      stated(fieldName(field, specification)),
      valueName(field, from),
      valueName(field, to),
    ]),
  });
}

/** What sheets added: values that were blank before, case by case. */
export function additionsTable(changes: readonly JudgementChange[]): Table {
  const added = changes.filter(({ from }) => from === null);
  const cases = [...Map.groupBy(added, (change) => change.case)];
  return table({
    caption: `${countText(added.length, "value")} that were blank before`,
    columns: columns(["Case reference", "Now"]),
    rows: cases.map(([caseId, some]) => [
      caseReference(caseId),
      stated(some.map(({ field, to }) => `${shortName(field)} ${valueName(field, to).toLowerCase()}`).join(", ")),
    ]),
  });
}

function fieldName(field: string, { standards }: Pick<Specification, "standards">): string {
  for (const standard of standards) {
    const question = standard.basis === "cases" ? standard.questions.find(({ id }) => id === field) : undefined;
    if (question !== undefined) return questionHeading(standard, question);
  }
  return shortName(field);
}

function shortName(field: string): string {
  const classified = CLASSIFIED.find((key) => key === field);
  return classified === undefined ? field : VARIABLE_NAMES[classified];
}

function valueName(field: string, value: string | null): string {
  if (value === null) return "Not judged";
  return CLASSIFIED.some((key) => key === field) ? levelName(value) : value;
}
