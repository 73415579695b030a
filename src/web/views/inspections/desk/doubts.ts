import type { Doubt } from "../../../../ledger/inspections/opening/request-doubts.ts";
import { checkboxes } from "../../../components/choices.ts";
import type { PageError } from "../../../components/error-summary.ts";
import { link } from "../../../components/links.ts";
import { insetText } from "../../../components/notices.ts";
import { html, type Markup, NOTHING } from "../../../markup.ts";
import { INSPECTIONS } from "../facts.ts";
import { DOUBT_TEXTS } from "./texts.ts";

/** The name of the boxes by which doubts are confirmed. */
export const CONFIRMED = "confirmed";

/** The boxes for the doubts that were raised; nothing where there are none. */
export function doubtsField(
  doubts: readonly Doubt[],
  confirmed: readonly Doubt[],
  errors: readonly PageError[],
): Markup {
  if (doubts.length === 0) return NOTHING;
  const raised = errors.filter(({ field }) => field === CONFIRMED).map(({ text }) => `${text}.`);
  const error = raised.length === 0 ? undefined : raised.join(" ");
  return html`${doubts.includes("same-team-and-date") ? insetText(link(DOUBT_TEXTS.seeAll, INSPECTIONS.href)) : NOTHING}${checkboxes(
    {
      name: CONFIRMED,
      label: DOUBT_TEXTS.confirm,
      error,
      options: doubts.map((doubt) => ({ value: doubt, text: DOUBT_TEXTS[doubt].box })),
      values: confirmed,
    },
  )}`;
}
