import { levelOf } from "../sampling/cells.ts";
import { CONCERN_LEVELS, type ConcernLevel, DOMAINS, type Domain } from "../sampling/vocabulary.ts";
import type { CheckDocument } from "./check-document.ts";

/** The key questions whose cases depend on a level of concern, and that level. */
const QUESTIONS = { childSafety: "safetyAndWellbeing", publicSafety: "riskOfSeriousHarm" } as const;

export type KeyQuestion = "desistance" | keyof typeof QUESTIONS;

/** How many sampled cases can inform a key question at least and at most, whatever the seed. */
export interface ExpectedBase {
  readonly domain: Domain;
  readonly question: KeyQuestion;
  readonly drawn: number;
  readonly least: number;
  readonly most: number;
}

/**
 * What each key question of a list's sample would rest on, by the team's own classification. The bounds come from what
 * any draw gives each level; a draw is always within them. A domain without a sample is left out.
 *
 * @see consultation 3.26 to 3.28
 * @example expectedJudgementBase(check)[0] // { domain: "court", question: "desistance", drawn: 26, least: 26, most: 26 }
 */
export function expectedJudgementBase({
  plan,
  specification,
}: Pick<CheckDocument, "plan" | "specification">): ExpectedBase[] {
  if (plan === null) return [];
  return DOMAINS.filter((domain) => plan.domains[domain].drawn > 0).flatMap((domain) => {
    const { drawn } = plan.domains[domain];
    const all: ExpectedBase = { domain, question: "desistance", drawn, least: drawn, most: drawn };
    const some = (Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]).map((question) => ({
      domain,
      question,
      drawn,
      ...bounds(levelsOf(plan, specification, domain, QUESTIONS[question]), drawn),
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
  plan: NonNullable<CheckDocument["plan"]>,
  { stratification, judgement }: CheckDocument["specification"],
  domain: Domain,
  variable: (typeof QUESTIONS)[keyof typeof QUESTIONS],
): Level[] {
  const { margins, eligible, drawn } = plan.domains[domain];
  const from = CONCERN_LEVELS.indexOf(judgement.concernFrom);
  const isConcern = (level: ConcernLevel) => level !== "not-recorded" && CONCERN_LEVELS.indexOf(level) >= from;
  const cases = plan.eligible.filter((one) => one.domain === domain);
  const concernedAt = (level: string | null) =>
    cases.filter(
      (one) => isConcern(one[variable]) && (level === null || levelOf(one, variable, stratification) === level),
    ).length;
  const own = margins.filter((margin) => margin.variable === variable);
  // Where the sample is not balanced on the variable, any of its cases can be drawn.
  if (own.length === 0) return [level(concernedAt(null), eligible, { least: drawn, most: drawn })];
  return own.map((margin) => level(concernedAt(margin.level), margin.eligible, margin));
}

function level(concerned: number, all: number, { least, most }: Pick<Level, "least" | "most">): Level {
  return { concerned, others: all - concerned, least, most };
}
