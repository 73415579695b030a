import { expect, test } from "vitest";
import { assignCases } from "../../src/assignment/assign.ts";
import { readAssignment } from "../../src/assignment/read-assignment.ts";
import { forged, refusalOf } from "../support/draws.ts";
import { anInspection } from "../support/judging.ts";

const DRAW = anInspection();
const { assignment } = assignCases({
  draw: DRAW,
  replacements: [],
  inspectors: [{ name: "Ames", most: null, share: 1, domains: ["outOfCourt", "court", "court"] }],
  conflicts: [],
  previous: null,
  children: new Map(),
});
const refused = (document: unknown, draw = DRAW) =>
  refusalOf(() => readAssignment(document, draw)).obstacles.map(({ place, message }) => `${place}: ${message}`);

test("an assignment is read back as it was written, each domain of an inspector once and in order", () => {
  expect(readAssignment(JSON.parse(JSON.stringify(assignment)), DRAW)).toEqual(assignment);
  expect(assignment?.inspectors[0]?.domains).toEqual(["court", "outOfCourt"]);
});

test("one that was changed, one of another draw and one without its fields are refused, each with its place", () => {
  expect(refused({ ...assignment, conflicts: [{ case: "A1", inspector: "Ames" }] })).toEqual([
    "assignment: it was changed since it was written",
  ]);
  expect(refused(assignment, anInspection("other"))).toEqual(["assignment: it is that of another draw"]);
  expect(refused(forged(assignment, (document) => delete document.loads[0].cases))[0]).toMatch(
    /^assignment\.loads\.0\.cases: /,
  );
});

test("conflicts stand by case and inspector, each once, whatever order they are told in", () => {
  const [one = "", other = ""] = DRAW.sample.map(({ caseId }) => caseId).sort();
  const inspectors = ["Ames", "Bell", "Cole"].map((name) => ({ name, most: null, share: 1, domains: null }));
  const conflicts = [
    { case: other, inspector: "Ames" },
    { case: one, inspector: "Bell" },
    { case: one, inspector: "Ames" },
    { case: one, inspector: "Bell" },
  ];
  const made = assignCases({
    draw: DRAW,
    replacements: [],
    inspectors,
    conflicts,
    previous: null,
    children: new Map(),
  });
  expect(made.assignment?.conflicts).toEqual([conflicts[2], conflicts[1], conflicts[0]]);
});
