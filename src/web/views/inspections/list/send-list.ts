import { fileName } from "../../../../base/file-name.ts";
import { longDate } from "../../../../base/words/dates.ts";
import type { TeamReading } from "../../../../ledger/inspections/team-reading.ts";
import type { Inspection, InspectionFile } from "../../../../ledger/records/inspection-records.ts";
import { findingCounts } from "../../../../long-list/findings/finding.ts";
import { readingSection } from "../../../../report/sections/reading.ts";
import { NO_MAPPINGS } from "../../../../sampling/case.ts";
import { button, copyButton } from "../../../components/button.ts";
import { checkboxes } from "../../../components/choices.ts";
import { errorOf, type PageError } from "../../../components/error-summary.ts";
import { form, hidden } from "../../../components/form.ts";
import { fileUpload, LIST_FILES } from "../../../components/input.ts";
import { type Download, link } from "../../../components/links.ts";
import { details, insetText } from "../../../components/notices.ts";
import { partsOf } from "../../../components/section.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../../markup.ts";
import { checkStatus, fileAgainHint, fileButtons } from "../../check/check-form.ts";
import { findingsSection } from "../../check/findings-section.ts";
import type { CheckResult } from "../../check/outcome.ts";
import { CHECK_AGAIN } from "../../findings/texts.ts";
import { mailDraft } from "../../letters/letter-page.ts";
import { findingsLetter } from "../../letters/letter-texts.ts";
import { CHOICE_NAMES } from "../../mappings/choice-names.ts";
import { choicesView } from "../../mappings/choices.ts";
import { MAPPING_FILE } from "../../mappings/texts.ts";
import { checkAddress, inspectionAddress } from "../addresses.ts";
import { emptyListName } from "../facts.ts";
import { lastListText } from "../hub/tasks.ts";
import { inspectionPage } from "../inspection-page.ts";
import { SEND_FACTS, SEND_FORM, SEND_TAKEN_OVER, SEND_WHERE, sendWhereText } from "./send-where.ts";
import { SEND_LIST, SEND_LIST_AS } from "./texts.ts";

/** What the page is made from before anything is sent, on the server and, told by the page, in the browser. */
export interface SendListFacts {
  readonly file: Inspection & Pick<InspectionFile, "submissions">;
  readonly team: boolean;
  /** Names the request, so that it is done once. */
  readonly request: string;
  /** The name of whoever sends the list. */
  readonly by: string;
  /** How an earlier list of the team was read. */
  readonly kept: TeamReading | null;
  /** Of the letter that sends a list back. */
  readonly origin: string;
  readonly contact: string;
}

/** What came of the form. */
export interface SentListOutcome {
  /** The fields that say how the list is to be read, with their texts. */
  readonly said: readonly (readonly [name: string, text: string])[];
  /** Whether it was said that the list is to be read as the one before. */
  readonly isKept: boolean;
  /** The list, where it was not taken in. */
  readonly blocked: CheckResult | null;
  readonly errors: readonly PageError[];
}

interface SendListContent extends SendListFacts, SentListOutcome {
  /** Whether the list is checked in the browser. */
  readonly inBrowser: boolean;
  /** What the browser can save; without a script the form's buttons give the same files. */
  readonly downloads?: readonly Download[];
}

/** Before anything was said or sent. */
export const NOTHING_SENT: SentListOutcome = { said: [], isKept: false, blocked: null, errors: [] };

/** Where a list is sent, and what stood in the way of the one that was. */
export function sendListPage({ said, isKept, blocked, inBrowser, downloads = [], ...content }: SendListContent): Page {
  const { file, team, request, by, kept, origin, contact } = content;
  const facts: SendListFacts = { file, team, request, by, kept, origin, contact };
  const errors = blocked === null ? content.errors : [whyBlocked(blocked), ...content.errors];
  const choices = blocked?.choices ?? null;
  const fields = html`${choices === null || blocked === null ? said.map(([name, text]) => hidden(name, text)) : howToRead(blocked, choices)}
<p class="govuk-body" id="${SEND_TAKEN_OVER}" role="status"></p>${keptField({ kept, isKept, said }, choices !== null, file)}${fileUpload(
    {
      name: "list",
      label: SEND_LIST.list.label,
      hint: blocked === null ? SEND_LIST.list.hint(fileName(emptyListName(file), "xlsx")) : fileAgainHint(inBrowser),
      error: errorOf(errors, "list"),
      accept: LIST_FILES,
    },
  )}${savedReading(errors)}<div class="govuk-button-group">${button(wordsFor(team).button)}${when(blocked !== null && !inBrowser, () => fileButtons(true))}</div>${checkStatus()}`;
  return inspectionPage(file, {
    title: titleOf(file, team),
    errors,
    script: "send.js",
    body: html`${blocked === null ? introduction(facts, inBrowser) : html`<div class="longlist-check">${blockedView(blocked, facts, inBrowser, downloads)}</div>`}
${form({ action: `${inspectionAddress(file)}/list`, request, file: true, id: SEND_FORM }, fields)}
<data id="${SEND_FACTS}" value="${JSON.stringify(facts)}" hidden></data>`,
  });
}

