import { leftOutTable } from "../../../../report/sections/eligibility.ts";
import type { RequestedExclusion } from "../../../../sampling/plan/eligibility.ts";
import { button } from "../../../components/button.ts";
import { errorOf, type PageError } from "../../../components/error-summary.ts";
import { hidden } from "../../../components/form.ts";
import { input } from "../../../components/input.ts";
import { details } from "../../../components/notices.ts";
import { tableMarkup } from "../../../components/section.ts";
import { html, type Markup } from "../../../markup.ts";
import { EXCLUSIONS } from "./texts.ts";

/** An exclusion as it was typed. */
export interface TypedExclusion {
  readonly caseId: string;
  readonly note: string;
}

/** The names of the fields of the exclusions so far, in order, and of the one that is typed. */
export const EXCLUDED = { caseId: "excludedCase", note: "excludedNote" } as const;
export const TYPED = { caseId: "caseId", note: "note" } as const;

/** The cases that are left out of every draw, and the fields by which one more is. */
export function exclusionsSection(
  exclusions: readonly RequestedExclusion[],
  typed: TypedExclusion = { caseId: "", note: "" },
  errors: readonly PageError[] = [],
): Markup {
  const error = (field: string) => errorOf(errors, field);
  const wrong = error(TYPED.caseId) ?? error(TYPED.note);
  const fields = html`<p class="govuk-body">${EXCLUSIONS.about}</p>
${input({ name: TYPED.caseId, label: EXCLUSIONS.reference.label, hint: EXCLUSIONS.reference.hint, value: typed.caseId, width: 20, error: error(TYPED.caseId) })}
${input({ name: TYPED.note, label: EXCLUSIONS.reason.label, value: typed.note, error: error(TYPED.note) })}
${button(EXCLUSIONS.button, { kind: "secondary", name: "do", value: "exclude" })}`;
  // The fields come first: Enter in one of them presses the first button of the form.
  return html`<h2 class="govuk-heading-m">${EXCLUSIONS.title}</h2>
${details(EXCLUSIONS.leaveOut, fields, wrong !== undefined)}
${exclusions.length === 0 ? html`<p class="govuk-body">${EXCLUSIONS.none}</p>` : excludedTable(exclusions)}`;
}

function excludedTable(exclusions: readonly RequestedExclusion[]): Markup {
  return html`${exclusions.map(({ caseId, note }) => html`${hidden(EXCLUDED.caseId, caseId)}${hidden(EXCLUDED.note, note)}`)}${tableMarkup(
    leftOutTable(exclusions),
    {
      captionSize: "hidden",
      own: [
        {
          heading: EXCLUSIONS.change,
          cells: exclusions.map(
            ({ caseId }, at) =>
              html`<button type="submit" class="longlist-link-button" name="do" value="keep-${at}">${EXCLUSIONS.keepIn(caseId)}</button>`,
          ),
        },
      ],
    },
  )}`;
}
