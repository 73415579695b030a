import { button } from "../../components/button.ts";
import { select } from "../../components/choices.ts";
import { dateInput } from "../../components/date-input.ts";
import { errorOf } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import { fileUpload, input, LIST_FILES, textarea } from "../../components/input.ts";
import { details } from "../../components/notices.ts";
import { type Content, html, type Markup, NOTHING, when } from "../../markup.ts";
import { CHOICE_NAMES } from "../mappings/choice-names.ts";
import { OWN_FIELDS, ownSpecificationField } from "../own-specification.ts";
import type { CheckOutcome } from "./outcome.ts";

export const CHECK_FORM = "check-form";
/** Says where the list goes; the page's script puts its own truth there. */
export const CHECK_WHERE = "check-where";
/** The buttons that give files where no script runs: with one, the result has them. */
export const CHECK_FILES = { csv: "check-findings-file", mappings: "check-mappings-file" } as const;
/** Says that the check is at work, to those who hear the page too. */
export const CHECK_STATUS = "check-status";

export interface CheckFormContent extends Pick<CheckOutcome, "values" | "options" | "errors"> {
  /** Whether the list stays in the browser. */
  readonly inBrowser: boolean;
  /** The fields in which it is said how the list is to be read, where there is a list. */
  readonly choices: Markup | null;
}

/** What is to be checked and for what; after a check, what is to be different the next time. */
export function checkForm({ values, options, errors, inBrowser, choices }: CheckFormContent): Markup {
  const again = choices !== null;
  const about = [inspectionFields({ values, options, errors }), expertFields({ values, errors })];
  const fields = [
    choices ?? saidBefore(values),
    again ? NOTHING : about[0]!,
    fileUpload({
      name: "list",
      label: again ? "The list" : "List of cases",
      hint: fileHint(inBrowser, again),
      error: errorOf(errors, "list"),
      accept: LIST_FILES,
    }),
    again ? details("Another inspection date, specification or team", html`${about}`, errors.length > 0) : about[1]!,
    buttons(inBrowser, again),
  ];
  return form({ action: "/check", file: true, id: CHECK_FORM }, html`${fields}`);
}

/** What was said of the reading, for the next check where no choice shows it. */
export function saidBefore({ said }: Pick<CheckOutcome["values"], "said">): Markup {
  return html`${said.map(([name, text]) => hidden(name, text))}`;
}

/** Where the list goes, which is not the same where no script runs. */
export function whereText(inBrowser: boolean): string {
  return inBrowser
    ? "The list is read and checked in this browser: it does not leave your computer, and nothing of it is kept."
    : "The list is sent to this site, checked there and not kept: when you have your answer, nothing of it is left.";
}

function fileHint(inBrowser: boolean, again: boolean): Content {
  if (!again) return html`CSV or Excel (.xlsx). <span id="${CHECK_WHERE}">${whereText(inBrowser)}</span>`;
  return fileAgainHint(inBrowser);
}

/** What is said of the file beside a form that is filled in again. */
export function fileAgainHint(inBrowser: boolean): string {
  return inBrowser
    ? "The file that you chose is checked again. If you have changed it since, choose it again."
    : "Choose the file again, whether or not you have changed it: it was not kept.";
}

function inspectionFields({
  values,
  options,
  errors,
}: Pick<CheckFormContent, "values" | "options" | "errors">): Markup {
  return html`${dateInput({
    name: "inspectionDate",
    label: "Inspection date",
    hint: "The date in the request for the list, for example 2 11 2026.",
    error: errors.find(({ field }) => field?.startsWith("inspectionDate"))?.text,
    value: values.inspectionDate,
  })}${select({
    name: "specification",
    label: "Sample specification",
    hint: "The rules of the sample. Leave it as it is unless you were told another.",
    error: errorOf(errors, "specification"),
    options: options.map(({ id, title }) => ({ value: id, text: title })),
    value: values.specification,
  })}${ownSpecificationField({ all: values.own, error: errorOf(errors, OWN_FIELDS.file) })}${input({
    name: "team",
    label: "Team (optional)",
    hint: "For the heading of the result.",
    error: errorOf(errors, "team"),
    value: values.team,
    width: 20,
  })}`;
}

function expertFields({ values, errors }: Pick<CheckFormContent, "values" | "errors">): Markup {
  const wrong = errors.some(({ field }) => field === "settings" || field === CHOICE_NAMES.file);
  const fields = html`${textarea({
    name: "settings",
    label: "Settings",
    hint: html`Fields of the specification to set for this check, one to a line with its value, for example <span class="longlist-code">sampleSize.maximum=40</span> for 40 cases at most.`,
    error: errorOf(errors, "settings"),
    value: values.settings,
    rows: 3,
  })}${fileUpload({
    name: CHOICE_NAMES.file,
    label: "How lists of this team are read",
    hint: "A file that was saved after an earlier check.",
    error: errorOf(errors, CHOICE_NAMES.file),
    accept: ".json,application/json",
  })}`;
  return details("Settings for experts", fields, wrong || values.settings !== "");
}

function buttons(inBrowser: boolean, again: boolean): Markup {
  return html`<div class="govuk-button-group">${button(again ? "Check again" : "Check the list", { name: "answer", value: "page" })}${when(!inBrowser, () => fileButtons(again))}</div>${checkStatus()}`;
}

/** Where no script runs: give what was found in the list, and what was said of it, as files. */
export function fileButtons(again: boolean): Markup {
  const fileButton = (text: string, value: keyof typeof CHECK_FILES) =>
    button(text, { kind: "secondary", name: "answer", value, id: CHECK_FILES[value] });
  return html`${fileButton("Get the findings as a file", "csv")}${when(again, () => fileButton("Save how the list is read", "mappings"))}`;
}

export function checkStatus(): Markup {
  return html`<p class="govuk-body" id="${CHECK_STATUS}" role="status"></p>`;
}
