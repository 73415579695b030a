import { checkboxes } from "../../components/choices.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { type EligibleOf, NOTHING_TO_SAMPLE, whyNoneEligible } from "./not-eligible.ts";

/** The box by which it is confirmed that something is done although nothing can be sampled. */
export const CONFIRM = { name: "nothing", value: "confirmed" } as const;

/** What is wrong where the box was not ticked. */
export const NOT_CONFIRMED: PageError = {
  text: "Confirm that you want to go on with nothing to sample, or leave the list as it is",
  field: CONFIRM.name,
};

/** Whether a plan gives an empty sample. */
export function samplesNothing({ sampleSize }: { readonly sampleSize: { readonly eligible: number } }): boolean {
  return sampleSize.eligible === 0;
}

/**
 * Beside a button that cannot be undone: that nothing would be sampled and why, and the box that confirms it. Nothing where
 * there are eligible cases.
 *
 * @param want what the box says, for example "I know …, and want it locked all the same"
 */
export function nothingToSample(
  plan: EligibleOf & Parameters<typeof samplesNothing>[0],
  want: string,
  errors: readonly PageError[],
): Markup {
  if (!samplesNothing(plan)) return NOTHING;
  return html`<div class="longlist-verdict longlist-verdict--wrong"><span class="longlist-verdict__sign" aria-hidden="true">!</span><div><h3 class="govuk-heading-m">${NOTHING_TO_SAMPLE}</h3><p class="govuk-body">${whyNoneEligible(plan)}</p></div></div>
${checkboxes({ name: CONFIRM.name, label: "Go on with nothing to sample?", error: errorOf(errors, CONFIRM.name), options: [{ value: CONFIRM.value, text: want }] })}`;
}
