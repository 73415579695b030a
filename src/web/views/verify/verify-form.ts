import { button } from "../../components/button.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { fileUpload, input, LIST_FILES } from "../../components/input.ts";
import { html, type Markup } from "../../markup.ts";

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
  label: "Receipt",
  hint: "The file that came with the sample, whose name begins with receipt and ends with .json.",
  accept: ".json,application/json",
  error: errorOf(errors, "receipt"),
})}${fileUpload({
  name: "list",
  label: "List (optional)",
  hint: "The list that the sample was drawn from, as the team sent it: an Excel workbook or a CSV file. The order of its rows and columns does not matter. Leave it out to check the receipt alone.",
  accept: LIST_FILES,
  error: errorOf(errors, "list"),
})}${fileUpload({
  name: "replacements",
  label: "Replacements since the draw (optional)",
  hint: "The file of replacements that is kept beside the receipt.",
  accept: ".jsonl,.json,application/json",
  error: errorOf(errors, "replacements"),
})}${input({
  name: "case",
  label: "A case to explain (optional)",
  hint: "Its reference as the list writes it. The answer says step by step why it was or was not chosen.",
  value: caseId,
  width: 20,
  error: errorOf(errors, "case"),
})}${button("Verify")}<p class="govuk-body" id="${VERIFY_STATUS}" role="status"></p>`,
  );
}

/** Where the work is done and what is sent. */
export function whereText(inBrowser: boolean): string {
  return inBrowser
    ? "Your browser does the work. The files stay on this computer: nothing of them is sent."
    : "The service does the work. It keeps nothing of the files once it has answered.";
}
