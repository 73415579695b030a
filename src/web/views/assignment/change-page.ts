import type { AssignedCases } from "../../../ledger/records/case-documents.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { button } from "../../components/button.ts";
import { select } from "../../components/choices.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { input, textarea } from "../../components/input.ts";
import type { Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { assignmentAddress } from "../inspections/addresses.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { DECIDED_BY } from "../texts.ts";
import { CHANGE_ASSIGNMENT } from "./texts.ts";

/** What is said of a case that goes to another inspector, as it was typed. */
export interface TypedChange {
  readonly caseId: string;
  /** "" where the rules choose. */
  readonly inspector: string;
  readonly reason: string;
  readonly by: string;
}

export const NOTHING_TYPED: TypedChange = { caseId: "", inspector: "", reason: "", by: "" };

export interface ChangeContent {
  readonly file: InspectionFile;
  readonly content: AssignedCases;
  readonly typed: TypedChange;
  readonly errors: readonly PageError[];
  /** Whoever is signed in. */
  readonly name: string;
  readonly request: string;
}

/** Asks which case goes to whom, and why. */
export function changePage({ file, content, typed, errors, name, request }: ChangeContent): Page {
  const { which, to, why } = CHANGE_ASSIGNMENT;
  const { cases, inspectors } = content.assignment;
  const error = (field: string) => errorOf(errors, field);
  return inspectionPage(file, {
    title: CHANGE_ASSIGNMENT.title,
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${form(
      { action: assignmentAddress(file, "change"), request },
      html`${select({
        name: "case",
        label: which.label,
        options: [
          { value: "", text: which.none },
          ...cases.map((one) => ({ value: one.case, text: which.has(one.case, one.inspector) })),
        ],
        value: typed.caseId,
        error: error("case"),
      })}${select({
        name: "inspector",
        label: to.label,
        hint: to.hint,
        options: [{ value: "", text: to.byRule }, ...inspectors.map((one) => ({ value: one.name, text: one.name }))],
        value: typed.inspector,
        error: error("inspector"),
      })}${textarea({
        name: "reason",
        label: why.label,
        hint: why.hint,
        value: typed.reason,
        error: error("reason"),
      })}${input({
        name: "by",
        label: DECIDED_BY.label,
        hint: DECIDED_BY.hint(name),
        width: 20,
        value: typed.by,
        error: error("by"),
      })}${button(CHANGE_ASSIGNMENT.give)}`,
    )}</div></div>`,
  });
}
