import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/base/canonical.ts";
import { type PooledRating, poolRatings } from "../../src/rating/pool.ts";
import { poolSchema } from "../../src/rating/pool-document.ts";
import { refusalOf } from "../support/draws.ts";

type Counts = readonly (readonly [id: string, yes: number, base: number])[];
type Groups = PooledRating["groups"];
type Profile = PooledRating["profile"];

/** The ratings of one inspection, as far as they are pooled. */
function ratings(name: string, counts: Counts, groups: Groups = [], profile: Profile = []): PooledRating {
  const unrated = { rating: null, score: null, lowest: [], moved: null, chances: null, flags: [] };
  const standard = (id: string, domain: string | null) => ({
    ...unrated,
    id,
    title: `Standard ${id}`,
    domain,
    basis: domain === null ? ("panel" as const) : ("cases" as const),
    questions: counts
      .filter(([question]) => question.startsWith(`${id}.`))
      .map(([question, yes, base]) => ({
        id: question,
        about: "desistance" as const,
        yes,
        base,
        percent: null,
        intervals: null,
      })),
  });
  return {
    digest: digestOf(["rating", name]),
    draw: digestOf(["draw", name]),
    standards: [standard("1.1", null), standard("3.1", "outOfCourt"), standard("2.1", "court")],
    groups,
    profile,
  };
}

const pooled = (...all: readonly PooledRating[]) => poolRatings(all, { smallGroups: true });
const inGroup = (variable: string, level: string, yes: number, base: number, question = "2.1.1") =>
  ({ question, variable, level, yes, base }) as Groups[number];
const having = (variable: string, level: string, cases: number, domain = "court") =>
  ({ domain, variable, level, cases }) as NonNullable<Profile>[number];

