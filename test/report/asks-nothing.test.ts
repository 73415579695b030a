import { expect, test } from "vitest";
import { assignCases } from "../../src/assignment/assign.ts";
import { sheetRows } from "../../src/long-list/files/workbook/library.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import { domainSheets, nothingAsked } from "../../src/rating/sheet/sheet-rows.ts";
import { judgementWorkbook } from "../../src/report/files/judgement-sheets.ts";
import { assignedSection } from "../../src/report/sections/after-the-draw/assignment.ts";
import { overallSection } from "../../src/report/sections/after-the-draw/overall.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { aCase, anOutOfCourtCase, many } from "../support/cases.ts";
import { drawOf } from "../support/draws.ts";
import { judgedByChance } from "../support/judging.ts";
import { told, toldBy } from "./told.ts";

const BASE = shippedSpecification("youth-2021");
const OWN = {
  ...BASE,
  id: "own",
  standards: BASE.standards.filter(({ domain }) => domain !== "outOfCourt"),
  rating: { ...BASE.rating, standards: 9 },
};
const ASKED_NOTHING = "Out-of-court disposals: no standard rests on these cases, so";

const sheetsOf = (draw: ReturnType<typeof drawOf>) => ({
  draw,
  replacements: [],
  inspectors: new Map(),
  inspector: null,
});

test("a domain that no standard rests on has a sheet that says so, and its ratings say so", async () => {
  const draw = drawOf([...many(20, aCase), ...many(20, anOutOfCourtCase)], { specification: OWN });
  const request = sheetsOf(draw);
  expect(domainSheets(request).map(nothingAsked)).toEqual([null, `${ASKED_NOTHING} no question is asked of them.`]);
  const bytes = await judgementWorkbook(request);
  const [first, second] = [await sheetRows(bytes, 1).next(), await sheetRows(bytes, 0).next()];
  expect(first.value?.cells).toEqual([`${ASKED_NOTHING} no question is asked of them.`]);
  expect(second.value?.cells[0]).toBe("Case reference");
  const asked = { draw, replacements: [], judgements: judgedByChance(draw), list: null };
  const rating = ratingOf(asked, standardsByRule(asked), []);
  expect(toldBy(overallSection(rating, draw.specification)).at(-1)).toBe(`${ASKED_NOTHING} they are not rated.`);
});

test("a domain without a case has a sheet that says so", () => {
  const draw = drawOf(many(20, aCase), { specification: BASE });
  expect(domainSheets(sheetsOf(draw)).map(nothingAsked)).toEqual([
    null,
    "Out-of-court disposals: there is no case to judge.",
  ]);
});

test("an assignment without any case says so", () => {
  const draw = drawOf(many(3, aCase, () => ({ startDate: "2020-01-01" })));
  const inspectors = [{ name: "A. Ames", most: null, share: 1, domains: null }];
  const { assignment } = assignCases({
    draw,
    replacements: [],
    inspectors,
    conflicts: [],
    previous: null,
    children: new Map(),
  });
  expect(told(assignedSection(assignment!).parts)[0]).toBe("There is no case to inspect, so nobody is given one.");
});
