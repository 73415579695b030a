import { describe, expect, test } from "vitest";
import { caseStandardsOf, questionsOf, standardsOf } from "../../src/rating/inspected.ts";
import { judgedSoFar, judgingProgress, progressOf } from "../../src/rating/progress.ts";
import { inspectedCases } from "../../src/rating/sheet/inspected-cases.ts";
import { answerCells, domainSheets } from "../../src/rating/sheet/sheet-rows.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { drawOf, edited } from "../support/draws.ts";
import { inventedCases } from "../support/invented.ts";

const CASES = [...inventedCases("court", 6), ...inventedCases("outOfCourt", 4)];
const DRAW = drawOf(CASES);
const [FIRST = "", SECOND = ""] = DRAW.sample.map(({ caseId }) => caseId);
const INSPECTORS = new Map([
  [FIRST, "Bell"],
  [SECOND, "Ames"],
]);

describe("the standards of a draw", () => {
  test("are those whose domain it has, and resettlement's where that is in scope", () => {
    const ids = (draw: typeof DRAW) => standardsOf(draw).map(({ id }) => id);
    const all = DRAW.specification.standards.map(({ id }) => id);
    expect(ids(DRAW)).toEqual(all.filter((id) => id !== "2.5"));
    expect(ids(edited(DRAW, (one) => Object.assign(one.resettlement, { inScope: true })))).toEqual(all);
    const alone = edited(DRAW, (one) => one.specification.domains.pop());
    expect(ids(alone)).toEqual(["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "3.4"]);
  });

  test("that rest on a domain's cases ask its key questions in the specification's order", () => {
    expect(caseStandardsOf(DRAW, "court").map(({ id }) => id)).toEqual(["2.1", "2.2", "2.3", "2.4"]);
    expect(questionsOf(DRAW, "outOfCourt")).toEqual(
      ["3.1", "3.2", "3.3"].flatMap((id) => [1, 2, 3].map((at) => `${id}.${at}`)),
    );
    expect(questionsOf(DRAW, "elsewhere")).toEqual([]);
  });
});

describe("the sheet to fill in", () => {
  const request = { draw: DRAW, replacements: [], inspectors: INSPECTORS, inspector: null };

  test("has each domain's cases in the draw's order, with who has them and what is judged already", () => {
    const judged = {
      case: FIRST,
      riskOfSeriousHarm: "very-high",
      safetyAndWellbeing: null,
      answers: { "2.1.1": "yes" },
    } as const;
    const [court, other] = domainSheets({ ...request, judgements: new Map([[FIRST, judged]]) });
    expect([court?.title, other?.title]).toEqual(["Court disposals", "Out-of-court disposals"]);
    expect([court, other].flatMap((sheet) => sheet?.rows.map(({ cells }) => cells[0]))).toEqual(
      DRAW.sample.map(({ caseId }) => caseId),
    );
    const [first] = court?.rows ?? [];
    expect(first?.cells).toEqual([FIRST, "Court disposals", expect.any(String), "Bell", "Very high", ""]);
    expect(first && answerCells(first, court?.questions.map(({ question }) => question) ?? []).slice(0, 2)).toEqual([
      "yes",
      "",
    ]);
    expect(court?.rows[1]?.cells.slice(3)).toEqual(["Ames", "", ""]);
    expect(court?.rows[2]?.cells.slice(3)).toEqual(["", "", ""]);
    expect(court?.questions[0]?.heading).toBe("2.1.1 Assessment: desistance");
  });

  test("has only an inspector's own cases where it is made for one", () => {
    const own = domainSheets({ ...request, inspector: "Ames" });
    expect(own.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]))).toEqual([SECOND]);
    expect(domainSheets({ ...request, inspector: "Cole" }).flatMap(({ rows }) => rows)).toEqual([]);
  });
});

describe("the progress of an inspection", () => {
  const blank = { riskOfSeriousHarm: null, safetyAndWellbeing: null };
  const answers = Object.fromEntries(questionsOf(DRAW, "court").map((id) => [id, "no"]));
  const judgements = [
    { case: FIRST, ...blank, answers: { ...answers, "2.4.1": null } },
    { case: SECOND, ...blank, answers },
  ] as Parameters<typeof judgedSoFar>[0]["judgements"];
  const judging = { draw: DRAW, replacements: [], inspectors: INSPECTORS, judgements };

  test("is told in all, by inspector and by standard; a case is judged when each of its questions has an answer", () => {
    const court = DRAW.sample.filter(({ domain }) => domain === "court").length;
    const other = DRAW.sample.length - court;
    const { inspectors, standards, ...all } = judgingProgress(judging);
    expect(all).toEqual({ toInspect: court + other, judged: 1 });
    expect(inspectors).toEqual([
      { inspector: null, toInspect: court + other - 2, judged: 0 },
      { inspector: "Ames", toInspect: 1, judged: 1 },
      { inspector: "Bell", toInspect: 1, judged: 0 },
    ]);
    expect(standards).toEqual([
      ...["2.1", "2.2", "2.3"].map((standard) => ({ standard, toInspect: court, judged: 2 })),
      { standard: "2.4", toInspect: court, judged: 1 },
      ...["3.1", "3.2", "3.3"].map((standard) => ({ standard, toInspect: other, judged: 0 })),
    ]);
  });

  test("counts a question that a judgement does not have as one without an answer", () => {
    const [one] = judgements;
    expect(progressOf(one ? [one] : [], ["2.1.1"])).toEqual({ toInspect: 1, judged: 1 });
    expect(progressOf(one ? [one] : [], ["2.1.1", "9.9.9"])).toEqual({ toInspect: 1, judged: 0 });
  });

  test("is of one inspector's cases alone where it is told to them", () => {
    expect(judgedSoFar({ ...judging, only: "Bell" }).map((one) => one.case)).toEqual([FIRST]);
    expect(judgedSoFar(judging).map((one) => one.case)).toEqual(DRAW.sample.map(({ caseId }) => caseId).sort());
    expect(judgingProgress({ ...judging, only: "Ames" })).toMatchObject({ toInspect: 1, judged: 1 });
  });
});

test("where nothing is rated there is nothing to ask", () => {
  const outline = drawOf(CASES, { specification: shippedSpecification("youth-2025-outline") });
  expect(standardsOf(outline)).toEqual([]);
});

test("what sheets are read against tells apart who is to be judged here, by another, no more, without a file, and not yet", () => {
  const asked = { note: null, by: null, on: null };
  const draw = drawOf(CASES, { settings: { "judgement.fileUnavailable": "leave-out", "sampleSize.maximum": 5 } });
  const [gone = "", lost = "", third = ""] = draw.sample.map(({ caseId }) => caseId);
  const first = replaceCase(draw, [], { caseId: gone, reason: "transferred-out", ...asked });
  const records = [first, replaceCase(draw, [first], { caseId: lost, reason: "file-unavailable", ...asked })];
  const cases = inspectedCases(draw, records, new Set([third]));
  expect([...cases.byReference.keys()]).toEqual([third]);
  expect([...cases.replaced]).toEqual([gone]);
  expect([...cases.leftOut]).toEqual([lost]);
  expect([...cases.others].sort()).toEqual(
    [first.replacement?.caseId ?? "", ...draw.sample.slice(3).map(({ caseId }) => caseId)].sort(),
  );
  expect([...cases.reserves].sort()).toEqual(draw.reserves.map(({ caseId }) => caseId).sort());
  expect(inspectedCases(draw, records).others.size).toBe(0);
});
