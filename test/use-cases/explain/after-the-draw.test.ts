import { expect, test } from "vitest";
import { assignCases } from "../../../src/assignment/assign.ts";
import { canonicalJson } from "../../../src/base/canonical.ts";
import { ratingOf, standardsByRule } from "../../../src/rating/rate.ts";
import { ratingCsv } from "../../../src/report/files/rating-csv.ts";
import { explainAssignment } from "../../../src/use-cases/explain/explain-assignment.ts";
import { explainRating } from "../../../src/use-cases/explain/explain-rating.ts";
import { refused } from "../../support/draws.ts";
import { anInspection, judgedByChance } from "../../support/judging.ts";

const DRAW = anInspection();
const INSPECTORS = ["Ames", "Bell", "Cole"].map((name) => ({ name, most: null, share: 1, domains: null }));
const [FIRST] = DRAW.sample;
const CONFLICTS = [{ case: FIRST?.caseId ?? "", inspector: "Ames" }];

function assignment() {
  const asked = {
    draw: DRAW,
    replacements: [],
    inspectors: INSPECTORS,
    conflicts: CONFLICTS,
    previous: null,
    children: new Map(),
  };
  const { assignment: made } = assignCases(asked);
  if (made === null) throw new Error("not possible");
  return made;
}

test("why a case went to its inspector is told with who might have had it, the loads and the chance numbers", () => {
  const made = assignment();
  const { inspector, steps } = explainAssignment(DRAW, made, FIRST?.caseId ?? "");
  expect(inspector).toBe(made.cases.find((one) => one.case === FIRST?.caseId)?.inspector);
  expect(steps[0]).toContain(
    "2 inspectors of 3 may take it: Bell and Cole. A conflict or their domains keep it from Ames.",
  );
  expect(steps[1]).toMatch(/is due 14\.333 cases exactly, and has 1[45]\./);
  expect(steps.at(-1)).toContain("of the 2 numbers");
});

test("chances are told in the order of the bands, whoever wrote the ratings down", () => {
  const request = { draw: DRAW, replacements: [], judgements: judgedByChance(DRAW), list: null };
  const rating = ratingOf(request, standardsByRule(request), []);
  const reread = JSON.parse(canonicalJson(rating)) as typeof rating;
  const { steps } = explainRating(DRAW, reread, "2.1");
  expect(steps.join("\n")).toMatch(/would be: inadequate .*, requires improvement .*, good .* and outstanding /);
  expect(ratingCsv(reread, DRAW.specification)).toBe(ratingCsv(rating, DRAW.specification));
});

test("a case that is not assigned is refused", () => {
  expect(refused(() => explainAssignment(DRAW, assignment(), "nothing"))).toEqual(["unknown-case", "case"]);
});

test("how a rating came about is told with the arithmetic of each question and what the panel moved", () => {
  const request = { draw: DRAW, replacements: [], judgements: judgedByChance(DRAW), list: null };
  const byRule = standardsByRule(request);
  const rating = ratingOf(request, byRule, [{ standard: "2.1", rating: "outstanding", reason: "few cases" }]);
  const question = rating.standards.find(({ id }) => id === "2.1")?.questions[0];
  const { steps } = explainRating(DRAW, rating, "2.1");
  expect(steps[0]).toBe(
    `2.1.1: yes in ${question?.yes} of 26 cases judged yes or no; floor((200 x ${question?.yes} + 26) / (2 x 26)) = ${question?.percent} per cent.`,
  );
  expect(steps.at(-1)).toMatch(/^The panel moved it from .+ to outstanding\. Its reason: few cases$/);
  expect(explainRating(DRAW, rating, "1.1").steps).toHaveLength(1);
  const flagged = rating.standards.find(({ flags }) => flags.length > 0)?.id ?? "";
  expect(explainRating(DRAW, rating, flagged).steps.join("\n")).toContain("\nWhat to know before relying on it: ");
  expect(refused(() => explainRating(anInspection("other"), rating, "2.1"))).toEqual(["invalid-rating", "rating"]);
  expect(refused(() => explainRating(DRAW, rating, "9.9"))).toEqual(["invalid-rating", "standard"]);
});