describe("the tables of many inspections", () => {
  test("are a document under its digest, the ratings by their digests in order", () => {
    const [a, b] = [ratings("A", [["2.1.1", 1, 2]]), ratings("B", [["2.1.1", 2, 3]])];
    const pool = pooled(a, b);
    expect(poolSchema.parse(pool)).toEqual(pool);
    const { digest, ...content } = pool;
    expect(digest).toBe(digestOf(content));
    expect(pool.ratings).toEqual([a.digest, b.digest].sort());
    expect(pooled(b, a).ratings).toEqual(pool.ratings);
    expect(pool.inspections).toBe(2);
  });

  test("add counts up question by question, in the order in which the standards first ask them", () => {
    const pool = pooled(
      ratings("A", [
        ["2.1.1", 19, 26],
        ["3.1.1", 0, 0],
      ]),
      ratings("B", [
        ["2.1.1", 0, 0],
        ["2.1.2", 1, 8],
        ["3.1.1", 0, 0],
      ]),
      ratings("C", [["2.1.1", 10, 14]]),
    );
    expect(pool.questions.map(({ question, yes, base, percent }) => [question, yes, base, percent])).toEqual([
      ["3.1.1", 0, 0, null],
      // 29 of 40 is 72.5, and halves are rounded up.
      ["2.1.1", 29, 40, 73],
      ["2.1.2", 1, 8, 13],
    ]);
    expect(pool.questions[1]).toMatchObject({
      standard: "2.1",
      title: "Standard 2.1",
      domain: "court",
      about: "desistance",
    });
  });

  test("add up groups of one question, variable and level, in the order in which they are shown", () => {
    const counts: Counts = [
      ["2.1.1", 0, 0],
      ["2.1.2", 0, 0],
    ];
    const pool = pooled(
      ratings("A", counts, [
        inGroup("age", "17-and-over", 1, 3),
        inGroup("gender", "male", 2, 4, "2.1.2"),
        inGroup("gender", "not-recorded", 1, 1),
        inGroup("gender", "female", 1, 2),
      ]),
      ratings("B", counts, [
        inGroup("gender", "female", 2, 2),
        inGroup("age", "14-and-under", 0, 9),
        inGroup("gender", "male", 0, 1),
      ]),
    );
    expect(pool.groups.map(({ question, level, yes, base, percent }) => [question, level, yes, base, percent])).toEqual(
      [
        ["2.1.1", "female", 3, 4, 75],
        ["2.1.1", "male", 0, 1, 0],
        ["2.1.1", "not-recorded", 1, 1, 100],
        ["2.1.1", "14-and-under", 0, 9, 0],
        ["2.1.1", "17-and-over", 1, 3, 33],
        ["2.1.2", "male", 2, 4, 50],
      ],
    );
  });

  test("tell the profile of each domain by itself, in per cent of those of whom it is recorded", () => {
    const pool = pooled(
      ratings(
        "A",
        [],
        [],
        [having("gender", "male", 5), having("gender", "not-recorded", 4), having("age", "15-to-16", 2)],
      ),
      ratings(
        "B",
        [],
        [],
        [having("gender", "male", 2, "outOfCourt"), having("gender", "female", 3), having("gender", "male", 1)],
      ),
      ratings("C", [], [], undefined),
    );
    expect(pool.profile.map(({ domain, level, cases, percent }) => [domain, level, cases, percent])).toEqual([
      ["outOfCourt", "male", 2, 100],
      ["court", "female", 3, 33],
      ["court", "male", 6, 67],
      ["court", "not-recorded", 4, null],
      ["court", "15-to-16", 2, 100],
    ]);
  });

  test("leave out groups of fewer than five cases where they are not for the inspectorate alone, and count them all the same", () => {
    const all = [
      ratings(
        "A",
        [["2.1.1", 0, 0]],
        [inGroup("gender", "female", 4, 4), inGroup("gender", "male", 4, 5)],
        [having("gender", "female", 4), having("gender", "male", 5)],
      ),
    ];
    const told = poolRatings(all, { smallGroups: false });
    expect(told.groups.map(({ level, base }) => [level, base])).toEqual([["male", 5]]);
    expect(told.profile.map(({ level, cases, percent }) => [level, cases, percent])).toEqual([["male", 5, 56]]);
  });
});

test("profiles of thousands of levels are pooled in no more than a moment", { timeout: 5_000 }, () => {
  const profile = Array.from({ length: 40_000 }, (_, at) => having("disposal", `level-${at}`, 5, `d${at % 8}`));
  expect(pooled(ratings("A", [], [], profile), ratings("B", [], [], profile)).profile).toHaveLength(40_000);
});

describe("ratings are not pooled", () => {
  test("twice: which of two of one draw came second is said", () => {
    const { code, obstacles } = refusalOf(() => pooled(ratings("A", []), ratings("B", []), ratings("B", [])));
    expect([code, ...obstacles.map(({ place }) => place)]).toEqual(["invalid-rating", "ratings[2]"]);
  });

  test("where a question of one id is asked under another standard, or about something else", () => {
    const one = ratings("A", [["2.1.1", 1, 2]]);
    const other = (change: (text: string) => string): PooledRating =>
      JSON.parse(change(JSON.stringify(ratings("B", [["2.1.1", 1, 2]]))));
    for (const change of [
      (text: string) => text.replace("Standard 2.1", "Another"),
      (text: string) => text.replace('"id":"2.1"', '"id":"A.1"'),
      (text: string) => text.replace('"domain":"court"', '"domain":"outOfCourt"'),
      (text: string) => text.replace('"about":"desistance"', '"about":"childSafety"'),
    ]) {
      const { code, obstacles } = refusalOf(() => pooled(one, ratings("C", []), other(change)));
      expect([code, ...obstacles.map(({ place }) => place)]).toEqual(["invalid-rating", "ratings[2]"]);
    }
    expect(
      pooled(
        one,
        other((text) => text),
      ).inspections,
    ).toBe(2);
  });
});
