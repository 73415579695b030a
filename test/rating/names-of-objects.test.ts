import { expect, test } from "vitest";
import { mergeJudgements } from "../../src/ledger/judgements/merge-judgements.ts";
import { groupsOf } from "../../src/rating/groups.ts";
import { casesToJudge } from "../../src/rating/inspected.ts";
import { progressOf } from "../../src/rating/progress.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import { inspectedCases } from "../../src/rating/sheet/inspected-cases.ts";
import { answerCells, domainSheets } from "../../src/rating/sheet/sheet-rows.ts";
import { judgementCsv } from "../../src/report/files/judgement-sheets.ts";
import { ratingCsv } from "../../src/report/files/rating-csv.ts";
import { ratingChancesSection } from "../../src/report/sections/after-the-draw/ratings.ts";
import { sectionsText } from "../../src/report/terminal.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { whenToChoose } from "../../src/web/views/specification-words.ts";
import { aCase, anOutOfCourtCase, many } from "../support/cases.ts";
import { drawOf, edited } from "../support/draws.ts";
import { judgedByChance } from "../support/judging.ts";

/** Rules whose questions and best rating are called as what every object has. */
const RULES = edited({ ...shippedSpecification("youth-2018"), id: "constructor" }, (one) => {
  const [court, , , , outOfCourt] = one.standards.filter(({ basis }: { basis: string }) => basis === "cases");
  court.questions[0].id = "toString";
  outOfCourt.questions[0].id = "constructor";
  one.rating.bands[0].id = "constructor";
});
const DRAW = drawOf([...many(20, aCase), ...many(20, anOutOfCourtCase)], { specification: RULES });
const asked = { draw: DRAW, replacements: [], inspectors: new Map<string, string>(), inspector: null };

test("a question that is called as what every object has is blank where nobody answered it", () => {
  const sheets = domainSheets(asked);
  const questions = sheets.flatMap((sheet) => sheet.questions.map(({ question }) => question));
  for (const { rows } of sheets) {
    for (const row of rows) expect(answerCells(row, questions).every((cell) => cell === "")).toBe(true);
  }
  expect(judgementCsv(asked)).not.toMatch(/native code/);
});

test("what nobody answered counts as that, whatever the question is called", () => {
  const judgements = judgedByChance(DRAW).map((one) => ({ ...one, answers: {} }));
  expect(progressOf(judgements, ["toString", "constructor"]).judged).toBe(0);
  const [court] = standardsByRule({ draw: DRAW, replacements: [], judgements, list: null }).filter(
    ({ questions }) => questions.length > 0,
  );
  expect(court?.flags).toContain("not-all-judged");
  expect(court?.rating).toBeNull();
  const grouped = casesToJudge(DRAW, []).map(({ entry }) => ({
    domain: entry.domain,
    judgement: { case: entry.caseId, riskOfSeriousHarm: null, safetyAndWellbeing: null, answers: {} },
    levels: new Map([["gender", "male"] as const]),
  }));
  expect(groupsOf(grouped, ["toString"])).toEqual([]);
});

test("the first answer to it is a change from nothing", () => {
  const cases = inspectedCases(DRAW, []);
  const sent = judgedByChance(DRAW);
  const before = sent.map((one) => ({ ...one, answers: {} }));
  for (const { from } of mergeJudgements(cases, before, sent).changes) expect(typeof from).not.toBe("function");
});

test("a rating that is called as what every object has has a chance of a number", () => {
  const request = { draw: DRAW, replacements: [], judgements: judgedByChance(DRAW), list: null };
  const rating = ratingOf(request, standardsByRule(request), []);
  const unlikely = edited(rating, (one) => {
    for (const { chances } of one.standards) if (chances !== null) delete chances.constructor;
  });
  expect(ratingCsv(unlikely, DRAW.specification)).not.toMatch(/native code/);
  expect(sectionsText([ratingChancesSection(unlikely, DRAW.specification.rating.bands)])).not.toMatch(/NaN|native/);
});

test("rules that are called as what every object has say when to choose them in their own words", () => {
  expect(String(whenToChoose(DRAW.specification))).toContain("No resettlement standard.");
});
