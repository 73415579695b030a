/** Why a case of the list is not eligible. */
export const EXCLUSION_REASONS = {
  requested: "excluded at the coordinator's request",
  "disposal-out-of-scope": "no inspection domain covers the disposal",
  "after-inspection-date": "starts after the inspection date",
  "before-window": "starts before the domain's window",
  "after-window": "starts after the domain's window",
  "another-case-of-the-child": "another case of the same child stands in this domain",
} as const;
export type ExclusionReason = keyof typeof EXCLUSION_REASONS;

/** A case that could not be sampled, and why. */
export interface Exclusion {
  readonly caseId: string;
  readonly reason: ExclusionReason;
  /** The id of the domain that samples the disposal, where one does. */
  readonly domain?: string;
  /** Only for `requested`: the coordinator's words. */
  readonly note?: string;
  /** Only for `another-case-of-the-child`: the case that stands. */
  readonly kept?: string;
}
