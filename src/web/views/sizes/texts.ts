import { listed } from "../../../base/words/listed.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import { link } from "../../components/links.ts";
import { html } from "../../markup.ts";
import { term } from "../help/term.ts";

export const SIZES = {
  lead: () =>
    html`How many cases would be sampled, and at what planning ${term("margin-of-error")}? Say how many are ${term("eligible")} in each ${term("domain")}.`,
  toSample: (drawn: number) => `${countText(drawn, "case")} to sample`,
  otherNumbers: "Other numbers",
  next: () =>
    html`Nothing is decided or kept here. When the rules are settled a coordinator ${link("opens the inspection", "/inspections")} with them and asks the team for its list; how many cases there really are, the list then shows.`,
} as const;

export const SIZES_FORM = {
  eligible: (domain: string) => `${domain}: eligible cases`,
  specification: {
    label: "Specification",
    hint: "The rules of the sample. One with other domains asks for their numbers when you press the button.",
  },
  maximum: { label: "Maximum number of cases (optional)", hint: undefined },
  maximumNeeded: { label: "Maximum number of cases", hint: "Needed under this specification, for example 20." },
  settings: {
    label: "Settings",
    hint: "One on each line, as path=value, for example sampleSize.confidence=0.9.",
  },
} as const;

/** What was asked, answered at once. */
export const SIZES_ANSWER = {
  /** @param domains by their titles in a sentence, with the cases that are drawn of each */
  drawn(eligible: number, domains: readonly { readonly title: string; readonly drawn: number }[]): string {
    const of = `Of ${countText(eligible, "eligible case")}`;
    const each = domains.map(({ title, drawn }) => `${thousands(drawn)} of ${title}`);
    return domains.length === 1 ? `${of}.` : `${of}: ${listed(each)}.`;
  },
  everyCase: "That is every case, so there is no margin of error.",
  marginOfError: (points: string, confidence: string) =>
    `The margin of error is ${points} at ${confidence} confidence.`,
} as const;

/** The picture of the margin of error under each maximum. */
export const MAXIMA = {
  lead: (asked: string) =>
    `Margin of error under each maximum, in percentage points. The line stands at the ${asked} that are asked for.`,
  noSample: "no sample",
  /** @param drawn fewer cases than the maximum */
  fewer: (marginOfError: string, drawn: number) => `${marginOfError} (${countText(drawn, "case")})`,
} as const;
