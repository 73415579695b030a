import { describe, expect, test } from "vitest";
import { assignCases } from "../../src/assignment/assign.ts";
import type { Assignment } from "../../src/assignment/assignment-document.ts";
import { assignmentCsv } from "../../src/report/files/assignment-csv.ts";
import {
  assignedSection,
  bindingSection,
  bindingSentence,
  loadsSection,
  mixByLevel,
  mixSection,
} from "../../src/report/sections/after-the-draw/assignment.ts";
import { toInspectTable } from "../../src/report/sections/after-the-draw/to-inspect.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import { anInspection } from "../support/judging.ts";
import { told, toldBy } from "./told.ts";

const DRAW = anInspection();
const INSPECTORS = ["Ames", "Bell"].map((name) => ({ name, most: null, share: 1, domains: null }));
const [FIRST] = DRAW.sample;

function assigned(): Assignment {
  const asked = { draw: DRAW, replacements: [], inspectors: INSPECTORS, conflicts: [], previous: null };
  const { assignment } = assignCases({ ...asked, children: new Map() });
  if (assignment === null) throw new Error("not possible");
  return assignment;
}

describe("an assignment", () => {
  const assignment = assigned();

  test("is told by who has how many cases beside the exact load, and who has which", () => {
    expect(toldBy(loadsSection(assignment))).toEqual([
      "Inspector | Cases | Exact load",
      ...assignment.loads.map(({ inspector, cases }) => `${inspector} | ${cases} | 21.500`),
    ]);
    expect(toldBy(assignedSection(assignment)).slice(1)).toEqual(
      assignment.cases.map((one) => `${one.case} | ${one.inspector}`),
    );
  });

  test("tells of its mix only what lies beyond one case, domains by their titles, in the order of people", () => {
    const row = { inspector: "Ames", cases: 9, exactShare: 6.5 };
    const balance = [
      { ...row, variable: "riskOfSeriousHarm", level: "low" },
      { ...row, variable: "riskOfSeriousHarm", level: "high" },
      { ...row, variable: "domain", level: "outOfCourt" },
      { ...row, variable: "domain", level: "court" },
      { ...row, variable: "disposal", level: "custody", cases: 7 },
    ] as const;
    const lines = toldBy(mixSection({ balance }, DRAW.specification));
    expect(lines[0]).toBe("Beyond one case of the exact shares, all inspectors and levels added up: 6.000.");
    expect(lines.slice(2)).toEqual([
      "Ames | Domain | Court disposals | 9 | 6.500 | 1.500",
      "Ames | Domain | Out-of-court disposals | 9 | 6.500 | 1.500",
      "Ames | Risk of serious harm | Low | 9 | 6.500 | 1.500",
      "Ames | Risk of serious harm | High | 9 | 6.500 | 1.500",
    ]);
    expect(mixByLevel({ balance }, DRAW.specification).map(({ level }) => level)).toEqual([
      "Court disposals",
      "Out-of-court disposals",
      "Custody",
      "Low",
      "High",
    ]);
  });

  test("has no table of the mix where every count lies within one case", () => {
    const [balance] = [[{ inspector: "Ames", variable: "domain", level: "court", cases: 3, exactShare: 2.5 } as const]];
    expect(toldBy(mixSection({ balance }, DRAW.specification))).toHaveLength(1);
  });

  test("as a file of one inspector has their cases alone", () => {
    const lines = assignmentCsv(assignment, DRAW, "Ames").trimEnd().split("\r\n").slice(1);
    expect(lines).toHaveLength(assignment.loads[0]?.cases ?? 0);
    expect(lines.every((line) => line.split(",")[1] === "Ames")).toBe(true);
  });

  test("leaves whoever has not got a case yet blank, and the day a case started on where the list does not have it", () => {
    const request = { caseId: FIRST?.caseId ?? "", reason: "transferred-out", note: null, by: null, on: null };
    const record = replaceCase(DRAW, [], request);
    const [, first] = told([toInspectTable(DRAW, [record], { assignment, list: new Map() })]);
    expect(first).toMatch(
      new RegExp(`^${record.replacement?.caseId} \\|  \\| (Court|Out-of-court) disposals \\|  \\| `),
    );
    expect(first).toMatch(new RegExp(` \\| In place of ${record.case}$`));
  });

  test("tells an inspector of a case that stays as a finding", () => {
    const request = { caseId: FIRST?.caseId ?? "", reason: "file-unavailable", note: null, by: null, on: null };
    const record = replaceCase(DRAW, [], request);
    const [, first] = told([toInspectTable(DRAW, [record], { assignment: null, list: null })]);
    expect(first).toMatch(new RegExp(`^${record.case} \\| .* \\| Its file cannot be produced$`));
  });

  test("of nobody's cases is a table of headings", () => {
    expect(told([toInspectTable(DRAW, [], { assignment, list: null }, "Cole")])).toHaveLength(1);
  });
});

describe("why no assignment is possible", () => {
  test.each([
    [{ cases: ["A1"], inspectors: [], room: 0 }, "1 case can go to nobody."],
    [{ cases: ["A1", "A2"], inspectors: ["Ames"], room: 1 }, "2 cases can go only to Ames, who has room for 1."],
    [
      { cases: ["A1", "A2", "A3"], inspectors: ["Ames", "Bell"], room: 2 },
      "3 cases can go only to Ames and Bell, who together have room for 2.",
    ],
  ])("is a sentence that names who binds and no case: %o", (binding, sentence) => {
    expect(bindingSentence(binding)).toBe(sentence);
    expect(toldBy(bindingSection(binding))).toEqual([
      sentence,
      ...binding.cases,
      "Take a conflict back, raise a limit, add a domain to an inspector, or add an inspector.",
    ]);
  });
});
