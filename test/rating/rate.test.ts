import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/base/canonical.ts";
import type { RatingRequest } from "../../src/rating/inspected.ts";
import { questionsOf, standardsOf } from "../../src/rating/inspected.ts";
import { type Judgement, judgementsDigest } from "../../src/rating/judgement.ts";
import type { PanelRating } from "../../src/rating/panel.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import { type Rating, ratingSchema } from "../../src/rating/rating-document.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import { anInspection, judgedByChance } from "../support/judging.ts";

const DRAW = anInspection();
const JUDGED = judgedByChance(DRAW);
const ask = { note: null, by: null, on: null };

function rated(more: Partial<RatingRequest> = {}, panel: readonly PanelRating[] = []): Rating {
  const request = { draw: DRAW, replacements: [], judgements: JUDGED, list: null, ...more };
  return ratingOf(request, standardsByRule(request), panel);
}

const standard = ({ standards }: Rating, id: string) => standards.find((one) => one.id === id);
/** Judgements in which a domain's questions have so many yeses each, and the others no. */
function withYeses(domain: string, yeses: (question: number) => number): Judgement[] {
  const own = new Set(DRAW.sample.filter((one) => one.domain === domain).map(({ caseId }) => caseId));
  return JUDGED.filter((one) => own.has(one.case)).map((one, at) => ({
    ...one,
    answers: Object.fromEntries(questionsOf(DRAW, domain).map((id, q) => [id, at < yeses(q % 3) ? "yes" : "no"])),
  }));
}

describe("the document", () => {
  test("has its own form and digest, and the digest of the judgements in any order", () => {
    const rating = rated();
    expect(ratingSchema.parse(rating)).toEqual(rating);
    const { digest, ...content } = rating;
    expect(digest).toBe(digestOf(content));
    expect(judgementsDigest([...JUDGED].reverse())).toBe(rating.judgements);
    expect(rating.judgements).toBe(
      digestOf(
        JUDGED.map(({ case: caseId, riskOfSeriousHarm, safetyAndWellbeing, answers }) => ({
          case: caseId,
          riskOfSeriousHarm,
          safetyAndWellbeing,
          answers,
        })),
      ),
    );
  });

  test("is the same bytes whatever the order of the judgements", () => {
    expect(rated({ judgements: [...JUDGED].reverse() }).digest).toBe(rated().digest);
  });

  test("counts the cases that are eligible, drawn and judged", () => {
    const half = JUDGED.map((one, at) => (at % 2 === 0 ? one : { ...one, answers: { ...one.answers, ...blank(one) } }));
    const { progress, domains } = rated({ judgements: half });
    expect(progress).toEqual({ toInspect: 43, judged: 22 });
    expect(domains.court?.eligible).toBe(34);
    expect((domains.court?.judged ?? 0) + (domains.outOfCourt?.judged ?? 0)).toBe(22);
  });

  const blank = ({ answers }: Judgement) => ({ [Object.keys(answers)[0] ?? ""]: null });
});

describe("a standard", () => {
  test("is rated by its lowest question, with what it rests on", () => {
    const rating = rated({ judgements: withYeses("court", (question) => [26, 19, 22][question] ?? 0) });
    const planning = standard(rating, "2.2");
    expect(planning?.rating).toBe("good");
    expect(planning?.score).toBe(2);
    expect(planning?.lowest).toEqual(["2.2.2"]);
    expect(planning?.questions[1]).toEqual({
      id: "2.2.2",
      about: "childSafety",
      yes: 19,
      base: 26,
      percent: 73,
      intervals: [
        { confidence: 0.8, least: 23, most: 27, of: 34, low: 0.676471, high: 0.794118 },
        { confidence: 0.95, least: 22, most: 27, of: 34, low: 0.647059, high: 0.794118 },
      ],
    });
    const chances = Object.values(planning?.chances ?? {});
    expect(Math.round(10_000 * chances.reduce((sum, chance) => sum + chance, 0))).toBe(10_000);
    expect(planning?.moved).toBeNull();
  });

  test("without any answer has no rating, no per cent and no intervals", () => {
    const none = JUDGED.map((one) => ({
      ...one,
      answers: Object.fromEntries(Object.keys(one.answers).map((id) => [id, null])),
    }));
    const assessment = standard(rated({ judgements: none }), "3.1");
    expect(assessment?.rating).toBeNull();
    expect(assessment?.chances).toBeNull();
    expect(assessment?.questions.map(({ percent, intervals }) => [percent, intervals])).toEqual(
      Array(3).fill([null, null]),
    );
    expect(assessment?.flags).toEqual(["not-all-judged"]);
  });

  test("speaks of fewer cases where one was replaced that was not eligible after all, and of as many where it moved away", () => {
    const [leaving] = DRAW.sample;
    const caseId = leaving?.caseId ?? "";
    const gone = (reason: string) =>
      rated({ replacements: [replaceCase(DRAW, [], { ...ask, caseId, reason })], judgements: [] });
    expect(gone("found-ineligible").domains.court?.eligible).toBe(33);
    expect(gone("transferred-out").domains.court?.eligible).toBe(34);
  });
});

