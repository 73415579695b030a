import { nth } from "../base/lists.ts";
import { ownValue } from "../base/own-value.ts";
import { listed } from "../base/words/listed.ts";
import { levelInText } from "../sampling/specification/level-names.ts";
import type { Specification } from "../sampling/specification/specification.ts";
import type { Band, CaseStandard, RatingRules } from "../sampling/specification/standard-fields.ts";
import { bandOf, type Tally } from "./fraction.ts";
import type { Interval } from "./interval.ts";
import type { Judgement } from "./judgement.ts";
import { FLAGS, type Flag, type RatedStandard } from "./rating-document.ts";
import { decidingPlaces, type RuledStandard, ratingByRule } from "./rule.ts";

/** What each flag tells a panel. */
const FLAG_WORDS: Readonly<Record<Flag, string>> = {
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
  "one-judgement": (flagged) => flagged.rated && turnsOf(flagged.standard, flagged.tallies, flagged.rules).length > 0,
  "interval-crosses-band": (flagged) =>
    flagged.rated &&
    decidingPlaces(flagged.standard, flagged.tallies).some((place) => crosses(flagged.intervals[place] ?? [], flagged)),
  "lowest-unclear": ({ lowestStays, rated }) => rated && lowestStays !== null && lowestStays < CLEAR,
  "not-all-judged": ({ standard, judgements }) =>
    judgements.some(({ answers }) => standard.questions.some(({ id }) => (ownValue(answers, id) ?? null) === null)),
};

/** Which answer, reversed, would give another rating, and which. */
export interface Turn {
  readonly question: string;
  /** What the answer would be then. */
  readonly to: "yes" | "no";
  readonly rating: Band | null;
}

/**
 * The answers of which one, reversed from yes to no or from no to yes, would give a standard another rating.
 *
 * @param tallies one of each question, in the standard's order
 * @example turnsOf(standard, [{ yes: 13, base: 20 }], rules) // [{ question: "2.1.1", to: "no", rating: requires improvement }]: 65 % is the least for good
 */
function turnsOf(
  standard: RuledStandard,
  tallies: readonly Tally[],
  rules: Pick<RatingRules, "percent" | "bands">,
): Turn[] {
  const now = ratingByRule(standard, tallies, rules);
  return tallies.flatMap(({ yes, base }, place) =>
    (
      [
        ["no", yes - 1],
        ["yes", yes + 1],
      ] as const
    ).flatMap(([to, reversed]): Turn[] => {
      if (reversed < 0 || reversed > base) return [];
      const rating = ratingByRule(standard, tallies.with(place, { yes: reversed, base }), rules);
      return rating === now ? [] : [{ question: nth(standard.questions, place).id, to, rating }];
    }),
  );
}

/**
 * What a panel should know of a standard before it relies on its rating, in words: its flags, and which answer would turn it.
 *
 * @example flagWords(rating.standards[0], draw.specification) // ["one answer reversed would change the rating: a yes fewer in 2.1.1 would make it good"]
 */
export function flagWords(
  { id, flags, questions }: Pick<RatedStandard, "id" | "flags" | "questions">,
  { standards, rating }: Pick<Specification, "standards" | "rating">,
): string[] {
  const standard = standards.find((one) => one.id === id);
  const turns = standard?.basis === "cases" ? turnsOf(standard, questions, rating) : [];
  return flags.map((flag) => (flag === "one-judgement" && turns.length > 0 ? turnWords(turns) : FLAG_WORDS[flag]));
}

function turnWords(turns: readonly Turn[]): string {
  const alike = Map.groupBy(turns, ({ to, rating }) => `${to} ${rating?.id}`);
  const ways = [...alike.values()].map((some) => {
    const { to, rating } = nth(some, 0);
    const questions = some.map(({ question }) => question).join(" or ");
    const makes = rating === null ? "leave it without one" : `make it ${levelInText(rating.id)}`;
    return `a yes ${to === "yes" ? "more" : "fewer"} in ${questions} would ${makes}`;
  });
  return `${FLAG_WORDS["one-judgement"]}: ${listed(ways)}`;
}

/** Whether the ends of the narrower interval, rounded as the percentage is, lie in two bands. */
function crosses([narrow]: readonly Interval[], { rules }: Flagged): boolean {
  if (narrow === undefined) return false;
  const { least, most, of } = narrow;
  return bandOf({ yes: least, base: of }, rules) !== bandOf({ yes: most, base: of }, rules);
}
