import { nth } from "../base/lists.ts";
import type { CaseStandard, RatingRules } from "../sampling/specification/standard-fields.ts";
import { forecastOf } from "./chances.ts";
import { flagsOf } from "./flags.ts";
import { percentOf } from "./fraction.ts";
import { intervalsOf } from "./interval.ts";
import type { Judgement } from "./judgement.ts";
import type { RatedStandard } from "./rating-document.ts";
import { decidingPlaces, lowestPlaces, ratingByRule } from "./rule.ts";
import { type QuestionTally, rowsOf, talliesOf } from "./tallies.ts";

/** What a standard that rests on cases is rated from. */
export interface RatedFrom {
  readonly standard: CaseStandard;
  /** Those of the domain's cases to judge. */
  readonly judgements: readonly Judgement[];
  /** Digest of the domain's judgements. */
  readonly digest: string;
  /** Eligible cases of the domain. */
  readonly population: number;
  readonly rules: RatingRules & { readonly domainsRated: boolean };
  readonly fewCases: number;
}

/** Rates one standard from judgements: percentages, intervals, the rating, its chances and what to know of it. */
export function rateStandard(from: RatedFrom): RatedStandard {
  const { standard, judgements, digest, population, rules, fewCases } = from;
  const tallies = talliesOf(standard, judgements);
  const questions = standard.questions.map(({ id, about }, place) => {
    const tally = nth(tallies, place);
    return {
      id,
      about,
      yes: tally.yes,
      base: tally.base,
      percent: percentOf(tally, rules.percent),
      intervals: intervalsOf(tally, questionPopulation(tally, population)),
    };
  });
  const deciding = decidingPlaces(standard, tallies);
  const rows = rowsOf(standard, judgements);
  const { domain, id } = standard;
  const completing = { domain, standard: id, digest, rows, tallies, population, pseudoCases: rules.pseudoCases };
  const forecast = rules.domainsRated ? forecastOf(standard, completing, deciding, rules) : null;
  const band = rules.domainsRated ? ratingByRule(standard, tallies, rules) : null;
  return {
    id,
    title: standard.title,
    domain,
    basis: "cases",
    rating: band?.id ?? null,
    score: band?.score ?? null,
    lowest: lowestPlaces(tallies).map((place) => nth(standard.questions, place).id),
    moved: null,
    questions,
    chances: forecast?.chances ?? null,
    flags: flagsOf({
      standard,
      tallies,
      intervals: questions.map(({ intervals }) => intervals),
      judgements,
      rules,
      fewCases,
      lowestStays: forecast?.chances ? forecast.lowestStays : null,
      rated: rules.domainsRated,
    }),
  };
}

/**
 * How many of the eligible cases a question can be judged in, as far as the judged ones tell: N base / judged, rounded up.
 *
 * @example questionPopulation({ base: 13, judged: 26 }, 34) // 17
 */
function questionPopulation({ base, judged }: Pick<QuestionTally, "base" | "judged">, population: number): number {
  return judged === 0 ? 0 : Math.ceil((population * base) / judged);
}
