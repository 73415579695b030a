import fc from "fast-check";
import { expect, test } from "vitest";
import { type Assigning, assignCases } from "../../src/assignment/assign.ts";
import { type Assignment, assignmentSchema } from "../../src/assignment/assignment-document.ts";
import { beyondOneCase } from "../../src/assignment/balance.ts";
import type { Inspector } from "../../src/assignment/table.ts";
import { digestOf } from "../../src/base/canonical.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import { casesToInspect } from "../../src/sampling/replacement/to-inspect.ts";
import { drawOf } from "../support/draws.ts";
import { inventedCases } from "../support/invented.ts";

const DRAW = drawOf([...inventedCases("court", 30), ...inventedCases("outOfCourt", 27)]);
const someone = (name: string, more: Partial<Inspector> = {}): Inspector => ({
  name,
  most: null,
  share: 1,
  domains: null,
  ...more,
});
const INSPECTORS = [
  someone("Ames"),
  someone("Bell", { most: 9 }),
  someone("Cole", { share: 0.5 }),
  someone("Dean"),
  someone("Eyre"),
];

function assigned(more: Partial<Assigning> = {}): Assignment {
  const all = {
    draw: DRAW,
    replacements: [],
    inspectors: INSPECTORS,
    conflicts: [],
    previous: null,
    children: new Map(),
  };
  const { assignment } = assignCases({ ...all, ...more });
  if (assignment === null) throw new Error("not possible");
  return assignment;
}

const inspectorOf = ({ cases }: Assignment, caseId: string) => cases.find((one) => one.case === caseId)?.inspector;

test("an assignment is a document under its digest: every case to inspect once, loads that add up, shares exact", () => {
  const assignment = assigned();
  expect(assignmentSchema.parse(assignment)).toEqual(assignment);
  const { digest, ...content } = assignment;
  expect(digest).toBe(digestOf(content));
  expect(assignment.cases.map((one) => one.case)).toEqual(DRAW.sample.map(({ caseId }) => caseId).sort());
  expect(assignment.loads.map(({ exactShare }) => exactShare.toFixed(3))).toEqual([
    "9.714",
    "9.000",
    "4.857",
    "9.714",
    "9.714",
  ]);
  expect(assignment.loads.reduce((sum, { cases }) => sum + cases, 0)).toBe(43);
  for (const { inspector, cases } of assignment.loads) {
    expect(assignment.cases.filter((one) => one.inspector === inspector)).toHaveLength(cases);
    const ofVariable = assignment.balance.filter((row) => row.inspector === inspector && row.variable === "disposal");
    expect(ofVariable.reduce((sum, row) => sum + row.cases, 0)).toBe(cases);
  }
  expect(beyondOneCase(assignment)).toBeLessThan(1);
});

test("the same receipt and the same table give the same bytes, whatever the order of rows", () => {
  const conflicts = DRAW.sample.slice(0, 9).map(({ caseId }, at) => ({
    case: caseId,
    inspector: INSPECTORS[at % 5]?.name ?? "",
  }));
  const one = assigned({ conflicts });
  fc.assert(
    fc.property(
      fc.shuffledSubarray(INSPECTORS, { minLength: 5 }),
      fc.shuffledSubarray(conflicts, { minLength: 9 }),
      (inspectors, shuffled) => {
        expect(assigned({ inspectors, conflicts: shuffled }).digest).toBe(one.digest);
      },
    ),
    { numRuns: 10 },
  );
});

test("another seed deals the cases out anew", () => {
  const other = drawOf([...inventedCases("court", 30), ...inventedCases("outOfCourt", 27)], { seed: "other" });
  const moved = assigned({ draw: other }).cases.filter(
    ({ case: caseId, inspector }) => inspectorOf(assigned(), caseId) !== inspector,
  );
  expect(moved.length).toBeGreaterThan(10);
});

