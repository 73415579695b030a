import { listed } from "../../../base/words/listed.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import type { ExclusionReason } from "../../../sampling/plan/exclusion.ts";

/** Which cases of a list are eligible. */
export const CASES = {
  title: "Which cases are eligible",
  domain: "Domain",
  eligible: { caption: "Eligible cases", show: (count: number) => `Show the eligible cases (${thousands(count)})` },
  notEligible: {
    caption: "Cases that are not eligible",
    show: (count: number) => `Show the cases that are not eligible (${thousands(count)})`,
    caseId: "Case reference",
    why: "Why",
  },
  beyond: (count: number) => `And ${thousands(count)} more.`,
} as const;

/** Where no case of a list is eligible. */
export const NONE_ELIGIBLE = {
  title: "Nothing to sample: no case is eligible",
  cases: (count: number) =>
    count === 1 ? "The only case is not eligible." : `None of the ${thousands(count)} cases is eligible.`,
  /** @param reason such as "starts before the domain's window" */
  commonest: (reason: string, cases: number) => `The commonest reason, of ${countText(cases, "case")}: ${reason}.`,
  /** @param domains by their names, such as "court disposals", with their windows, such as "2 March to 2 May 2026" */
  inScope: (domains: readonly { readonly name: string; readonly window: string }[]) =>
    `In scope are ${listed(domains.map(({ name, window }) => `${name} that start from ${window}`))}.`,
  /** What to look at first, by the reason that most cases have. The rest is a matter of dates. */
  check: {
    requested: "Check which cases are left out.",
    "disposal-out-of-scope": "Check the sample specification, and which column was read as the disposal.",
  } as Partial<Record<ExclusionReason, string>>,
  checkDates: "Check the inspection date, and which column was read as the start date.",
  goOn: {
    label: "Go on with nothing to sample?",
    notConfirmed: "Confirm that you want to go on with nothing to sample, or leave the list as it is",
  },
} as const;