function wordsFor(team: boolean) {
  return team ? SEND_LIST_AS.team : SEND_LIST_AS.coordinator;
}

function titleOf({ submissions }: Pick<InspectionFile, "submissions">, team: boolean): string {
  const { title, titleOfNewer } = wordsFor(team);
  return submissions.length === 0 ? title : titleOfNewer;
}

function introduction({ file, team }: SendListFacts, inBrowser: boolean): Markup {
  const last = file.submissions.at(-1);
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body"><span id="${SEND_WHERE}">${sendWhereText(inBrowser)}</span> ${SEND_LIST.dropped}</p>
<p class="govuk-body">${wordsFor(team).newer} ${SEND_LIST.check(checkAddress(file))}</p>
${last === undefined ? NOTHING : insetText(SEND_LIST.onRecord(lastListText(last)))}</div></div>`;
}

function whyBlocked({ check }: CheckResult): PageError {
  const many = check.findings.filter(({ severity }) => severity === "error").length;
  return { text: SEND_LIST.blocked.error(many), field: "findings" };
}

function blockedView(
  blocked: CheckResult,
  facts: SendListFacts,
  inBrowser: boolean,
  downloads: readonly Download[],
): Markup {
  const { nothingKept, notLeft, putRight } = SEND_LIST.blocked;
  return html`<p class="govuk-body"><strong>${nothingKept(blocked.name)}</strong> ${inBrowser ? `${notLeft} ${putRight}` : putRight}</p>
${when(!facts.team, () => sendBack(blocked, facts, inBrowser))}${findingsSection(blocked, inBrowser, downloads)}`;
}

/** The letter that goes back to the team with a list that was not taken in, and the file that goes with it. */
function sendBack({ check }: CheckResult, { file, origin, contact }: SendListFacts, inBrowser: boolean): Markup {
  const letter = findingsLetter({ file, origin, contact, by: null }, findingCounts(check.findings));
  const { summary, about, aboutInBrowser, copy, mail } = SEND_LIST.sendBack;
  return details(
    summary,
    html`<p>${inBrowser ? aboutInBrowser : about}</p>
<div class="longlist-letter" id="send-back">${letter.text}</div>
<p>${copyButton("send-back", copy, "secondary")} ${link(mail, mailDraft(letter))}</p>`,
  );
}

function howToRead({ check, mappings }: CheckResult, choices: NonNullable<CheckResult["choices"]>): Markup {
  return html`<h2 class="govuk-heading-m longlist-check-part" id="again">${CHECK_AGAIN}</h2>${choicesView({ choices, mappings, findings: check.findings })}`;
}

/** Which list it was that was read so. @example keptName(kept, file.id) // "list 2 of the inspection of 2 November 2026" */
export function keptName({ inspection, inspectionDate, submission }: TeamReading, here: string): string {
  const { ofThisInspection, ofAnother } = SEND_LIST.earlier;
  return inspection === here ? ofThisInspection(submission) : ofAnother(submission, longDate(inspectionDate));
}

/** How the field of the form names it. */
function keptValue({ inspection, submission }: TeamReading): string {
  return `${inspection}/${submission}`;
}

/** Offers that the list be read as the team's last one was. @param chosen whether what was said stands in the form's choices */
function keptField(
  { kept, isKept, said }: Pick<SendListContent, "kept" | "isKept" | "said">,
  chosen: boolean,
  file: Inspection,
): Markup {
  if (kept === null) return NOTHING;
  const before = said.some(([name]) => name === CHOICE_NAMES.keptBefore);
  if (chosen && (isKept || before)) return hidden(CHOICE_NAMES.keptBefore, keptValue(kept));
  if (before) return NOTHING;
  const { earlier } = SEND_LIST;
  return html`${checkboxes({
    name: CHOICE_NAMES.kept,
    label: earlier.label,
    hint: earlier.hint(keptName(kept, file.id)),
    options: [{ value: keptValue(kept), text: earlier.again }],
    values: isKept ? [keptValue(kept)] : [],
  })}${details(earlier.said, partsOf(readingSection({ mappings: { ...NO_MAPPINGS, ...kept }, specification: file.specification })))}`;
}

/** A file that says how the team's lists are read. */
function savedReading(errors: readonly PageError[]): Markup {
  const error = errorOf(errors, CHOICE_NAMES.file);
  const field = fileUpload({
    name: CHOICE_NAMES.file,
    ...MAPPING_FILE,
    error,
    accept: ".json,application/json",
  });
  return details(SEND_LIST.savedReading, field, error !== undefined);
}
