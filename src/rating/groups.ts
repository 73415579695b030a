import { ownValue } from "../base/own-value.ts";
import type { Case } from "../sampling/case.ts";
import { groupOf, inShownOrder, levelOf, recordedLevel } from "../sampling/plan/levels.ts";
import { PROFILE_BANDS } from "../sampling/plan/profile.ts";
import type { CaseToInspect } from "../sampling/replacement/to-inspect.ts";
import type { Specification } from "../sampling/specification/specification.ts";
import { isNumberVariable, STRATIFICATION_VARIABLES, type StratificationVariable } from "../sampling/vocabulary.ts";
import { CLASSIFIED, type Judgement } from "./judgement.ts";

/** The variables that judgements are told by where the list is not at hand: those that a receipt has. */
const OF_RECEIPT: readonly StratificationVariable[] = ["gender", "disposal", ...CLASSIFIED];

/** The answers to one question in the cases at one level of one variable. */
export interface Group {
  readonly question: string;
  readonly variable: StratificationVariable;
  readonly level: string;
  readonly yes: number;
  readonly base: number;
}

/** How many of a domain's judged cases are at one level of one variable. */
export interface ProfileGroup {
  /** The domain's id. */
  readonly domain: string;
  readonly variable: StratificationVariable;
  readonly level: string;
  readonly cases: number;
}

/** A judged case with its level of each variable. */
export interface GroupedCase {
  readonly domain: string;
  readonly judgement: Judgement;
  readonly levels: ReadonlyMap<StratificationVariable, string>;
}

/**
 * The judged cases with their levels: the two classifications are the inspector's own, numbers are in the bands of the profile,
 * and high and very high are one, as in the bulletin's tables B3 to B5.
 *
 * @param list the cases of the list by reference; null where it is not at hand
 */
export function groupedCases(
  cases: readonly CaseToInspect[],
  judgements: ReadonlyMap<string, Judgement>,
  list: ReadonlyMap<string, Case> | null,
  stratification: Specification["stratification"],
): GroupedCase[] {
  const variables = list === null ? OF_RECEIPT : STRATIFICATION_VARIABLES;
  return cases.flatMap(({ entry }) => {
    const judgement = judgements.get(entry.caseId);
    if (judgement === undefined || !isJudged(judgement)) return [];
    const recorded = { ...(list?.get(entry.caseId) ?? {}), ...entry };
    for (const classified of CLASSIFIED) recorded[classified] = judgement[classified] ?? "not-recorded";
    const levels = variables.map((variable) => {
      const level = isNumberVariable(variable)
        ? groupOf(recordedLevel(recorded, variable), PROFILE_BANDS[variable])
        : levelOf(recorded, variable, { ...stratification, groups: {} });
      return [variable, level] as const;
    });
    return [{ domain: entry.domain, judgement, levels: new Map(levels) }];
  });
}

/** Whether any question of a case has an answer. */
function isJudged({ answers }: Judgement): boolean {
  return Object.values(answers).some((answer) => answer !== null);
}

/** Yes and base of each question at each level of each variable, without levels at which nothing was judged yes or no. */
export function groupsOf(cases: readonly GroupedCase[], questions: readonly string[]): Group[] {
  return questions.flatMap((question) =>
    eachLevel(cases).flatMap(({ variable, level, some }) => {
      const answers = some.map(({ judgement }) => ownValue(judgement.answers, question) ?? null);
      const yes = answers.filter((answer) => answer === "yes").length;
      const base = yes + answers.filter((answer) => answer === "no").length;
      return base === 0 ? [] : { question, variable, level, yes, base };
    }),
  );
}

/** How many judged cases of each domain are at each level of each variable. */
export function profileGroupsOf(cases: readonly GroupedCase[], domains: readonly string[]): ProfileGroup[] {
  return domains.flatMap((domain) =>
    eachLevel(cases.filter((one) => one.domain === domain)).map(({ variable, level, some }) => ({
      domain,
      variable,
      level,
      cases: some.length,
    })),
  );
}

function eachLevel(cases: readonly GroupedCase[]) {
  return STRATIFICATION_VARIABLES.flatMap((variable) => {
    const levels = new Set(cases.flatMap((one) => one.levels.get(variable) ?? []));
    return [...levels].sort(inShownOrder(variable, PROFILE_BANDS)).map((level) => ({
      variable,
      level,
      some: cases.filter((one) => one.levels.get(variable) === level),
    }));
  });
}
