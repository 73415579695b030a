import { button } from "../../components/button.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { fileUpload, input, LIST_FILES } from "../../components/input.ts";
import { html, type Markup } from "../../markup.ts";
import { VERIFY_FIELDS, WORK_DONE } from "./texts.ts";

export interface VerifyFormContent {
  /** What was typed as a case reference. */
  readonly caseId: string;
  readonly errors: readonly PageError[];
  /** Whether this browser does the work. */
  readonly inBrowser: boolean;
}

/** The ids by which a script finds the form, where its work is told of and where it says that it works. */
export const VERIFY_FORM = "verify";
export const VERIFY_WHERE = "verify-where";
export const VERIFY_STATUS = "verify-status";

/** What is asked for to verify a sample. */
export function verifyForm({ caseId, errors, inBrowser }: VerifyFormContent): Markup {
  return form(
    { action: "/verify", file: true, id: VERIFY_FORM },
    html`<div class="govuk-inset-text" id="${VERIFY_WHERE}">${whereText(inBrowser)}</div>
${fileUpload({
  name: "receipt",
  ...VERIFY_FIELDS.receipt,
  accept: ".json,application/json",
  error: errorOf(errors, "receipt"),
})}${fileUpload({
  name: "list",
  ...VERIFY_FIELDS.list,
  accept: LIST_FILES,
  error: errorOf(errors, "list"),
})}${fileUpload({
  name: "replacements",
  ...VERIFY_FIELDS.replacements,
  accept: ".jsonl,.json,application/json",
  error: errorOf(errors, "replacements"),
})}${input({
  name: "case",
  ...VERIFY_FIELDS.caseId,
  value: caseId,
  width: 20,
  error: errorOf(errors, "case"),
})}${button(VERIFY_FIELDS.verify)}<p class="govuk-body" id="${VERIFY_STATUS}" role="status"></p>`,
  );
}

/** Where the work is done and what is sent. */
export function whereText(inBrowser: boolean): string {
  return inBrowser ? WORK_DONE.inBrowser : WORK_DONE.onServer;
}
