import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Case } from "../../../src/sampling/case.ts";
import { listDigest } from "../../../src/sampling/plan/list-digest.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { aCase } from "../../support/cases.ts";

const BALANCED = shippedSpecification("youth-2018").stratification;
const cases = [aCase("B", { childId: "K" }), aCase("A", { disposal: "fine", age: "15" })];

test("a list's digest is over these seven fields of every case, ascending by reference", () => {
  const text =
    '[{"caseId":"A","childId":null,"disposal":"fine","gender":"male","riskOfSeriousHarm":"medium","safetyAndWellbeing":"medium","startDate":"2026-04-01"},' +
    '{"caseId":"B","childId":"K","disposal":"referral-order","gender":"male","riskOfSeriousHarm":"medium","safetyAndWellbeing":"medium","startDate":"2026-04-01"}]';
  expect(listDigest(cases, BALANCED)).toBe(`sha256:${createHash("sha256").update(text).digest("hex")}`);
  expect(listDigest(cases.toReversed(), BALANCED)).toBe(listDigest(cases, BALANCED));
});

test.each<[keyof Case, string, boolean]>([
  ["caseId", "C", true],
  ["childId", "L", true],
  ["gender", "female", true],
  ["disposal", "custody", true],
  ["startDate", "2026-04-02", true],
  ["riskOfSeriousHarm", "very-high", true],
  ["safetyAndWellbeing", "low", true],
  ["age", "16", false],
  ["ethnicity", "White", false],
  ["disability", "yes", false],
  ["lookedAfter", "yes", false],
  ["previousSanctions", "2", false],
  ["endDate", "2026-09-01", false],
])("changing %s to %s changes it: %s", (field, value, changes) => {
  const changed = [{ ...cases[0], [field]: value } as Case, ...cases.slice(1)];
  expect(listDigest(changed, BALANCED) !== listDigest(cases, BALANCED)).toBe(changes);
});
