import { describe, expect, test } from "vitest";
import type { Case } from "../../src/sampling/case.ts";
import type { Draw } from "../../src/sampling/draw-document.ts";
import { explainCase } from "../../src/sampling/explain.ts";
import { aCase, anOutOfCourtCase, many } from "../support/cases.ts";
import { drawOf, edited, refused } from "../support/draws.ts";
import { inventedCases } from "../support/invented.ts";

const CASES: Case[] = [
  ...inventedCases("court", 30),
  ...inventedCases("outOfCourt", 20),
  aCase("X-fine", { disposal: "fine" }),
  aCase("X-early", { startDate: "2026-03-01" }),
  aCase("X-late", { startDate: "2026-05-03" }),
  aCase("X-future", { startDate: "2026-11-03" }),
  aCase("X-asked"),
  aCase("K-1", { childId: "K", disposal: "custody" }),
  aCase("K-2", { childId: "K" }),
];
const draw = drawOf(CASES, { exclusions: [{ caseId: "X-asked", note: "live proceedings" }] });

describe("an excluded case is told why", () => {
  const window = "(court 2026-03-02 to 2026-05-02, out of court 2026-06-02 to 2026-08-02, both ends included)";
  test.each([
    ["X-asked", "Not eligible: excluded at the coordinator's request (live proceedings)."],
    ["X-fine", "Not eligible: no inspection domain covers the disposal."],
    ["X-future", "Not eligible: starts after the inspection date."],
    ["X-early", `Not eligible: starts before the domain's window ${window}.`],
    ["X-late", `Not eligible: starts after the domain's window ${window}.`],
    [
      "K-2",
      "Not eligible: another case of the same child stands in this domain: K-1, which has the more serious disposal, then the later start, then the first reference.",
    ],
  ])("%s", (caseId, step) => {
    expect(explainCase(draw, caseId)).toEqual({
      caseId,
      outcome: "excluded",
      steps: [`${step} It had no chance of being sampled.`],
    });
  });
});

describe("every eligible case is explained as it came out", () => {
  test.each([
    ["sampled", draw.sample],
    ["reserve", draw.reserves],
  ] as const)("%s", (outcome, entries) => {
    expect(entries.length).toBeGreaterThan(5);
    for (const { caseId, domain, ticket, order } of entries) {
      const explanation = explainCase(draw, caseId);
      expect(explanation.outcome).toBe(outcome);
      const { eligible, drawn } = draw.domains[domain];
      const [from, chance] = explanation.steps;
      expect(from).toContain(`started from ${draw.windows[domain].from} to ${draw.windows[domain].to}`);
      expect(chance).toContain(`${drawn} in ${eligible}`);
      const last = explanation.steps.at(-1) ?? "";
      expect(last).toContain(`Its ticket is ${ticket}, number ${order} of `);
      expect(last).toMatch(
        outcome === "sampled" ? /so it is in the sample\.$/ : /so it is reserve number \d+ of the cell\.$/,
      );
    }
  });

  test("with the places of its cell, which are those that the sample has there", () => {
    const cellOf = ({ domain, gender, disposal, riskOfSeriousHarm, safetyAndWellbeing }: Draw["sample"][number]) =>
      [domain, gender, disposal, riskOfSeriousHarm, safetyAndWellbeing].join().replaceAll("very-high", "high");
    for (const entry of [...draw.sample, ...draw.reserves]) {
      const places = draw.sample.filter((one) => cellOf(one) === cellOf(entry)).length;
      expect(explainCase(draw, entry.caseId).steps.at(-1)).toContain(`up to number ${places} are sampled`);
    }
  });
});

test("where the share is whole, it says that nothing was left to chance for the cell", () => {
  const whole = drawOf(many(4, aCase), { settings: { "sampleSize.maximum": 2, "split.courtShare": 1 } });
  expect(explainCase(whole, "C-0001").steps).toContain(
    "The share is whole, so nothing was left to chance for the cell.",
  );
  const census = drawOf([aCase("A"), anOutOfCourtCase("B")]);
  expect(explainCase(census, "B")).toMatchObject({ outcome: "sampled" });
});

test.each(["", "C-1", "c-00001", "__proto__", "x".repeat(10_000)])(
  "a case that the receipt does not name is refused (%#)",
  (caseId) => {
    expect(refused(() => explainCase(draw, caseId))).toEqual(["unknown-case", "case"]);
  },
);

test("an edited receipt explains nothing", () => {
  const other = edited(draw, (copy) => {
    copy.sample[0].ticket = 0.5;
  });
  expect(refused(() => explainCase(other, draw.sample[0].caseId))).toEqual(["invalid-receipt", "receipt"]);
});
