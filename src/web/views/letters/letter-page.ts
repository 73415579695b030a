import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import { button, copyButton } from "../../components/button.ts";
import { dateInput, type TypedDate } from "../../components/date-input.ts";
import { errorOf, errorOfDate, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { input } from "../../components/input.ts";
import { details } from "../../components/notices.ts";
import type { Page } from "../../layout.ts";
import { type Content, html, joined, NOTHING, when } from "../../markup.ts";
import { inspectionAddress } from "../inspections/facts.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { LETTER_IDS, LETTERS, type Letter, type LetterFacts, type LetterId, letterAddress } from "./letter-facts.ts";

const [TEXT_ID, SUBJECT_ID] = ["letter-text", "letter-subject"];

export interface LetterContent {
  readonly id: LetterId;
  readonly facts: LetterFacts;
  readonly letter: Letter;
  /** The day by which it is to be done, as typed. */
  readonly typed: TypedDate;
  readonly errors: readonly PageError[];
  /** Files that go with it. */
  readonly enclosed?: Content;
}

/** A letter to be copied or opened as a draft in the reader's mail program, and its days as a calendar file. */
export function letterPage({ id, facts, letter, typed, errors, enclosed = NOTHING }: LetterContent): Page {
  const { file } = facts;
  return inspectionPage(file, {
    title: LETTERS[id].title,
    errors,
    body: html`<p class="govuk-body">Copy it into a message to the team, or open it as a draft in your mail program. It holds no key: give that by another way, such as the telephone.</p>
${details("Say by when, and whom to ask", lettersForm(id, facts, typed, errors), errors.length > 0)}
${enclosed}
<h2 class="govuk-heading-m">Subject</h2>
<div class="govuk-body longlist-letter" id="${SUBJECT_ID}">${letter.subject}</div>
${copyButton(SUBJECT_ID, "Copy the subject", "secondary")}
<h2 class="govuk-heading-m">Letter</h2>
<div class="govuk-button-group">${copyButton(TEXT_ID, "Copy the letter")}<a class="govuk-link" href="${mailDraft(letter)}">Open as a mail draft</a><a class="govuk-link" href="${calendarAddress(id, facts)}" download>Save the dates for a calendar (.ics)</a></div>
<div class="govuk-body longlist-letter" id="${TEXT_ID}">${letter.text}</div>
<p class="govuk-body">If no draft opens, or only a part of the letter is in it, copy the letter instead: some mail programs take short ones only.</p>`,
  });
}

/** Kept in the address, so that it can be come back to; nothing of it is stored. */
function lettersForm(id: LetterId, { file, contact }: LetterFacts, typed: TypedDate, errors: readonly PageError[]) {
  return form(
    { action: letterAddress(file, id), method: "get" },
    html`${when(LETTERS[id].due !== "", () =>
      dateInput({
        name: "by",
        label: "By when",
        hint: "The last day, for example 16 10 2026. Leave it blank to name none.",
        error: errorOfDate(errors, "by"),
        value: typed,
      }),
    )}${input({
      name: "contact",
      label: "Whom to ask",
      hint: "A name with a telephone number or email address.",
      value: contact,
      error: errorOf(errors, "contact"),
    })}${button("Put this into the letter", { kind: "secondary" })}`,
  );
}

/** The letters to the team: which can be written now, and why not the others. */
export function lettersPage(file: InspectionFile): Page {
  return inspectionPage(file, {
    title: "Letters to the team",
    body: html`<p class="govuk-body">Each is written for you, to copy or to open as a mail draft. None holds a case reference or a key.</p>
<dl class="govuk-summary-list">${joined(
      LETTER_IDS.map((id) => {
        const { title, isReady, otherwise } = LETTERS[id];
        const ready = isReady(file);
        return html`<div class="govuk-summary-list__row govuk-summary-list__row--no-actions"><dt class="govuk-summary-list__key">${ready ? html`<a class="govuk-link" href="${letterAddress(file, id)}">${title}</a>` : title}</dt><dd class="govuk-summary-list__value">${ready ? "Can be written now" : otherwise}</dd></div>`;
      }),
    )}</dl>`,
  });
}

/** A letter that cannot be written as things stand. */
export function noLetterPage(file: InspectionFile, id: LetterId): Page {
  const { title, otherwise } = LETTERS[id];
  return inspectionPage(file, {
    title,
    body: html`<p class="govuk-body">${otherwise}</p><p class="govuk-body"><a class="govuk-link" href="${inspectionAddress(file)}/letters">See which letters can be written</a></p>`,
  });
}

/**
 * A letter as a draft (RFC 6068), to nobody yet.
 *
 * @example mailDraft({ subject: "A & B", text: "One\nTwo" }) // "mailto:?subject=A%20%26%20B&body=One%0D%0ATwo"
 */
export function mailDraft({ subject, text }: Letter): string {
  const encoded = (part: string) => encodeURIComponent(part.toWellFormed().replaceAll("\n", "\r\n"));
  return `mailto:?subject=${encoded(subject)}&body=${encoded(text)}`;
}

function calendarAddress(id: LetterId, { file, by }: LetterFacts): string {
  const query = by === null ? "" : `?${new URLSearchParams({ letter: id, by })}`;
  return `${inspectionAddress(file)}/dates.ics${query}`;
}
