import type { Doubt } from "../../../../ledger/inspections/opening/request-doubts.ts";
import { checkboxes } from "../../../components/choices.ts";
import type { PageError } from "../../../components/error-summary.ts";
import { insetText } from "../../../components/notices.ts";
import { html, type Markup, NOTHING } from "../../../markup.ts";

/** The name of the boxes by which doubts are confirmed. */
export const CONFIRMED = "confirmed";

/** What may be a mistake about an inspection: what is said of it, and what confirms that it is meant. */
export const DOUBT_WORDS: Readonly<Record<Doubt, { readonly text: string; readonly box: string }>> = {
  "past-date": {
    text: "The inspection date is past. Check the day, month and year, or confirm that it is meant",
    box: "The inspection date is past, and that is meant",
  },
  "same-team-and-date": {
    text: "There is an inspection of this team for this date already. Look at that one, or confirm that another is meant",
    box: "This team is to have another inspection for the same date",
  },
};

/** The boxes for the doubts that were raised; nothing where there are none. */
export function doubtsField(
  doubts: readonly Doubt[],
  confirmed: readonly Doubt[],
  errors: readonly PageError[],
): Markup {
  if (doubts.length === 0) return NOTHING;
  const raised = errors.filter(({ field }) => field === CONFIRMED).map(({ text }) => `${text}.`);
  const error = raised.length === 0 ? undefined : raised.join(" ");
  return html`${doubts.includes("same-team-and-date") ? insetText(html`<a class="govuk-link" href="/inspections">See the inspections that there are</a>`) : NOTHING}${checkboxes(
    {
      name: CONFIRMED,
      label: "Confirm what is meant",
      error,
      options: doubts.map((doubt) => ({ value: doubt, text: DOUBT_WORDS[doubt].box })),
      values: confirmed,
    },
  )}`;
}
