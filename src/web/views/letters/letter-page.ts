import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { button, copyButton } from "../../components/button.ts";
import { dateInput, type TypedDate } from "../../components/date-input.ts";
import { errorOf, errorOfDate, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { input } from "../../components/input.ts";
import { link } from "../../components/links.ts";
import { details, insetText } from "../../components/notices.ts";
import type { Page } from "../../layout.ts";
import { type Content, html, joined, NOTHING, when } from "../../markup.ts";
import { inspectionAddress } from "../inspections/addresses.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import {
  hasDay,
  IS_READY,
  LETTER_IDS,
  type Letter,
  type LetterFacts,
  type LetterId,
  letterAddress,
} from "./letter-facts.ts";
import { LETTER_NAMES, LETTER_PAGE, LETTERS_PAGE } from "./texts.ts";

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

/**
 * A letter to be copied or opened as a draft in the reader's mail program, and its days as a calendar file. By when something is to
 * be done is asked openly until it is said.
 */
export function letterPage({ id, facts, letter, typed, errors, enclosed = NOTHING }: LetterContent): Page {
  const { file, by } = facts;
  const isDated = hasDay(id);
  return inspectionPage(file, {
    title: LETTER_NAMES[id].title,
    errors,
    body: html`${when(!IS_READY[id](file), () => insetText(LETTER_NAMES[id].otherwise))}<p class="govuk-body">${LETTER_PAGE.about}</p>
${details(isDated ? LETTER_PAGE.asked : LETTER_PAGE.askedUndated, lettersForm(id, facts, typed, errors), (isDated && by === null) || errors.length > 0)}
${enclosed}
<h2 class="govuk-heading-m">${LETTER_PAGE.subject}</h2>
<div class="govuk-body longlist-letter" id="${SUBJECT_ID}">${letter.subject}</div>
${copyButton(SUBJECT_ID, LETTER_PAGE.copySubject, "secondary")}
<h2 class="govuk-heading-m">${LETTER_PAGE.letter}</h2>
<div class="govuk-button-group">${copyButton(TEXT_ID, LETTER_PAGE.copy)}<a class="govuk-link" href="${mailDraft(letter)}">${LETTER_PAGE.mail}</a><a class="govuk-link" href="${calendarAddress(id, facts)}" download>${LETTER_PAGE.dates}</a></div>
<div class="govuk-body longlist-letter" id="${TEXT_ID}">${letter.text}</div>
<p class="govuk-body">${LETTER_PAGE.noDraft}</p>`,
  });
}

/** Kept in the address, so that it can be come back to; nothing of it is stored. */
function lettersForm(id: LetterId, { file, contact }: LetterFacts, typed: TypedDate, errors: readonly PageError[]) {
  return form(
    { action: letterAddress(file, id), method: "get" },
    html`${when(hasDay(id), () =>
      dateInput({ name: "by", ...LETTER_PAGE.by, error: errorOfDate(errors, "by"), value: typed }),
    )}${input({
      name: "contact",
      ...LETTER_PAGE.contact,
      value: contact,
      error: errorOf(errors, "contact"),
    })}${button(LETTER_PAGE.put, { kind: "secondary" })}`,
  );
}

/** The letters to the team: which can be written now, and why not the others. */
export function lettersPage(file: InspectionFile): Page {
  return inspectionPage(file, {
    title: LETTERS_PAGE.title,
    body: html`<p class="govuk-body">${LETTERS_PAGE.about}</p>
<dl class="govuk-summary-list">${joined(
      LETTER_IDS.map((id) => {
        const { title, otherwise } = LETTER_NAMES[id];
        const ready = IS_READY[id](file);
        return html`<div class="govuk-summary-list__row govuk-summary-list__row--no-actions"><dt class="govuk-summary-list__key">${ready ? link(title, letterAddress(file, id)) : title}</dt><dd class="govuk-summary-list__value">${ready ? LETTERS_PAGE.ready : otherwise}</dd></div>`;
      }),
    )}</dl>`,
  });
}

/** A letter that cannot be written as things stand. */
export function noLetterPage(file: InspectionFile, id: LetterId): Page {
  const { title, otherwise } = LETTER_NAMES[id];
  return inspectionPage(file, {
    title,
    body: html`<p class="govuk-body">${otherwise}</p><p class="govuk-body">${LETTERS_PAGE.seeWhich(`${inspectionAddress(file)}/letters`)}</p>`,
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
