import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { got } from "../../src/base/lists.ts";
import { flagWords } from "../../src/rating/flags.ts";
import { bandOf } from "../../src/rating/fraction.ts";
import type { PanelRating } from "../../src/rating/panel.ts";
import { poolRatings } from "../../src/rating/pool.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import type { RatedStandard, Rating } from "../../src/rating/rating-document.ts";
import { ratingCsv } from "../../src/report/files/rating-csv.ts";
import { ratingStatement } from "../../src/report/rating-statement.ts";
import { ratingWorkbook } from "../../src/report/rating-workbook.ts";
import { classificationSection } from "../../src/report/sections/after-the-draw/classification.ts";
import { overallSection } from "../../src/report/sections/after-the-draw/overall.ts";
import { poolSections } from "../../src/report/sections/after-the-draw/pool.ts";
import { panelTable } from "../../src/report/sections/after-the-draw/rating-words.ts";
import {
  questionSentence,
  questionsSection,
  ratingChancesSection,
  standardsSection,
  statementSections,
} from "../../src/report/sections/after-the-draw/ratings.ts";
import { levelInText } from "../../src/sampling/specification/level-names.ts";
import { anInspection, judgedByChance } from "../support/judging.ts";
import { told, toldBy } from "./told.ts";

const DRAW = anInspection();
const TITLES = new Map(DRAW.specification.domains.map(({ id, title }) => [id, title]));
const REQUEST = { draw: DRAW, replacements: [], judgements: judgedByChance(DRAW), list: null };
const RATING = ratingOf(REQUEST, standardsByRule(REQUEST), []);

/** Ratings of an inspection in which nothing is judged yet. */
const UNJUDGED = (() => {
  const judgements = REQUEST.judgements.map((one) => ({
    ...one,
    riskOfSeriousHarm: null,
    safetyAndWellbeing: null,
    answers: Object.fromEntries(Object.keys(one.answers).map((id) => [id, null])),
  }));
  const request = { ...REQUEST, judgements };
  return ratingOf(request, standardsByRule(request), []);
})();

/** Ratings in which no standard rests on cases. */
const PANEL_ONLY: Rating = { ...RATING, standards: RATING.standards.filter(({ basis }) => basis === "panel") };

const ASSESSMENT = got(new Map(RATING.standards.map((one) => [one.id, one])), "2.1");
const moved = (rating: string | null, from: string | null, reason: string | null): RatedStandard => ({
  ...ASSESSMENT,
  rating,
  moved: { from, reason },
});

test("a sentence says how sure its interval is", () => {
  const sentences = ASSESSMENT.questions.map((question) => questionSentence(ASSESSMENT, question));
  for (const sentence of sentences)
    expect(sentence).toMatch(/ \(\d+%; \d+( to \d+)? had all been inspected, with 80% confidence\) /);
});

test("which answer reversed would turn a rating is told with what it would be then", () => {
  for (const standard of RATING.standards.filter(({ flags }) => flags.includes("one-judgement"))) {
    const [told = ""] = flagWords(standard, DRAW.specification).filter((one) => one.startsWith("one answer reversed"));
    const ways = [
      ...told.matchAll(/a yes (more|fewer) in ([\d. or]+) would make it ([a-z ]+?)(?=, a yes| and a yes|$)/g),
    ];
    expect(ways.length, told).toBeGreaterThan(0);
    for (const [, which, ids = "", rating] of ways) {
      for (const id of ids.split(" or ")) {
        const step = which === "more" ? 1 : -1;
        const turned = standard.questions.map((one) => (one.id === id ? { ...one, yes: one.yes + step } : one));
        const lowest = turned.reduce((least, one) => (one.yes * least.base < least.yes * one.base ? one : least));
        expect(levelInText(bandOf(lowest, DRAW.specification.rating).id)).toBe(rating);
        expect(rating).not.toBe(levelInText(standard.rating ?? ""));
      }
    }
  }
  expect(RATING.standards.some(({ flags }) => flags.includes("one-judgement"))).toBe(true);
});

