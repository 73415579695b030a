import { digestOf } from "../../base/canonical.ts";
import { byText } from "../../base/text.ts";
import type { Case } from "../case.ts";
import type { Specification } from "../specification/specification.ts";
import { type ListedVariable, PROFILE_VARIABLES, type ProfileVariable } from "../vocabulary.ts";
import { type Levels, recordedLevel } from "./levels.ts";

type Stratification = Pick<Specification["stratification"], "variables">;

/**
 * The digest that names a list: over every case, eligible or not, ascending by case reference, with what can decide the
 * draw and nothing else. Row order, column order, headings, codes and encoding leave no trace. Of what a list may carry
 * besides, it covers what the sample is balanced on.
 *
 * @returns "sha256:" and 64 hex digits
 */
export function listDigest(cases: readonly Case[], stratification: Stratification): string {
  const further = furtherVariables(stratification);
  return digestOfEach(cases, (one) => {
    const { caseId, childId, gender, disposal, startDate, riskOfSeriousHarm, safetyAndWellbeing } = one;
    // As canonical JSON has them, so that of a long list none is copied for its order.
    return {
      caseId,
      childId,
      disposal,
      gender,
      riskOfSeriousHarm,
      safetyAndWellbeing,
      startDate,
      ...levelsOf(one, further),
    };
  });
}

/** The digest of what a list carries besides and what is only reported: an array of case references with those levels. */
export function profileDigest(cases: readonly Case[], { variables }: Stratification): string {
  const reported = PROFILE_VARIABLES.filter((variable) => !variables.includes(variable));
  return digestOfEach(cases, (one) => ({ caseId: one.caseId, ...levelsOf(one, reported) }));
}

/**
 * What a sample is balanced on besides the variables that every list has, in the specification's order.
 *
 * @example furtherVariables({ variables: ["gender", "lookedAfter", "ethnicity"] }) // ["lookedAfter", "ethnicity"]
 */
export function furtherVariables({ variables }: Stratification): ProfileVariable[] {
  const profile: readonly string[] = PROFILE_VARIABLES;
  return variables.filter((variable): variable is ProfileVariable => profile.includes(variable));
}

/** What documents say of a case that can be sampled: its reference, domain and levels, as recorded. */
export type EntryLevels = Pick<Case, "caseId" | ListedVariable> & { readonly domain: string } & Levels;

/**
 * A case as documents name it.
 *
 * @param domain the id of its domain
 * @param further what the sample is balanced on besides, see {@link furtherVariables}
 */
export function entryLevels(domain: string, one: Case, further: readonly ProfileVariable[]): EntryLevels {
  const { caseId, gender, disposal, riskOfSeriousHarm, safetyAndWellbeing } = one;
  return { caseId, domain, gender, disposal, riskOfSeriousHarm, safetyAndWellbeing, ...levelsOf(one, further) };
}

function levelsOf(one: Case, variables: readonly ProfileVariable[]): Partial<Record<ProfileVariable, string>> {
  return Object.fromEntries(variables.map((variable) => [variable, recordedLevel(one, variable)]));
}

function digestOfEach(cases: readonly Case[], part: (one: Case) => object): string {
  return digestOf([...cases].sort((a, b) => byText(a.caseId, b.caseId)).map(part));
}
