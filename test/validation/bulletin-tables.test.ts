import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { digestOf } from "../../src/base/canonical.ts";
import { poolRatings } from "../../src/rating/pool.ts";
import { type Rating, ratingSchema } from "../../src/rating/rating-document.ts";

// The inspectorate's 2021/04 bulletin: 1,168 court and 777 out-of-court cases, on average 25.96 and 17.27 an inspection, which
// makes 45 inspections; 668 of the 1,158 court cases whose age is recorded were 17 and over; of the out-of-court cases 147 carry no
// RoSH and 146 no S&W. Nothing else of its tables is at hand: how the other counts are split is made up and stands for nothing.
// Whoever has the bulletin adds rows to bulletin-tables.csv, and the last test here holds the pool to each of them.
const INSPECTIONS = 45;
const COURT = 1168;
const OUT_OF_COURT = 777;

/** A total shared out over the inspections, as evenly as whole numbers can be. */
const part = (total: number, at: number) =>
  Math.floor((total * (at + 1)) / INSPECTIONS) - Math.floor((total * at) / INSPECTIONS);

const AGES = [
  ["17-and-over", 668],
  ["15-to-16", 1158 - 668 - 101],
  ["14-and-under", 101],
  ["not-recorded", COURT - 1158],
] as const;
const NOT_RECORDED = { riskOfSeriousHarm: 147, safetyAndWellbeing: 146 } as const;

/** The ratings of one of the inspections: nothing but counts. */
function ratingAt(at: number): Rating {
  const content = {
    kind: "longlist/rating",
    version: 1,
    method: "rating/1",
    draw: digestOf(["draw", at]),
    replacements: [],
    judgements: digestOf(["judgements", at]),
    progress: { toInspect: part(COURT, at) + part(OUT_OF_COURT, at), judged: part(COURT, at) + part(OUT_OF_COURT, at) },
    domains: {
      court: { eligible: part(COURT, at), drawn: part(COURT, at), judged: part(COURT, at) },
      outOfCourt: { eligible: part(OUT_OF_COURT, at), drawn: part(OUT_OF_COURT, at), judged: part(OUT_OF_COURT, at) },
    },
    standards: [standardAt(at, "2.1", "court", COURT), standardAt(at, "3.1", "outOfCourt", OUT_OF_COURT)],
    overall: { score: null, outOf: 6, rating: null, complete: false },
    classification: {},
    groups: [
      { question: "2.1.1", variable: "age", level: "17-and-over", yes: part(442, at), base: part(668, at) },
      { question: "2.1.1", variable: "age", level: "14-and-under", yes: part(3, at), base: part(4, at) },
    ],
    profile: [
      ...AGES.map(([level, total]) => ({ domain: "court", variable: "age", level, cases: part(total, at) })),
      ...(["riskOfSeriousHarm", "safetyAndWellbeing"] as const).flatMap((variable) => [
        { domain: "outOfCourt", variable, level: "low", cases: part(OUT_OF_COURT - NOT_RECORDED[variable], at) },
        { domain: "outOfCourt", variable, level: "not-recorded", cases: part(NOT_RECORDED[variable], at) },
      ]),
    ],
    warnings: [],
  };
  return ratingSchema.parse({ ...content, digest: digestOf(content) });
}

function standardAt(at: number, id: string, domain: string, total: number) {
  const question = { about: null, percent: null, intervals: null };
  const questions = [
    { id: `${id}.1`, yes: part(Math.floor(total / 2), at), base: part(total, at), ...question },
    { id: `${id}.2`, yes: part(0, at), base: part(0, at), ...question },
  ];
  const unrated = { rating: null, score: null, lowest: [], moved: null, chances: null, flags: [] };
  return { id, title: "Assessment", domain, basis: "cases", ...unrated, questions };
}

/** A row of a printed table: of a profile where it names no question, of all cases where it names no variable. */
type Printed = Readonly<Record<"table" | "domain" | "question" | "variable" | "level", string>> &
  Readonly<Record<"count" | "of" | "percent", number>>;

const PRINTED: readonly Printed[] = parse(readFileSync(new URL("./bulletin-tables.csv", import.meta.url)), {
  columns: true,
  cast: (value, { column }) => (["count", "of", "percent"].includes(String(column)) ? Number(value) : value),
});

