import { checkboxes } from "../../components/choices.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { type EligibleOf, whyNoneEligible } from "./not-eligible.ts";
import { NONE_ELIGIBLE } from "./texts.ts";

/** The box by which it is confirmed that something is done although nothing can be sampled. */
export const CONFIRM = { name: "nothing", value: "confirmed" } as const;

/** What is wrong where the box was not ticked. */
export const NOT_CONFIRMED: PageError = {
  text: NONE_ELIGIBLE.goOn.notConfirmed,
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
  return html`<div class="longlist-verdict longlist-verdict--wrong"><span class="longlist-verdict__sign" aria-hidden="true">!</span><div><h3 class="govuk-heading-m">${NONE_ELIGIBLE.title}</h3><p class="govuk-body">${whyNoneEligible(plan)}</p></div></div>
${checkboxes({ name: CONFIRM.name, label: NONE_ELIGIBLE.goOn.label, error: errorOf(errors, CONFIRM.name), options: [{ value: CONFIRM.value, text: want }] })}`;
}
