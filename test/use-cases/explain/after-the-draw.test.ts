import { expect, test } from "vitest";
import { assignCases } from "../../../src/assignment/assign.ts";
import type { Assignment } from "../../../src/assignment/assignment-document.ts";
import { canonicalJson } from "../../../src/base/canonical.ts";
import type { Judgement } from "../../../src/rating/judgement.ts";
import type { PanelRating } from "../../../src/rating/panel.ts";
import { ratingOf, standardsByRule } from "../../../src/rating/rate.ts";
import { ratingCsv } from "../../../src/report/files/rating-csv.ts";
import { type AssignedBefore, explainAssignment } from "../../../src/use-cases/explain/explain-assignment.ts";
import { explainRating } from "../../../src/use-cases/explain/explain-rating.ts";
import { refused, type Settings } from "../../support/draws.ts";
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

test("of an assignment that somebody wrote into, what an inspector has is counted and not taken from it", () => {
  const made = assignment();
  const id = FIRST?.caseId ?? "";
  const cases = made.cases.map((one) => (one.case === id ? { ...one, inspector: "Dunn" } : one));
  const [, toNobody] = explainAssignment(DRAW, { ...made, cases }, id).steps;
  expect(toNobody).toBe("Dunn has 1 case. The assignment does not say how many are due: it is not as it was made.");
  const loads = made.loads.map((one) => ({ ...one, cases: 3 }));
  const [, otherwise] = explainAssignment(DRAW, { ...made, loads }, id).steps;
  expect(otherwise).toMatch(/and has 1[45]\. The assignment says 3: it is not as it was made\.$/);
});

test("chances are told in the order of the bands, whoever wrote the ratings down", () => {
  const request = { draw: DRAW, replacements: [], judgements: judgedByChance(DRAW), list: null };
  const rating = ratingOf(request, standardsByRule(request), []);
  const reread = JSON.parse(canonicalJson(rating)) as typeof rating;
  const { steps } = explainRating(DRAW, reread, "2.1");
  expect(steps.join("\n")).toMatch(/would be: inadequate .*, requires improvement .*, good .* and outstanding /);
  expect(ratingCsv(reread, DRAW.specification)).toBe(ratingCsv(rating, DRAW.specification));
});

test("of a table without conflicts nobody is kept from a case", () => {
  const asked = { draw: DRAW, replacements: [], inspectors: INSPECTORS, conflicts: [], previous: null };
  const { assignment: made } = assignCases({ ...asked, children: new Map() });
  const [step] = explainAssignment(DRAW, made as Assignment, FIRST?.caseId ?? "").steps;
  expect(step).toMatch(/3 inspectors of 3 may take it: Ames, Bell and Cole\.$/);
});

