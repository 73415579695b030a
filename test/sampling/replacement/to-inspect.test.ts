import { expect, test } from "vitest";
import { reasonMeaning } from "../../../src/sampling/replacement/reason-names.ts";
import { replaceCase } from "../../../src/sampling/replacement/replacement.ts";
import { casesToInspect, sampleAfter } from "../../../src/sampling/replacement/to-inspect.ts";
import { aCase, many } from "../../support/cases.ts";
import { aRequest, drawOf } from "../../support/draws.ts";

const DRAW = drawOf(many(40, aCase), { settings: { "sampleSize.maximum": 10 } });
const asked = { caseId: DRAW.sample[0]?.caseId ?? "", reason: "transferred-out", note: null, by: null, on: null };

test("a case that was replaced is off the list, and the reserve stands in its place; another draw's changes nothing", () => {
  const record = replaceCase(DRAW, [], asked);
  const [first, ...others] = casesToInspect(DRAW, [record]);
  expect(first).toMatchObject({ entry: record.replacement, inPlaceOf: [asked.caseId], fileUnavailable: false });
  expect(others.map(({ entry }) => entry.caseId)).toEqual(DRAW.sample.slice(1).map(({ caseId }) => caseId));
  expect(casesToInspect(DRAW, [{ ...record, case: "another's" }])).toEqual(casesToInspect(DRAW, []));
  expect(sampleAfter(DRAW, [{ ...record, case: "another's" }])).toEqual(DRAW.sample);
});

test("a reason that the specification does not know is told by its code", () => {
  expect(reasonMeaning(DRAW.specification, "transferred-out")).toBe("the case has moved to another area");
  expect(reasonMeaning(DRAW.specification, "no-longer-known")).toBe("no longer known");
});

test("a case that is left out without words has none on the record", () => {
  expect(aRequest({}, { exclusions: [{ caseId: "A", note: " \n" }] }).exclusions).toEqual([{ caseId: "A", note: "" }]);
});
