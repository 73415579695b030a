import { nth } from "../base/lists.ts";
import { ownValue } from "../base/own-value.ts";
import type { CaseStandard, RatingRules } from "../sampling/specification/standard-fields.ts";
import { bandOf, type Tally } from "./fraction.ts";
import type { Interval } from "./interval.ts";
import type { Judgement } from "./judgement.ts";
import { decidingPlaces, ratingByRule } from "./rule.ts";

/** What a panel should know of a rating before it relies on it. */
export const FLAGS = [
  "few-cases",
  "one-judgement",
  "interval-crosses-band",
  "lowest-unclear",
  "not-all-judged",
] as const;
export type Flag = (typeof FLAGS)[number];

/** What each flag tells a panel. */
export const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  "few-cases": "the lowest question rests on few cases, so professional judgement must be considered",
  "one-judgement": "one answer reversed would change the rating",
  "interval-crosses-band": "the lowest question's interval reaches into another band",
  "lowest-unclear": "another question may well be the lowest",
  "not-all-judged": "cases are not judged yet",
};

/** Under this part of the completions the lowest question is not clearly the lowest. */
const CLEAR = 0.8;

/** What the flags of a standard are read from. */
export interface Flagged {
  readonly standard: CaseStandard;
  /** Of each question, in the standard's order. */
  readonly tallies: readonly Tally[];
  readonly intervals: readonly (readonly Interval[] | null)[];
  readonly judgements: readonly Judgement[];
  readonly rules: RatingRules;
  /** A question on this many cases or fewer leaves room for professional judgement (consultation, 3.28). */
  readonly fewCases: number;
  /** From {@link forecastOf}; null where there are no chances, as in a domain that is not rated. */
  readonly lowestStays: number | null;
  /** Whether the domain is rated. */
  readonly rated: boolean;
}

/** The flags of a standard, in the order of {@link FLAGS}. */
export function flagsOf(flagged: Flagged): Flag[] {
  return FLAGS.filter((flag) => HOLDS[flag](flagged));
}

const HOLDS: Readonly<Record<Flag, (flagged: Flagged) => boolean>> = {
  "few-cases": ({ standard, tallies, fewCases }) =>
    decidingPlaces(standard, tallies).some((place) => nth(tallies, place).base <= fewCases),
  "one-judgement": (flagged) => flagged.rated && oneJudgementMoves(flagged),
  "interval-crosses-band": (flagged) =>
    flagged.rated &&
    decidingPlaces(flagged.standard, flagged.tallies).some((place) => crosses(flagged.intervals[place] ?? [], flagged)),
  "lowest-unclear": ({ lowestStays, rated }) => rated && lowestStays !== null && lowestStays < CLEAR,
  "not-all-judged": ({ standard, judgements }) =>
    judgements.some(({ answers }) => standard.questions.some(({ id }) => (ownValue(answers, id) ?? null) === null)),
};

/** Whether one answer reversed, yes to no or no to yes, would give another rating. */
function oneJudgementMoves({ standard, tallies, rules }: Flagged): boolean {
  const rating = ratingByRule(standard, tallies, rules);
  return tallies.some(({ yes, base }, place) =>
    [yes - 1, yes + 1]
      .filter((reversed) => reversed >= 0 && reversed <= base)
      .some((reversed) => ratingByRule(standard, tallies.with(place, { yes: reversed, base }), rules) !== rating),
  );
}

/** Whether the ends of the narrower interval, rounded as the percentage is, lie in two bands. */
function crosses([narrow]: readonly Interval[], { rules }: Flagged): boolean {
  if (narrow === undefined) return false;
  const { least, most, of } = narrow;
  return bandOf({ yes: least, base: of }, rules) !== bandOf({ yes: most, base: of }, rules);
}