test("a standard that does not count towards the overall rating says so beside its sum", () => {
  const { resettlement } = DRAW.specification;
  const told = (countsTowardsRating: boolean) =>
    toldBy(overallSection(RATING, { ...DRAW.specification, resettlement: { ...resettlement, countsTowardsRating } }));
  const says =
    "2.5 Resettlement policy and provision does not count towards the overall rating, nor its score towards the sum.";
  const standards = RATING.standards.some(({ id }) => id === "2.5");
  expect([told(true), told(false)].map((lines) => lines.includes(says))).toEqual([false, standards]);
  expect(standards).toBe(true);
});

describe("where nothing is judged yet", () => {
  test("a standard has no rating, no score and no lowest question, and says that cases are not judged", () => {
    const lines = toldBy(standardsSection(UNJUDGED, DRAW.specification));
    expect(lines).toContain("2.1 Assessment | Not rated |  | –");
    expect(lines).toContain("2.1: cases are not judged yet");
  });

  test("a question has neither a percentage nor intervals, on screen, in a sentence or in a file", () => {
    const [standard] = UNJUDGED.standards.filter(({ questions }) => questions.length > 0);
    const lines = toldBy(questionsSection(UNJUDGED));
    expect(lines).toContain("2.1.1 Assessment: desistance |  | – | – | 0 | 0 | –");
    expect(standard?.questions.map((question) => questionSentence(standard, question))[0]).toBe(
      "No case was judged yes or no in 2.1.1 Assessment: desistance.",
    );
    expect(ratingCsv(UNJUDGED, DRAW.specification)).toContain(",2.1.1,desistance,0,0,,false,,,,\r\n");
  });

  test("there are no chances to tell, no columns for them, and no overall rating", () => {
    expect(toldBy(ratingChancesSection(UNJUDGED, DRAW.specification.rating.bands))).toEqual([
      "There are no chances to tell: nothing is judged, or the domains are not rated.",
    ]);
    expect(ratingCsv(UNJUDGED, DRAW.specification)).not.toContain("requires-improvement");
    expect(toldBy(overallSection(UNJUDGED, DRAW.specification))).toEqual([
      "There is no overall rating yet: every standard that counts must be rated first.",
    ]);
  });

  test("the statement says so in a sentence", () => {
    const { sections } = ratingStatement(null, DRAW);
    expect(sections.flatMap((section) => [section.title, ...toldBy(section)])).toEqual([
      "Overall",
      "Nothing is rated yet.",
    ]);
  });
});

test("a CSV has as many fields in every row as it has headings, chances or none", () => {
  for (const rating of [RATING, UNJUDGED, PANEL_ONLY]) {
    const [head, ...rows] = parse(ratingCsv(rating, DRAW.specification), { relax_column_count: true }) as string[][];
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]));
  }
});

describe("where the domains are not rated", () => {
  const draw = anInspection("demo", { rating: { ...DRAW.specification.rating, domainsRated: false } });
  const request = { draw, replacements: [], judgements: judgedByChance(draw), list: null };
  const rated = (panel: readonly PanelRating[]) =>
    toldBy(overallSection(ratingOf(request, standardsByRule(request), panel), DRAW.specification));

  test("there is no overall rating to wait for, whatever the panel has rated", () => {
    const standards = RATING.standards.filter(({ basis }) => basis === "panel");
    const all = standards.map(({ id }) => ({ standard: id, rating: "good", reason: null }));
    for (const panel of [[], all])
      expect(rated(panel)).toEqual(["There is no overall rating: the specification does not rate the case domains."]);
  });
});

describe("where no standard rests on cases", () => {
  test("there are no questions to tell of, and a workbook is made all the same", async () => {
    expect(toldBy(questionsSection(PANEL_ONLY))).toEqual(["No standard rests on cases."]);
    expect((await ratingWorkbook(PANEL_ONLY, DRAW)).length).toBeGreaterThan(0);
  });

  test("a standard without a flag has no line under the table", () => {
    expect(standardsSection(PANEL_ONLY, DRAW.specification).parts.map(({ kind }) => kind)).toEqual(["table"]);
  });
});

