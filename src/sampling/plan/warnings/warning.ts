/** What a reader of the result must know before relying on it. Counts, never case data. */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

/** Every warning's code and when it is given. */
export const WARNINGS = {
  "rules-proposed": "the specification holds proposals, not adopted rules",
  "rules-outlined": "the specification is an outline: what is not public in it is an assumption",
  "domains-not-rated": "the specification does not rate the case domains",
  "rules-overridden": "fields of the specification were set for this run",
  "seed-supplied": "whoever drew chose the seed",
  "cases-excluded": "cases were taken out on request before the draw",
  "starts-after-inspection": "cases start after the inspection date",
  "no-child-references": "some eligible cases have no child reference, so one case per child cannot be sure",
  "no-eligible-cases": "a domain has no eligible case",
  "domain-short": "a domain has fewer cases than its target, or may give fewer",
  "maximum-misses-margin": "the maximum keeps the sample below the size that the margin of error needs",
  "few-reserves": "so near a census that few cases are left to replace others",
  "margins-not-certain": "not every draw gets every one-way margin right",
  "two-way-not-balanced":
    "not all pairs of variables come out right in half of draws, or so many cells that they were balanced last or not at all",
  "chances-differ":
    "the domains' chances differ, and the margin of error of weighted figures over all is beyond the one asked for, or well beyond the stated one",
  "few-cases-for-question": "a key question rests on few sampled cases",
} as const;
export type WarningCode = keyof typeof WARNINGS;
