import { button } from "../../components/button.ts";
import { select } from "../../components/choices.ts";
import { dateInput } from "../../components/date-input.ts";
import { errorOf } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import { fileUpload, input, LIST_FILES, textarea } from "../../components/input.ts";
import { details } from "../../components/notices.ts";
import { type Content, html, type Markup, NOTHING, when } from "../../markup.ts";
import { CHOICE_NAMES } from "../mappings/choice-names.ts";
import { MAPPING_FILE } from "../mappings/texts.ts";
import { OWN_FIELDS, ownSpecificationField } from "../own-specification.ts";
import type { CheckOutcome } from "./outcome.ts";
import { ABOUT_LIST, CHECK_BUTTONS, FOR_EXPERTS, LIST_FILE } from "./texts.ts";

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
    values.inspection === "" ? NOTHING : hidden("inspection", values.inspection),
    again ? NOTHING : about[0]!,
    fileUpload({
      name: "list",
      label: again ? LIST_FILE.again.label : LIST_FILE.label,
      hint: fileHint(inBrowser, again),
      error: errorOf(errors, "list"),
      accept: LIST_FILES,
    }),
    again ? details(ABOUT_LIST.others, html`${about}`, errors.length > 0) : about[1]!,
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
  return inBrowser ? LIST_FILE.inBrowser : LIST_FILE.onServer;
}

function fileHint(inBrowser: boolean, again: boolean): Content {
  if (!again) return html`${LIST_FILE.kinds} <span id="${CHECK_WHERE}">${whereText(inBrowser)}</span>`;
  return fileAgainHint(inBrowser);
}

/** What is said of the file beside a form that is filled in again. */
export function fileAgainHint(inBrowser: boolean): string {
  return inBrowser ? LIST_FILE.again.inBrowser : LIST_FILE.again.onServer;
}

function inspectionFields({
  values,
  options,
  errors,
}: Pick<CheckFormContent, "values" | "options" | "errors">): Markup {
  return html`${dateInput({
    name: "inspectionDate",
    ...ABOUT_LIST.inspectionDate,
    error: errors.find(({ field }) => field?.startsWith("inspectionDate"))?.text,
    value: values.inspectionDate,
  })}${select({
    name: "specification",
    ...ABOUT_LIST.specification,
    error: errorOf(errors, "specification"),
    options: options.map(({ id, title }) => ({ value: id, text: title })),
    value: values.specification,
  })}${ownSpecificationField({ all: values.own, error: errorOf(errors, OWN_FIELDS.file) })}${input({
    name: "team",
    ...ABOUT_LIST.team,
    error: errorOf(errors, "team"),
    value: values.team,
    width: 20,
  })}`;
}

function expertFields({ values, errors }: Pick<CheckFormContent, "values" | "errors">): Markup {
  const wrong = errors.some(({ field }) => field === "settings" || field === CHOICE_NAMES.file);
  const fields = html`${textarea({
    name: "settings",
    label: FOR_EXPERTS.settings.label,
    hint: FOR_EXPERTS.settings.hint(),
    error: errorOf(errors, "settings"),
    value: values.settings,
    rows: 3,
  })}${fileUpload({
    name: CHOICE_NAMES.file,
    ...MAPPING_FILE,
    error: errorOf(errors, CHOICE_NAMES.file),
    accept: ".json,application/json",
  })}`;
  return details(FOR_EXPERTS.summary, fields, wrong || values.settings !== "");
}

function buttons(inBrowser: boolean, again: boolean): Markup {
  return html`<div class="govuk-button-group">${button(again ? CHECK_BUTTONS.again : CHECK_BUTTONS.check, { name: "answer", value: "page" })}${when(!inBrowser, () => fileButtons(again))}</div>${checkStatus()}`;
}

/** Where no script runs: give what was found in the list, and what was said of it, as files. */
export function fileButtons(again: boolean): Markup {
  const fileButton = (text: string, value: keyof typeof CHECK_FILES) =>
    button(text, { kind: "secondary", name: "answer", value, id: CHECK_FILES[value] });
  return html`${fileButton(CHECK_BUTTONS.findings, "csv")}${when(again, () => fileButton(CHECK_BUTTONS.mappings, "mappings"))}`;
}

export function checkStatus(): Markup {
  return html`<p class="govuk-body" id="${CHECK_STATUS}" role="status"></p>`;
}