describe("the panel", () => {
  const all = (rating: string) => standardsOf(DRAW).map(({ id }) => ({ standard: id, rating, reason: "agreed" }));

  test("moves a rating with a reason, and what the rule gave stays on the record with its chances", () => {
    const before = standard(rated(), "2.1");
    const after = standard(rated({}, [{ standard: "2.1", rating: "outstanding", reason: "few cases" }]), "2.1");
    expect(after?.rating).toBe("outstanding");
    expect(after?.moved).toEqual({ from: before?.rating, reason: "few cases" });
    expect(after?.chances).toEqual(before?.chances);
  });

  test("rates its own standards, and only then is there an overall rating", () => {
    expect(rated().overall).toEqual({ score: null, outOf: 39, rating: null, complete: false });
    expect(rated({}, all("good")).overall).toEqual({ score: 26, outOf: 39, rating: "good", complete: true });
    const own = [{ standard: "1.1", rating: "good", reason: null }];
    expect(standard(rated({}, own), "1.1")).toMatchObject({
      rating: "good",
      score: 2,
      moved: null,
      chances: null,
      flags: [],
    });
  });
});

describe("a case that stays without its file", () => {
  const stays = (settings: object) => {
    const draw = anInspection("demo", settings);
    const caseId = draw.sample[0]?.caseId ?? "";
    const replacements = [replaceCase(draw, [], { ...ask, caseId, reason: "file-unavailable" })];
    const judgements = judgedByChance(draw, replacements);
    return {
      rating: rated({ draw, replacements, judgements }),
      judgement: judgements.find((one) => one.case === caseId),
    };
  };

  test("counts as no to every question", () => {
    const { rating, judgement } = stays({});
    expect(Object.values(judgement?.answers ?? {})).toEqual(Array(12).fill("no"));
    expect(judgement?.riskOfSeriousHarm).toBeNull();
    expect(rating.progress.toInspect).toBe(43);
    expect(rating.warnings.map(({ code }) => code)).toContain("file-unavailable");
  });

  test("or is left out, where the specification says so", () => {
    const { rating, judgement } = stays({ "judgement.fileUnavailable": "leave-out" });
    expect(judgement).toBeUndefined();
    expect(rating.progress.toInspect).toBe(42);
  });
});

test("where the domains are not rated there are percentages and intervals, and no ratings, scores or chances", () => {
  const draw = anInspection("demo", { "rating.domainsRated": false });
  const rating = rated({ draw, judgements: judgedByChance(draw) }, [{ standard: "2.1", rating: "good", reason: "no" }]);
  const assessment = standard(rating, "2.1");
  expect(assessment).toMatchObject({ rating: null, score: null, moved: null, chances: null });
  expect(assessment?.questions[0]?.intervals).toHaveLength(2);
  expect(rating.overall.rating).toBeNull();
});

test("agreement on the classifications adds up, whichever level the inspector found", () => {
  const { classification } = rated();
  for (const both of Object.values(classification)) {
    for (const { cases, same, higher, lower, levels } of [both.riskOfSeriousHarm, both.safetyAndWellbeing]) {
      expect(same + higher + lower).toBe(cases);
      expect(levels.reduce((sum, level) => sum + level.cases, 0)).toBe(cases);
    }
  }
});

test("groups add up to each question's yes and base", () => {
  const { groups, standards } = rated();
  for (const { id, yes, base } of standards.flatMap(({ questions }) => questions)) {
    for (const variable of ["gender", "disposal", "riskOfSeriousHarm", "safetyAndWellbeing"]) {
      const own = groups.filter((group) => group.question === id && group.variable === variable);
      expect(own.reduce((sum, group) => sum + group.yes, 0)).toBe(yes);
      expect(own.reduce((sum, group) => sum + group.base, 0)).toBe(base);
    }
  }
});

test("a resettlement standard that does not count is rated, and has no part in the overall score", () => {
  const settings = { "resettlement.minimumCases": 1 };
  const overall = (more: object) => {
    const draw = anInspection("demo", { ...settings, ...more });
    const panel = standardsOf(draw).map(({ id }) => ({ standard: id, rating: "good", reason: "agreed" }));
    return rated({ draw, judgements: judgedByChance(draw) }, panel);
  };
  const [counted, left] = [true, false].map((counts) => overall({ "resettlement.countsTowardsRating": counts }));
  expect(counted?.standards.map(({ id, rating }) => [id, rating])).toEqual(
    left?.standards.map(({ id, rating }) => [id, rating]),
  );
  expect([counted?.overall.outOf, left?.overall.outOf]).toEqual([39, 36]);
});