describe("what the panel moved", () => {
  const sentence = (standard: RatedStandard) =>
    toldBy(statementSections({ ...RATING, standards: [standard] }, DRAW.specification)[1]!)[0];

  test("is told with what the judgements gave, and its reason", () => {
    expect(sentence(moved("outstanding", "good", "two cases were close"))).toBe(
      "Outstanding. Moved by the panel from good, which the judgements give. Reason: two cases were close",
    );
  });

  test("may be a rating where the judgements gave none", () => {
    expect(sentence(moved("good", null, "all were seen"))).toBe(
      "Good. Moved by the panel from nothing, which the judgements give. Reason: all were seen",
    );
    expect(told([panelTable({ standards: [moved("good", null, null)] })])).toEqual([
      "Standard | By the judgements | Rating | Reason",
      "2.1 Assessment | Not rated | Good | ",
    ]);
  });

  test("may be taken back, and a rating that stays is not called moved", () => {
    expect(sentence(moved(null, "good", "the file was another's"))).toBe("Not rated.");
    expect(told([panelTable({ standards: [moved(null, "good", "the file was another's")] })])[1]).toBe(
      "2.1 Assessment | Good | Not rated | the file was another's",
    );
    expect(sentence(moved("good", "good", null))).toBe("Good.");
  });
});

test("a question that one case informs is told of one case", () => {
  const [question] = ASSESSMENT.questions;
  expect(questionSentence(ASSESSMENT, { ...question!, yes: 0, base: 1 })).toMatch(/^In 0 of 1 case \(/);
});

test("a band that a document gives no chance of has none", () => {
  const standards = [{ ...ASSESSMENT, chances: { good: 1 } }];
  expect(toldBy(ratingChancesSection({ standards }, DRAW.specification.rating.bands))).toEqual([
    "Standard | Inadequate | Requires improvement | Good | Outstanding",
    "2.1 Assessment | 0.0% | 0.0% | 100.0% | 0.0%",
  ]);
});

test("a domain whose title is not at hand is told by its id", () => {
  const one = (titles: ReadonlyMap<string, string>) => toldBy(classificationSection(RATING, titles))[1];
  expect(one(TITLES)).toMatch(/^Court disposals \| Risk of serious harm \| /);
  expect(one(new Map())).toMatch(/^court \| Risk of serious harm \| /);
});

describe("many inspections together", () => {
  const pool = poolRatings(
    [RATING, UNJUDGED].map((one, at) => ({ ...one, draw: `sha256:${at}` })),
    { smallGroups: true },
  );
  const [profile, questions, groups] = poolSections(pool, TITLES).map((section) => toldBy(section));

  test("are told by profile, by question and by group, domains by their titles where those are at hand", () => {
    expect(profile?.[0]).toBe("2 inspections, counts added up; per cent of the cases in which it is recorded.");
    expect(profile?.[2]).toMatch(/^Court disposals \| /);
    for (const told of [profile, groups])
      expect(told?.join("\n")).toMatch(/Risk of serious harm \(inspector's own\) \| /);
    expect(questions?.[1]).toMatch(/^2\.1\.1 Assessment: desistance \| Court disposals \| /);
    expect(groups?.[1]).toMatch(/^2\.1\.1 Assessment: desistance \| Gender \| /);
    expect(toldBy(poolSections(pool)[1]!)[1]).toMatch(/^2\.1\.1 Assessment: desistance \| court \| /);
  });

  test("what is told of them, or that documents of theirs alone cannot tell it, stands at the end", () => {
    const last = (...notes: [(readonly string[])?]) => poolSections(pool, TITLES, ...notes).at(-1);
    expect(last()?.title).toBe("What to know before relying on it");
    expect(toldBy(last()!)[0]).toMatch(/^Ratings do not say how their rules combine levels, /);
    expect(toldBy(last(["Something."])!)).toEqual(["Something."]);
    expect(last([])?.title).toBe("Questions by group");
    expect(poolSections({ ...pool, inspections: 1 }, TITLES).at(-1)?.title).toBe("Questions by group");
  });

  test("a question that nobody judged has no percentage, one of no domain names none", () => {
    const question = { ...pool.questions[0]!, domain: null, yes: 0, base: 0, percent: null };
    expect(toldBy(poolSections({ ...pool, questions: [question] })[1]!)[1]).toBe(
      "2.1.1 Assessment: desistance |  | 0 | 0 | –",
    );
  });

  test("a group of a question that the document does not list is told by the question's id", () => {
    expect(toldBy(poolSections({ ...pool, questions: [] })[2]!)[1]).toMatch(/^2\.1\.1 \| Gender \| /);
  });
});
