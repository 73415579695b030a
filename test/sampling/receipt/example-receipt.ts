import { expect } from "vitest";
import { Refusal } from "../../../src/base/refusal.ts";
import type { Case } from "../../../src/sampling/case.ts";
import { verifyReceipt } from "../../../src/sampling/receipt/verify.ts";
import { aCase, aList } from "../../support/cases.ts";
import { drawOf } from "../../support/draws.ts";
import { inventedCases } from "../../support/invented.ts";

/** A receipt with something of everything in it, and its list. @module */

export const CASES: Case[] = [
  ...inventedCases("court", 4).map((one, index) => ({ ...one, childId: index < 2 ? "K" : null })),
  ...inventedCases("outOfCourt", 3),
  aCase("X-fine", { disposal: "fine" }),
  aCase("X-asked"),
];
export const LIST = aList(...CASES);
export const receipt = drawOf(CASES, {
  specification: "youth-2018",
  settings: { "sampleSize.maximum": 3 },
  team: "Anytown",
  exclusions: [{ caseId: "X-asked", note: "live proceedings" }],
});

/** Whether an edit is told, by a verdict or by a refusal of the receipt; anything else thrown fails the test. */
export function isTold(document: unknown, list = LIST): boolean {
  try {
    return !verifyReceipt(document, list).matches;
  } catch (error) {
    if (error instanceof Refusal) {
      expect(error.code).toBe("invalid-receipt");
      return true;
    }
    throw error;
  }
}
