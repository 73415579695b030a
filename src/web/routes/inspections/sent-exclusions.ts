import { MOST_CHARACTERS } from "../../../base/stated-text.ts";
import { tidyText } from "../../../base/text.ts";
import type { RequestedExclusion } from "../../../sampling/plan/eligibility.ts";
import type { PageError } from "../../components/error-summary.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import { EXCLUDED, TYPED, type TypedExclusion } from "../../views/inspections/exclusions.ts";

/** The exclusions that a form brings along, in order. */
export function sentExclusions(sent: Pick<SentForm, "texts">): RequestedExclusion[] {
  const notes = sent.texts(EXCLUDED.note);
  return sent
    .texts(EXCLUDED.caseId)
    .map((caseId, at) => ({ caseId: tidyText(caseId), note: tidyText(notes[at] ?? "") }));
}

/** One more, as it was typed; null with what is wrong with it. */
export function typedExclusion(sent: Pick<SentForm, "text">): {
  readonly typed: TypedExclusion;
  readonly exclusion: RequestedExclusion | null;
  readonly errors: readonly PageError[];
} {
  const typed = { caseId: sent.text(TYPED.caseId), note: sent.text(TYPED.note) };
  const exclusion = { caseId: tidyText(typed.caseId), note: tidyText(typed.note) };
  const long = exclusion.note.length > MOST_CHARACTERS.note;
  const errors = [
    ...(exclusion.caseId === "" ? [{ text: "Enter the case reference", field: TYPED.caseId }] : []),
    ...(exclusion.note === "" ? [{ text: "Enter the reason", field: TYPED.note }] : []),
    ...(long ? [{ text: `The reason is longer than ${MOST_CHARACTERS.note} characters`, field: TYPED.note }] : []),
  ];
  return { typed, exclusion: errors.length > 0 ? null : exclusion, errors };
}
