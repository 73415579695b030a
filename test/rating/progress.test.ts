import { expect, test } from "vitest";
import { judgedSoFar, judgingProgress } from "../../src/rating/progress.ts";
import { anInspection, judgedByChance } from "../support/judging.ts";

const DRAW = anInspection();
const JUDGED = judgedByChance(DRAW);
const CASES = JUDGED.map((one) => one.case);
/** The first ten cases are Bell's, the next ten Ames's, the others nobody's yet. */
const INSPECTORS = new Map(CASES.slice(0, 20).map((caseId, at) => [caseId, at < 10 ? "Bell" : "Ames"]));
const judging = { draw: DRAW, replacements: [], inspectors: INSPECTORS, judgements: JUDGED.slice(0, 15) };

test("every case to judge is told, ascending, those without a judgement as not judged", () => {
  const so = judgedSoFar(judging);
  expect(so.map((one) => one.case)).toEqual(CASES);
  expect(so.slice(0, 15)).toEqual(JUDGED.slice(0, 15));
  expect(new Set(so.slice(15).flatMap(({ answers }) => Object.values(answers)))).toEqual(new Set([null]));
});

test("one inspector is told of their own cases alone", () => {
  expect(judgedSoFar({ ...judging, only: "Ames" }).map((one) => one.case)).toEqual(CASES.slice(10, 20));
  expect(judgingProgress({ ...judging, only: "Ames" }).inspectors).toEqual([
    { inspector: "Ames", toInspect: 10, judged: 5 },
  ]);
});

test("inspectors ascend by name, and before them stand the cases that are with nobody", () => {
  const { inspectors, toInspect, judged } = judgingProgress(judging);
  expect({ toInspect, judged }).toEqual({ toInspect: 43, judged: 15 });
  expect(inspectors).toEqual([
    { inspector: null, toInspect: 23, judged: 0 },
    { inspector: "Ames", toInspect: 10, judged: 5 },
    { inspector: "Bell", toInspect: 10, judged: 10 },
  ]);
});

test("a standard is told by the cases of its domain alone", () => {
  const { standards } = judgingProgress(judging);
  const of = (id: string) => standards.find(({ standard }) => standard === id);
  const court = DRAW.sample.filter(({ domain }) => domain === "court").map(({ caseId }) => caseId);
  expect(of("2.1")).toEqual({
    standard: "2.1",
    toInspect: court.length,
    judged: CASES.slice(0, 15).filter((caseId) => court.includes(caseId)).length,
  });
});