test("what was before an assignment is told: who had the case, that nobody had it, or who gave it to another", () => {
  const made = assignment();
  const caseId = FIRST?.caseId ?? "";
  const { inspector } = explainAssignment(DRAW, made, caseId);
  const second = (before: AssignedBefore) => explainAssignment(DRAW, made, caseId, before).steps[1];
  const had = (name: string) => ({ ...made, cases: [{ case: caseId, inspector: name }] });
  expect(second({ previous: had(inspector) })).toBe(`${inspector} had it before, and as few cases move as can be.`);
  expect(second({ previous: had("Dunn") })).toBe(
    "Dunn had it before; keeping every case where it was would have broken a limit or a conflict.",
  );
  expect(second({ previous: { ...made, cases: [] } })).toBe(
    "It was not assigned before: a reserve goes to whoever had the case whose place it took.",
  );
  const change = { case: caseId, from: "Dunn", to: inspector, reason: "on leave", by: "B. Lead" };
  expect(second({ previous: had("Dunn"), change })).toBe(
    `B. Lead gave it from Dunn to ${inspector}. The reason on record: on leave`,
  );
  expect(second({ change: { ...change, case: "another" } })).toMatch(/^By shares and limits /);
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

/** The steps of a standard of a draw under some rules, judged by chance and then changed. */
function stepsOf(
  settings: Settings,
  id: string,
  change = (judgements: Judgement[]) => judgements,
  panel: PanelRating[] = [],
) {
  const draw = anInspection("demo", settings);
  const request = { draw, replacements: [], judgements: change(judgedByChance(draw)), list: null };
  return explainRating(draw, ratingOf(request, standardsByRule(request), panel), id).steps;
}

const blank = (judgements: Judgement[]) =>
  judgements.map((one) => ({ ...one, answers: Object.fromEntries(Object.keys(one.answers).map((id) => [id, null])) }));

test("a standard of which nothing is judged has neither a rating by rule, nor intervals, nor chances to tell of", () => {
  expect(stepsOf({}, "2.1", blank)).toEqual([
    "2.1.1: no case was judged yes or no, so the question is passed over.",
    "2.1.2: no case was judged yes or no, so the question is passed over.",
    "2.1.3: no case was judged yes or no, so the question is passed over.",
    "No question was judged yes or no in any case, so there is no rating by rule.",
    "What to know before relying on it: cases are not judged yet.",
  ]);
});

test("where percentages are exact the arithmetic is a division", () => {
  expect(stepsOf({ "rating.percent": "exact" }, "2.1")[0]).toMatch(
    /^2\.1\.1: yes in (\d+) of 26 cases judged yes or no; 100 x \1 \/ 26 = [\d.]+ per cent\.$/,
  );
});

test("where the question about desistance gives the rating, it alone is told with its interval", () => {
  const { standards } = DRAW.specification;
  const rule = { standards: standards.map((one) => (one.id === "2.1" ? { ...one, rule: "desistance" } : one)) };
  const steps = stepsOf(rule, "2.1");
  expect(steps[3]).toMatch(/ The question about desistance gives the rating; the others inform\.$/);
  expect(steps.filter((step) => step.includes("Both hypergeometric tails")).map((step) => step.slice(0, 5))).toEqual([
    "2.1.1",
  ]);
});

test("where no case was judged in what decides, that is why there is no rating, though the domains are rated", () => {
  const { standards } = DRAW.specification;
  const rule = { standards: standards.map((one) => (one.id === "2.1" ? { ...one, rule: "desistance" } : one)) };
  const inapplicable = (judgements: Judgement[]) =>
    judgements.map((one) =>
      "2.1.1" in one.answers ? { ...one, answers: { ...one.answers, "2.1.1": "not applicable" as const } } : one,
    );
  const steps = stepsOf(rule, "2.1", inapplicable);
  expect(steps[4]).toBe(
    "No question about desistance was judged yes or no in any case, so there is no rating by rule.",
  );
  expect(steps.join("\n")).not.toMatch(/gives the rating|domains are not rated/);
});

test("a band's limit is told as its rules state it", () => {
  const { bands } = DRAW.specification.rating;
  const limits = bands.map((band) => (band.id === "requires-improvement" ? { ...band, from: 0.55 } : band));
  expect(stepsOf({ "rating.bands": limits }, "2.1").join("\n")).toContain("requires improvement from 55, good from 65");
});

test("a standard of a domain that is not rated has questions and intervals, and no band", () => {
  const unrated = stepsOf({ "rating.domainsRated": false }, "2.1");
  expect(unrated).toContain("The domains are not rated.");
  expect(unrated.join("\n")).not.toContain("gives the rating");
});

test("what the panel rated itself is told with its reason where it gave one; what it moved, without one too", () => {
  const rated = (standard: string, reason: string | null) =>
    stepsOf({}, standard, undefined, [{ standard, rating: "outstanding", reason }]);
  expect(rated("1.1", null)).toHaveLength(1);
  expect(rated("1.1", "a strong board").at(-1)).toBe("The panel rated it outstanding. Its reason: a strong board");
  expect(rated("2.1", null).at(-1)).toMatch(/^The panel moved it from [a-z ]+ to outstanding\.$/);
});