/** Ratings whose counts add up to a printed row: what the row leaves of its base is of another level. */
function ratingsOf({ domain, question, variable, level, count, of }: Printed): Rating[] {
  return Array.from({ length: INSPECTIONS }, (_, at) => {
    const { digest, ...rating } = ratingAt(at);
    const [standard] = rating.standards;
    const asked = {
      id: question,
      about: null,
      yes: part(count, at),
      base: part(of, at),
      percent: null,
      intervals: null,
    };
    const levels = [
      { domain, variable, level, cases: part(count, at) },
      { domain, variable, level: "any-other", cases: part(of - count, at) },
    ];
    return ratingSchema.parse({
      ...rating,
      digest,
      standards: question === "" ? rating.standards : [{ ...standard, domain, questions: [asked] }],
      groups:
        question !== "" && variable !== "" ? [{ question, variable, level, yes: asked.yes, base: asked.base }] : [],
      profile: question === "" ? levels : [],
    });
  });
}

test.each(PRINTED)(
  "table $table prints $percent % for $count of $of: $domain $question $variable $level",
  (printed) => {
    const { profile, questions, groups } = poolRatings(ratingsOf(printed), { smallGroups: true });
    const shown = printed.question === "" ? profile : printed.variable === "" ? questions : groups;
    const [row] = shown.filter((one) => !("level" in one) || one.level === printed.level);
    expect(row?.percent).toBe(printed.percent);
  },
);

const RATINGS = Array.from({ length: INSPECTIONS }, (_, at) => ratingAt(at));
const POOL = poolRatings(RATINGS, { smallGroups: true });
const profile = (domain: string, variable: string, level: string) =>
  POOL.profile.find((row) => row.domain === domain && row.variable === variable && row.level === level);

test("668 of the 1,158 whose age is recorded were 17 and over, which the table prints as 58 %", () => {
  expect(profile("court", "age", "17-and-over")).toMatchObject({ cases: 668, percent: 58 });
});

test("per cents are of the recorded alone, so those not recorded have none", () => {
  expect(profile("court", "age", "not-recorded")).toMatchObject({ cases: 10, percent: null });
  expect(profile("outOfCourt", "riskOfSeriousHarm", "not-recorded")).toMatchObject({ cases: 147, percent: null });
  expect(profile("outOfCourt", "safetyAndWellbeing", "not-recorded")).toMatchObject({ cases: 146, percent: null });
  expect(profile("outOfCourt", "riskOfSeriousHarm", "low")).toMatchObject({ cases: 630, percent: 100 });
});

test("the published means of cases an inspection are those of 45 inspections", () => {
  expect(POOL.inspections).toBe(45);
  const cases = (id: string) => POOL.questions.find(({ question }) => question === id)?.base ?? 0;
  expect((cases("2.1.1") / INSPECTIONS).toFixed(2)).toBe("25.96");
  expect((cases("3.1.1") / INSPECTIONS).toFixed(2)).toBe("17.27");
});

test("counts of questions and groups add up unweighted, and per cents are rounded once, half up", () => {
  expect(POOL.questions.map(({ question, yes, base, percent }) => [question, yes, base, percent])).toEqual([
    ["2.1.1", 584, 1168, 50],
    ["2.1.2", 0, 0, null],
    ["3.1.1", 388, 777, 50],
    ["3.1.2", 0, 0, null],
  ]);
  expect(POOL.groups.find(({ level }) => level === "17-and-over")).toMatchObject({ yes: 442, base: 668, percent: 66 });
});

test("groups of fewer than five are told to the inspectorate alone", () => {
  const outside = poolRatings(RATINGS, { smallGroups: false });
  expect(POOL.groups.map(({ base }) => base)).toEqual([4, 668]);
  expect(outside.groups.map(({ base }) => base)).toEqual([668]);
});

test("ratings of one draw are not counted twice, nor two questions as one", () => {
  expect(() => poolRatings([ratingAt(0), ratingAt(0)], { smallGroups: true })).toThrow("given already");
  const other = { ...ratingAt(1), standards: [{ ...standardAt(1, "2.1", "outOfCourt", 9), basis: "cases" as const }] };
  expect(() => poolRatings([ratingAt(0), other], { smallGroups: true })).toThrow("another standard");
});
