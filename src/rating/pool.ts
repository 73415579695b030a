import { digestOf } from "../base/canonical.ts";
import { got, nth } from "../base/lists.ts";
import { Refusal } from "../base/refusal.ts";
import { byText } from "../base/text.ts";
import { inShownOrder } from "../sampling/plan/levels.ts";
import { PROFILE_BANDS } from "../sampling/plan/profile.ts";
import { STRATIFICATION_VARIABLES, type StratificationVariable } from "../sampling/vocabulary.ts";
import { percentOf } from "./fraction.ts";
import type { ProfileGroup } from "./groups.ts";
import type { Pool, PooledQuestion } from "./pool-document.ts";
import type { Rating } from "./rating-document.ts";

/** Groups of fewer could tell of one child. */
const LEAST_IN_GROUP = 5;
const NOT_RECORDED = "not-recorded";

/** What is pooled of an inspection's ratings. */
export type PooledRating = Pick<Rating, "digest" | "draw" | "standards" | "groups" | "profile">;

/**
 * Adds the counts of many inspections up, unweighted, as the bulletin has them; per cents are rounded once, half up, from the
 * counts.
 *
 * @param ratings each of another draw, of one set of standards
 * @param smallGroups whether groups of fewer than five are told: only to the inspectorate
 * @throws Refusal `invalid-rating` where two are of one draw, or one question stands for two things
 * @see the inspectorate's 2021/04 bulletin, tables B1 to B5
 */
export function poolRatings(
  ratings: readonly PooledRating[],
  { smallGroups }: { readonly smallGroups: boolean },
): Pool {
  refuseTwice(ratings);
  refuseOtherQuestions(ratings);
  const least = smallGroups ? 1 : LEAST_IN_GROUP;
  const content = {
    kind: "longlist/pool",
    version: 1,
    ratings: ratings.map(({ digest }) => digest).sort(byText),
    inspections: ratings.length,
    profile: profileOf(ratings, least),
    questions: questionsOf(ratings),
    groups: groupsOf(ratings, least),
  } as const;
  return { ...content, digest: digestOf(content) };
}

function refuseTwice(ratings: readonly PooledRating[]): void {
  const draws = new Set<string>();
  const twice = ratings.findIndex(({ draw }) => draws.size === draws.add(draw).size);
  if (twice < 0) return;
  throw new Refusal("invalid-rating", {
    place: `ratings[${twice}]`,
    message: "it is of a draw whose ratings are given already",
    remedy: "Give the last ratings of each inspection once.",
  });
}

/** Counts of one question's id must be of one question. */
function refuseOtherQuestions(ratings: readonly PooledRating[]): void {
  const meanings = new Map<string, string>();
  ratings.forEach(({ standards }, at) => {
    for (const { id: standard, title, domain, questions } of standards) {
      for (const { id, about } of questions) {
        const meaning = JSON.stringify([standard, title, domain, about]);
        if ((meanings.get(id) ?? meaning) !== meaning) {
          throw new Refusal("invalid-rating", {
            place: `ratings[${at}]`,
            message: `its question ${JSON.stringify(id)} belongs to another standard than in those before`,
            remedy: "Pool ratings by one set of standards only.",
          });
        }
        meanings.set(id, meaning);
      }
    }
  });
}

function questionsOf(ratings: readonly PooledRating[]): PooledQuestion[] {
  const all = ratings.flatMap(({ standards }) =>
    standards.flatMap(({ id: standard, title, domain, questions }) =>
      questions.map(({ id: question, about, yes, base }) => ({ standard, title, domain, question, about, yes, base })),
    ),
  );
  return grouped(all, ({ question }) => question).map((same) => {
    const tally = tallyOf(same);
    return { ...nth(same, 0), ...tally, percent: percentOf(tally, "whole") };
  });
}

function groupsOf(ratings: readonly PooledRating[], least: number): Pool["groups"] {
  const all = ratings.flatMap(({ groups }) => groups);
  const places = new Map(questionsOf(ratings).map(({ question }, at) => [question, at]));
  const placeOf = ({ question }: { readonly question: string }) => places.get(question) ?? places.size;
  return grouped(all, ({ question, variable, level }) => JSON.stringify([question, variable, level]))
    .map((same) => ({ ...nth(same, 0), ...tallyOf(same) }))
    .filter(({ base }) => base >= least)
    .sort((a, b) => placeOf(a) - placeOf(b) || byLevel(a, b))
    .map((group) => ({ ...group, percent: percentOf(group, "whole") }));
}

function profileOf(ratings: readonly PooledRating[], least: number): Pool["profile"] {
  const all = ratings.flatMap(({ profile }) => profile ?? []);
  const domains = [...new Set(ratings.flatMap(({ standards }) => standards.flatMap(({ domain }) => domain ?? [])))];
  const rows = grouped(all, ({ domain, variable, level }) => JSON.stringify([domain, variable, level]))
    .map((same) => ({ ...nth(same, 0), cases: sum(same, ({ cases }) => cases) }))
    .sort((a, b) => domains.indexOf(a.domain) - domains.indexOf(b.domain) || byLevel(a, b));
  const variableOf = ({ domain, variable }: ProfileGroup) => JSON.stringify([domain, variable]);
  const recorded = new Map<string, number>();
  for (const row of rows) {
    if (row.level === NOT_RECORDED) continue;
    recorded.set(variableOf(row), (recorded.get(variableOf(row)) ?? 0) + row.cases);
  }
  return rows
    .map((row) => ({
      ...row,
      percent:
        row.level === NOT_RECORDED
          ? null
          : percentOf({ yes: row.cases, base: got(recorded, variableOf(row)) }, "whole"),
    }))
    .filter(({ cases }) => cases >= least);
}

/** Orders by variable and level as they are shown. */
function byLevel(
  a: { readonly variable: StratificationVariable; readonly level: string },
  b: { readonly variable: StratificationVariable; readonly level: string },
): number {
  const variable = STRATIFICATION_VARIABLES.indexOf(a.variable) - STRATIFICATION_VARIABLES.indexOf(b.variable);
  return variable || inShownOrder(a.variable, PROFILE_BANDS)(a.level, b.level);
}

function tallyOf(some: readonly { readonly yes: number; readonly base: number }[]) {
  return { yes: sum(some, ({ yes }) => yes), base: sum(some, ({ base }) => base) };
}

function sum<T>(some: readonly T[], of: (one: T) => number): number {
  return some.reduce((total, one) => total + of(one), 0);
}

/** Those of one key together, in the order of the first of each. */
function grouped<T>(all: readonly T[], key: (one: T) => string): T[][] {
  return [...Map.groupBy(all, key).values()];
}