test("a reserve goes to the inspector of the case whose place it took, and nobody else's cases move", () => {
  const before = assigned();
  const [leaving] = DRAW.sample;
  const ask = { caseId: leaving?.caseId ?? "", reason: "transferred-out", note: null, by: null, on: null };
  const first = replaceCase(DRAW, [], ask);
  const second = replaceCase(DRAW, [first], { ...ask, caseId: first.replacement?.caseId ?? "" });
  for (const replacements of [[first], [first, second]]) {
    const after = assigned({ replacements, previous: before });
    const cameIn = replacements.at(-1)?.replacement?.caseId ?? "";
    expect(inspectorOf(after, cameIn)).toBe(inspectorOf(before, leaving?.caseId ?? ""));
    expect(after.previous).toBe(before.digest);
    expect(after.replacements).toEqual(replacements.map(({ digest }) => digest));
    const stayed = after.cases.filter(({ case: caseId, inspector }) => inspectorOf(before, caseId) === inspector);
    expect(stayed).toHaveLength(before.cases.length - 1);
  }
});

test("a conflict moves the one case that it bars", () => {
  const before = assigned();
  const [first] = before.cases;
  const conflicts = [{ case: first?.case ?? "", inspector: first?.inspector ?? "" }];
  const after = assigned({ previous: before, conflicts });
  const moved = after.cases.filter(({ case: caseId, inspector }) => inspectorOf(before, caseId) !== inspector);
  expect(moved.map((one) => one.case)).toEqual([first?.case]);
});

test("where the limits leave too little room the answer names who binds, and gives no assignment", () => {
  const inspectors = [someone("Ames", { most: 20, domains: ["court"] }), someone("Bell", { domains: ["outOfCourt"] })];
  const all = { draw: DRAW, replacements: [], conflicts: [], previous: null, children: new Map<string, string>() };
  const { assignment, binding } = assignCases({ ...all, inspectors });
  expect(assignment).toBeNull();
  expect(binding?.inspectors).toEqual(["Ames"]);
  expect(binding?.room).toBe(20);
  expect(binding?.cases).toHaveLength(26);
});

test("cases of one child go to one inspector where the list says whose they are", () => {
  const ids = casesToInspect(DRAW, []).map(({ entry }) => entry.caseId);
  const children = new Map(
    [0, 1, 2, 3, 4].flatMap((at) => [
      [ids[at] ?? "", `${at}`],
      [ids[40 - at] ?? "", `${at}`],
    ]),
  );
  const together = assigned({ children });
  for (let at = 0; at < 5; at++)
    expect(inspectorOf(together, ids[at] ?? "")).toBe(inspectorOf(together, ids[40 - at] ?? ""));
});

test("the balance tells each inspector's cases at every level of what is mixed, high and very high as one", () => {
  const { balance, loads } = assigned();
  const levels = Map.groupBy(balance, ({ variable }) => variable);
  const of = (variable: "domain" | "disposal" | "riskOfSeriousHarm" | "safetyAndWellbeing") => [
    ...new Set(levels.get(variable)?.map(({ level }) => level)),
  ];
  expect([...levels.keys()]).toEqual(["domain", "disposal", "riskOfSeriousHarm", "safetyAndWellbeing"]);
  expect(of("domain")).toEqual(["court", "outOfCourt"]);
  expect(of("disposal")).toEqual([...new Set(DRAW.sample.map(({ disposal }) => disposal))].sort());
  for (const variable of ["riskOfSeriousHarm", "safetyAndWellbeing"] as const) {
    const recorded = DRAW.sample.map((one) => (one[variable] === "very-high" ? "high" : one[variable]));
    expect(of(variable)).toEqual([...new Set(recorded)].sort());
  }
  for (const { inspector, cases } of loads) {
    for (const rows of levels.values()) {
      const own = rows.filter((one) => one.inspector === inspector);
      expect(own.reduce((sum, one) => sum + one.cases, 0)).toBe(cases);
      expect(own.reduce((sum, one) => sum + one.exactShare, 0)).toBeCloseTo(cases, 9);
    }
  }
});

test("cases whose child nobody knows are not taken for one child's", () => {
  // Two inspectors of two cases each: by chance the two that are nobody's come together now and then, and not each time.
  const apart = Array.from({ length: 12 }, (_, seed) => {
    const draw = drawOf(inventedCases("court", 4), { seed: `seed ${seed}` });
    const [a = "", b = "", c = "", d = ""] = draw.sample.map(({ caseId }) => caseId);
    const children = new Map([
      [a, "one"],
      [b, "another"],
    ]);
    const made = assigned({ draw, inspectors: INSPECTORS.slice(0, 1).concat(someone("Dean")), children });
    expect(made.cases).toHaveLength(4);
    return inspectorOf(made, c) !== inspectorOf(made, d);
  });
  expect(new Set(apart)).toEqual(new Set([true, false]));
});
