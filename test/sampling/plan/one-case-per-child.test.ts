import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import type { Case } from "../../../src/sampling/case.ts";
import { oneCasePerChild } from "../../../src/sampling/plan/one-case-per-child.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { aCase } from "../../support/cases.ts";

const court = nth(shippedSpecification("youth-2018").domains, 0);
const child = (caseId: string, differences: Partial<Case> = {}) => aCase(caseId, { childId: "K", ...differences });

describe("of one child's cases the one kept is", () => {
  test.each<[string, Case[], string]>([
    ["the most serious", [child("A"), child("B", { disposal: "custody", startDate: "2026-03-02" })], "B"],
    ["the latest start among equally serious", [child("A"), child("B", { startDate: "2026-04-02" })], "B"],
    ["the first reference on the same day", [child("B"), child("A")], "A"],
    ["the first reference by code unit, not by number", [child("9"), child("10")], "10"],
    ["the only one", [child("Z")], "Z"],
  ])("%s", (_, cases, kept) => {
    for (const order of [cases, cases.toReversed()]) {
      const result = oneCasePerChild(court, order);
      expect(result.kept.map((one) => one.caseId)).toEqual([kept]);
      expect(result.dropped.every((one) => one.kept === kept && one.reason === "another-case-of-the-child")).toBe(true);
      expect(result.dropped.every((one) => one.domain === "court")).toBe(true);
      expect(result.dropped).toHaveLength(cases.length - 1);
    }
  });
});

test("cases without a child reference are all kept", () => {
  const cases = [aCase("A"), aCase("B"), aCase("C")];
  expect(oneCasePerChild(court, cases)).toEqual({ kept: cases, dropped: [] });
});

test("every child keeps exactly one case, no case is lost, and the order of the list does not matter", () => {
  const cases = fc.uniqueArray(
    fc.record({
      caseId: fc.string({ minLength: 1, maxLength: 4 }),
      childId: fc.constantFrom(null, "a", "b", "c", "__proto__", "constructor"),
      disposal: fc.constantFrom(...court.disposals),
      startDate: fc.constantFrom("2026-03-02", "2026-04-01", "2026-05-02"),
    }),
    { selector: (one) => one.caseId, maxLength: 20 },
  );
  fc.assert(
    fc.property(cases, (drawn) => {
      const list = drawn.map(({ caseId, ...differences }) => aCase(caseId, differences));
      const { kept, dropped } = oneCasePerChild(court, list);
      const children = kept.flatMap((one) => one.childId ?? []);
      expect(new Set(children)).toEqual(new Set(list.flatMap((one) => one.childId ?? [])));
      expect(children).toHaveLength(new Set(children).size);
      expect(kept.length + dropped.length).toBe(list.length);
      const again = oneCasePerChild(court, list.toReversed());
      expect(new Set(again.kept)).toEqual(new Set(kept));
    }),
  );
});
