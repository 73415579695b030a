import { MOST_CHARACTERS } from "../../../base/stated-text.ts";
import { tidyText } from "../../../base/text.ts";
import type { ReplaceRequest } from "../../../ledger/inspections/replace.ts";
import type { PageError } from "../../components/error-summary.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import { type SentDate, sentDate } from "../../forms/typed-date.ts";
import type { TypedReplacement } from "../../views/draws/choose-replacement.ts";

/** What was said of a case that cannot be inspected: as typed, as asked of the ledger, and what is wrong with it. */
export interface SentReplacement {
  readonly typed: TypedReplacement;
  readonly request: ReplaceRequest;
  readonly errors: readonly PageError[];
}

export function sentReplacement(form: Pick<SentForm, "text">): SentReplacement {
  const date = decisionDate(form);
  const [caseId, reason, note, by] = ["case", "reason", "note", "by"].map((name) => tidyText(form.text(name))) as [
    string,
    string,
    string,
    string,
  ];
  return {
    typed: { caseId, reason, note, by, on: date.typed },
    request: { caseId, reason, note, by: by || undefined, on: date.date ?? undefined },
    errors: [
      ...(caseId === "" ? [{ text: "Choose the case that cannot be inspected", field: "case" }] : []),
      ...(reason === "" ? [{ text: "Choose why it cannot be inspected", field: "reason" }] : []),
      ...tooLong("The note", "note", note, MOST_CHARACTERS.note),
      ...tooLong("The name", "by", by, MOST_CHARACTERS.person),
      ...date.errors,
    ],
  };
}

/** Left blank, it is today. */
function decisionDate(form: Pick<SentForm, "text">): SentDate {
  const sent = sentDate(form, "on", "The date of the decision");
  const blank = Object.values(sent.typed).every((text) => text === "");
  return blank ? { ...sent, errors: [] } : sent;
}

function tooLong(what: string, field: string, text: string, most: number): PageError[] {
  return text.length > most ? [{ text: `${what} must have ${most} characters or fewer`, field }] : [];
}
