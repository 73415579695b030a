import type { Case } from "../case.ts";
import { eachDomain, ofDomain, type PerDomain } from "../specification/domains.ts";
import type { Specification } from "../specification/specification.ts";
import type { ExpectedMargin } from "./expectation.ts";
import { isOfConcern, QUESTION_VARIABLES, type SafetyQuestion } from "./judgement-base.ts";
import { levelOf } from "./levels.ts";

/** A sample that is not drawn yet: the cases it is drawn from and what any draw gives each level. */
export interface ExpectedSample {
  readonly eligible: readonly (Pick<Case, (typeof QUESTION_VARIABLES)[SafetyQuestion]> & { readonly domain: string })[];
  readonly domains: PerDomain<{
    readonly eligible: number;
    readonly drawn: number;
    readonly margins: readonly ExpectedMargin[];
  }>;
}

/** The key questions that inspectors judge by case. */
export type KeyQuestion = "desistance" | SafetyQuestion;

/** How many sampled cases can inform a key question at least and at most, whatever the seed. */
export interface ExpectedBase {
  /** The domain's id. */
  readonly domain: string;
  readonly question: KeyQuestion;
  readonly drawn: number;
  readonly least: number;
  readonly most: number;
}

type Rules = Pick<Specification, "domains" | "judgement" | "stratification">;

/**
 * What each key question of a list's sample would rest on, by the team's own classification. The bounds come from what
 * any draw gives each level; a draw is always within them. A domain without a sample is left out.
 *
 * @param asked a check of a list: its plan, null where it is blocked, and its rules
 * @see consultation 3.26 to 3.28
 * @example expectedJudgementBase(check)[0] // { domain: "court", question: "desistance", drawn: 26, least: 26, most: 26 }
 */
export function expectedJudgementBase({
  plan,
  specification,
}: {
  readonly plan: ExpectedSample | null;
  readonly specification: Rules;
}): ExpectedBase[] {
  if (plan === null) return [];
  return eachDomain(specification, plan.domains).flatMap(([{ id: domain }, { drawn }]) => {
    if (drawn === 0) return [];
    const all: ExpectedBase = { domain, question: "desistance", drawn, least: drawn, most: drawn };
    const some = (Object.keys(QUESTION_VARIABLES) as SafetyQuestion[]).map((question) => ({
      domain,
      question,
      drawn,
      ...bounds(levelsOf(plan, specification, domain, QUESTION_VARIABLES[question]), drawn),
    }));
    return [all, ...some];
  });
}

/** The cases that count at one level: how many are of concern, how many are not, and what a draw takes of them all. */
interface Level {
  readonly concerned: number;
  readonly others: number;
  readonly least: number;
  readonly most: number;
}

function bounds(levels: readonly Level[], drawn: number): { least: number; most: number } {
  const sum = (part: (level: Level) => number) => levels.reduce((total, level) => total + part(level), 0);
  return {
    least: Math.max(
      sum(({ others, least }) => Math.max(0, least - others)),
      drawn - sum(({ others, most }) => Math.min(most, others)),
    ),
    most: Math.min(
      sum(({ concerned, most }) => Math.min(most, concerned)),
      drawn - sum(({ concerned, least }) => Math.max(0, least - concerned)),
    ),
  };
}

function levelsOf(
  plan: ExpectedSample,
  { stratification, judgement }: Rules,
  domain: string,
  variable: (typeof QUESTION_VARIABLES)[SafetyQuestion],
): Level[] {
  const { margins, eligible, drawn } = ofDomain(plan.domains, domain);
  const concerned = plan.eligible.filter(
    (one) => one.domain === domain && isOfConcern(one[variable], judgement.concernFrom),
  );
  const own = margins.filter((margin) => margin.variable === variable);
  // Where the sample is not balanced on the variable, any of its cases can be drawn.
  if (own.length === 0) return [level(concerned.length, eligible, { least: drawn, most: drawn })];
  return own.map((margin) => {
    const there = concerned.filter((one) => levelOf(one, variable, stratification) === margin.level);
    return level(there.length, margin.eligible, margin);
  });
}

function level(concerned: number, all: number, { least, most }: Pick<Level, "least" | "most">): Level {
  return { concerned, others: all - concerned, least, most };
}
