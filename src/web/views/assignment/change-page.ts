import type { AssignedCases } from "../../../ledger/case-documents.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import { button } from "../../components/button.ts";
import { select } from "../../components/choices.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { input, textarea } from "../../components/input.ts";
import type { Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { assignmentAddress } from "./addresses.ts";

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
  const { cases, inspectors } = content.assignment;
  const error = (field: string) => errorOf(errors, field);
  return inspectionPage(file, {
    title: "Give a case to another inspector",
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${form(
      { action: assignmentAddress(file, "change"), request },
      html`${select({
        name: "case",
        label: "The case",
        options: [
          { value: "", text: "Choose a case" },
          ...cases.map((one) => ({ value: one.case, text: `${one.case}: ${one.inspector}` })),
        ],
        value: typed.caseId,
        error: error("case"),
      })}${select({
        name: "inspector",
        label: "To whom",
        hint: "Where the rules choose, whoever has the case now is barred from it from then on, as with a conflict of interest.",
        options: [
          { value: "", text: "As the rules choose" },
          ...inspectors.map((one) => ({ value: one.name, text: one.name })),
        ],
        value: typed.inspector,
        error: error("inspector"),
      })}${textarea({
        name: "reason",
        label: "Why",
        hint: "It is kept with the record until the case data is deleted. Name no child.",
        value: typed.reason,
        error: error("reason"),
      })}${input({
        name: "by",
        label: "Who decided",
        hint: `Leave it blank if it was you, ${name}.`,
        width: 20,
        value: typed.by,
        error: error("by"),
      })}${button("Give the case")}`,
    )}</div></div>`,
  });
}
