/**
 * The words of the field, as the lower-case codes that lists, cells and receipts use.
 * Every list is in its natural order: this is the order in which levels are shown, and no draw depends on it.
 *
 * @module
 */

/** The two inspection domains that are sampled: court disposals (domain two) and out-of-court disposals (domain three). */
export const DOMAINS = ["court", "outOfCourt"] as const;
export type Domain = (typeof DOMAINS)[number];

/** The variables a sample can be balanced on. */
export const STRATIFICATION_VARIABLES = ["gender", "disposal", "riskOfSeriousHarm", "safetyAndWellbeing"] as const;
export type StratificationVariable = (typeof STRATIFICATION_VARIABLES)[number];

/** What a list may carry besides: reported beside the sample, never used to select. */
export const PROFILE_VARIABLES = ["age", "ethnicity", "disability", "lookedAfter", "previousSanctions"] as const;
export type ProfileVariable = (typeof PROFILE_VARIABLES)[number];

export const GENDERS = ["female", "male", "other", "not-recorded"] as const;
export type Gender = (typeof GENDERS)[number];

/** Levels of risk of serious harm and of safety and wellbeing concern, lowest first. */
export const CONCERN_LEVELS = ["low", "medium", "high", "very-high", "not-recorded"] as const;
export type ConcernLevel = (typeof CONCERN_LEVELS)[number];

/** Disposals that an inspection can sample, most serious first within each domain. */
export const SAMPLED_DISPOSALS = [
  "custody",
  "youth-rehabilitation-order",
  "referral-order",
  "conditional-caution",
  "caution",
  "community-resolution",
] as const;

/** Disposals that lists are known to hold and that no inspection domain covers: excluded with a reason. */
const OTHER_DISPOSALS = [
  "absolute-discharge",
  "conditional-discharge",
  "fine",
  "compensation-order",
  "reparation-order",
  "bind-over",
  "parenting-order",
  "civil-order",
  "adult-order",
  "licence",
  "remand",
  "outcome-20",
  "outcome-21",
  "outcome-22",
  "no-further-action",
  "diversion",
  "prevention",
] as const;

export const DISPOSALS = [...SAMPLED_DISPOSALS, ...OTHER_DISPOSALS] as const;
export type Disposal = (typeof DISPOSALS)[number];

/** The levels of each stratification variable in the order in which they are shown. */
export const LEVELS: Record<StratificationVariable, readonly string[]> = {
  gender: GENDERS,
  disposal: DISPOSALS,
  riskOfSeriousHarm: CONCERN_LEVELS,
  safetyAndWellbeing: CONCERN_LEVELS,
};
