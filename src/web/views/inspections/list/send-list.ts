import { fileName } from "../../../../base/file-name.ts";
import type { InspectionFile } from "../../../../ledger/inspections/records.ts";
import type { ReadingChoices } from "../../../../long-list/mappings/reading-choices.ts";
import type { Mappings } from "../../../../sampling/case.ts";
import type { CheckDocument } from "../../../../use-cases/check/check-document.ts";
import { button } from "../../../components/button.ts";
import { errorOf, type PageError } from "../../../components/error-summary.ts";
import { form, hidden } from "../../../components/form.ts";
import { fileUpload, LIST_FILES } from "../../../components/input.ts";
import { details, insetText } from "../../../components/notices.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup, when } from "../../../markup.ts";
import { findingsView } from "../../findings/findings.ts";
import { CHOICE_NAMES } from "../../mappings/choice-names.ts";
import { choicesView } from "../../mappings/choices.ts";
import { checkAddress, emptyListName, inspectionAddress } from "../facts.ts";
import { lastListText } from "../hub/tasks.ts";
import { inspectionPage } from "../inspection-page.ts";

/** A list that was not taken in, as it was found. */
export interface BlockedList {
  readonly name: string;
  readonly check: CheckDocument;
  readonly choices: ReadingChoices | null;
  readonly mappings: Mappings;
}

export interface SendListContent {
  readonly file: InspectionFile;
  readonly team: boolean;
  /** Names the request, so that it is done once. */
  readonly request: string;
  /** What was said of how the list is to be read, where no list came with it. */
  readonly said?: readonly (readonly [name: string, text: string])[];
  readonly blocked?: BlockedList;
  readonly errors?: readonly PageError[];
}

/** Where what stands in the way of a list is shown. */
export const FINDINGS_ID = "findings";

/** Where a list is sent, and what stood in the way of the one that was. */
export function sendListPage({ file, team, request, said = [], blocked, errors = [] }: SendListContent): Page {
  const fields = html`${said.map(([name, text]) => hidden(name, text))}${blocked?.choices ? howToRead(blocked, blocked.choices) : ""}
${fileUpload({
  name: "list",
  label: "List of cases",
  hint: blocked
    ? "Choose the file again, whether or not you have changed it: it was not kept."
    : html`CSV or Excel (.xlsx): your own export, or the empty list filled in, which is downloaded as ${fileName(emptyListName(file), "xlsx")}.`,
  error: errorOf(errors, "list"),
  accept: LIST_FILES,
})}${savedReading(errors)}${button(team ? "Send the list" : "Take the list in")}`;
  return inspectionPage(file, {
    title: titleOf(file, team),
    errors,
    body: html`${blocked ? findings(blocked) : introduction(file, team)}
${form({ action: `${inspectionAddress(file)}/list`, request, file: true }, fields)}`,
  });
}

function titleOf({ submissions }: InspectionFile, team: boolean): string {
  const which = submissions.length === 0 ? "the list" : "a newer list";
  return team ? `Send ${which}` : `Receive ${which}`;
}

function introduction(file: InspectionFile, team: boolean): Markup {
  const last = file.submissions.at(-1);
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">The list is checked when it comes, and you see at once what was found. Where an error stands in the way nothing of it is kept. Columns that the draw does not need are dropped before anything is read.</p>
<p class="govuk-body">Until the list is locked a newer one can be ${team ? "sent" : "taken in"}, which takes its place. <a class="govuk-link" href="${checkAddress(file)}">Check a list without sending it</a>.</p>
${when(last !== undefined, () => insetText(`On record now: ${lastListText(last!)}.`))}</div></div>`;
}

function findings({ name, check }: BlockedList): Markup {
  return html`<div id="${FINDINGS_ID}"><p class="govuk-body"><strong>${name} was not taken in, and nothing of it is kept.</strong> Put the errors right in the list, or say below how it is to be read, and choose it again.</p>
${findingsView(check.findings, { choices: true, level: 2 })}</div>`;
}

function howToRead({ check, mappings }: BlockedList, choices: ReadingChoices): Markup {
  const foot = check.findings.some(({ code }) => code === "rows-at-foot-skipped");
  return html`<h2 class="govuk-heading-m" id="again">Check again</h2>${choicesView({ choices, mappings, foot })}`;
}

/** A file that says how the team's lists are read. */
function savedReading(errors: readonly PageError[]): Markup {
  const error = errorOf(errors, CHOICE_NAMES.file);
  const field = fileUpload({
    name: CHOICE_NAMES.file,
    label: "How lists of this team are read",
    hint: "A file that was saved after an earlier check.",
    error,
    accept: ".json,application/json",
  });
  return details("I have a file that says how to read it", field, error !== undefined);
}
