/**
 * The words of the field, as the lower-case codes that lists, cells and receipts use.
 * Every list is in its natural order: this is the order in which levels are shown, and no draw depends on it.
 *
 * @module
 */

/** The coded variables that every list has. */
export const LISTED_VARIABLES = ["gender", "disposal", "riskOfSeriousHarm", "safetyAndWellbeing"] as const;
export type ListedVariable = (typeof LISTED_VARIABLES)[number];

/** What a list may carry besides: reported beside the sample, and balanced on only where a specification says so. */
export const PROFILE_VARIABLES = ["age", "ethnicity", "disability", "lookedAfter", "previousSanctions"] as const;
export type ProfileVariable = (typeof PROFILE_VARIABLES)[number];

/** Profile variables whose levels are whole numbers, as text. */
export const NUMBER_VARIABLES = ["age", "previousSanctions"] as const;
export type NumberVariable = (typeof NUMBER_VARIABLES)[number];

/** The variables a sample can be balanced on. */
export const STRATIFICATION_VARIABLES = [...LISTED_VARIABLES, ...PROFILE_VARIABLES] as const;
export type StratificationVariable = (typeof STRATIFICATION_VARIABLES)[number];

/**
 * The ways to select, oldest first. What one of them draws never changes; a later one serves lists that those before serve
 * less well.
 */
export const METHODS = ["allocation-lottery/1", "allocation-lottery/2"] as const;
export type Method = (typeof METHODS)[number];

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

/** The five groups of the bulletin's table B1. */
export const ETHNICITIES = ["white", "mixed", "asian", "black", "other", "not-recorded"] as const;
export type Ethnicity = (typeof ETHNICITIES)[number];

/** Of disability and of looked-after status. */
export const YES_OR_NO = ["yes", "no", "not-recorded"] as const;
export type YesOrNo = (typeof YES_OR_NO)[number];

/** The levels of each variable that has a fixed number of them, in the order in which they are shown. */
export const LEVELS: Readonly<Record<Exclude<StratificationVariable, NumberVariable>, readonly string[]>> = {
  gender: GENDERS,
  disposal: DISPOSALS,
  riskOfSeriousHarm: CONCERN_LEVELS,
  safetyAndWellbeing: CONCERN_LEVELS,
  ethnicity: ETHNICITIES,
  disability: YES_OR_NO,
  lookedAfter: YES_OR_NO,
};

/** @example isNumberVariable("age") // true */
export function isNumberVariable(variable: StratificationVariable): variable is NumberVariable {
  return (NUMBER_VARIABLES as readonly string[]).includes(variable);
}
