import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import type { Case } from "../../../src/sampling/case.ts";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { replaceCase } from "../../../src/sampling/replacement/replacement.ts";
import { ofDomain } from "../../../src/sampling/specification/domains.ts";
import { explainCase } from "../../../src/use-cases/explain/explain-case.ts";
import { aCase, anOutOfCourtCase, many } from "../../support/cases.ts";
import { drawOf, type Edit, edited, forged, refused } from "../../support/draws.ts";
import { inventedCases } from "../../support/invented.ts";

const CASES: Case[] = [
  ...inventedCases("court", 30),
  ...inventedCases("outOfCourt", 20),
  aCase("X-fine", { disposal: "fine" }),
  aCase("X-early", { startDate: "2026-03-01" }),
  aCase("X-late", { startDate: "2026-05-03" }),
  anOutOfCourtCase("Y-early", { startDate: "2026-06-01" }),
  anOutOfCourtCase("Y-late", { startDate: "2026-08-03" }),
  aCase("X-future", { startDate: "2026-11-03" }),
  aCase("X-asked"),
  aCase("K-1", { childId: "K", disposal: "custody" }),
  aCase("K-2", { childId: "K" }),
];
const draw = drawOf(CASES, { exclusions: [{ caseId: "X-asked", note: "live proceedings" }] });

const COURT_ONLY = { "domains.court.share": 1, "domains.outOfCourt.share": 0 };
/** One girl and three boys, two places: the girl's cell gets its place in half of the draws. */
const SMALL = [aCase("G", { gender: "female" }), aCase("B1"), aCase("B2"), aCase("B3")];
const small = (seed: string) => drawOf(SMALL, { settings: { ...COURT_ONLY, "sampleSize.maximum": 2 }, seed });
/** The draw by a seed under which the boys get this many of the two places. */
const smallWith = (boys: number): Draw => {
  const draws = ["1", "2", "3", "4", "5", "6", "7", "8"].map(small);
  return draws.find(({ sample }) => sample.filter((one) => one.gender === "male").length === boys)!;
};
const ELIGIBLE =
  "Eligible among the court disposals, by its disposal (referral order) and its start (within 2 March 2026 to 2 May 2026).";

describe("an excluded case is told why", () => {
  const court = "(2 March 2026 to 2 May 2026, both dates included)";
  const outOfCourt = "(2 June 2026 to 2 August 2026, both dates included)";
  test.each([
    ["X-asked", "Not eligible: excluded at the coordinator's request (live proceedings)."],
    ["X-fine", "Not eligible: no inspection domain covers the disposal."],
    ["X-future", "Not eligible: starts after the inspection date."],
    ["X-early", `Not eligible: starts before the domain's window ${court}.`],
    ["X-late", `Not eligible: starts after the domain's window ${court}.`],
    ["Y-early", `Not eligible: starts before the domain's window ${outOfCourt}.`],
    ["Y-late", `Not eligible: starts after the domain's window ${outOfCourt}.`],
    [
      "K-2",
      "Not eligible: another case of the same child stands in this domain: K-1, by the more serious disposal, then the later start, then the first reference.",
    ],
  ])("%s", (caseId, step) => {
    expect(explainCase(draw, caseId)).toEqual({
      caseId,
      outcome: "excluded",
      steps: [`${step} It had no chance of being sampled.`],
    });
  });
});

test("what was recorded since the draw is told last", () => {
  const leaving = nth(draw.sample, 0);
  const record = replaceCase(draw, [], {
    caseId: leaving.caseId,
    reason: "transferred-out",
    note: null,
    by: null,
    on: null,
  });
  const taker = record.replacement!.caseId;
  expect(explainCase(draw, leaving.caseId, [record]).steps.at(-1)).toBe(
    `Since the draw ${taker} has taken its place (the case has moved to another area).`,
  );
  expect(explainCase(draw, taker, [record]).steps.at(-1)).toBe(
    `Since the draw it has taken the place of ${leaving.caseId} (the case has moved to another area).`,
  );
});

describe("a case that took part is told step by step", () => {
  test("where its cell got one more place, whether sampled or a reserve", () => {
    const two = smallWith(2);
    const boys = [...two.sample, ...two.reserves].filter((one) => one.gender === "male");
    expect(boys).toHaveLength(3);
    for (const { caseId, ticket, order } of boys) {
      const end = order <= 2 ? "and so it is" : "so it waits as reserve number 1 of them";
      expect(explainCase(two, caseId)).toEqual({
        caseId,
        outcome: order <= 2 ? "sampled" : "reserve",
        steps: [
          ELIGIBLE,
          "2 places for 4 eligible cases: its chance was 2 in 4 (50%), the same as every other's.",
          "3 of them are alike in all that is balanced (gender male, disposal referral order, risk of serious harm medium, safety and wellbeing medium), this one among them. Their exact share is 2 × 3 / 4 = 1.5 places.",
          "So they get 1 place for certain, and one more in 2 of 4 draws. That was fixed by the list, before the seed.",
          "The seed drew allocation 0 (counting from 0) of the 2 in the lottery, which gives them one more place: 2 places in all.",
          `Its ticket, made from the seed and its reference, is ${ticket}: number ${order} of 3 from the lowest. The lowest 2 are sampled, ${end}.`,
        ],
      });
    }
  });

  test("where its cell got no place", () => {
    const two = smallWith(2);
    const { ticket } = nth(
      two.reserves.filter((one) => one.caseId === "G"),
      0,
    );
    expect(explainCase(two, "G")).toEqual({
      caseId: "G",
      outcome: "reserve",
      steps: [
        ELIGIBLE,
        "2 places for 4 eligible cases: its chance was 2 in 4 (50%), the same as every other's.",
        "No other is like it in all that is balanced (gender female, disposal referral order, risk of serious harm medium, safety and wellbeing medium). Its exact share is 2 × 1 / 4 = 0.5 places.",
        "So it gets no place for certain, and one more in 2 of 4 draws. That was fixed by the list, before the seed.",
        "The seed drew allocation 0 (counting from 0) of the 2 in the lottery, which gives it no further place: 0 places in all.",
        `Its ticket, made from the seed and its reference, is ${ticket}: number 1 of 1 from the lowest. None is sampled, so it waits as reserve number 1 of them.`,
      ],
    });
  });

  test("where its cell got one place", () => {
    const one = smallWith(1);
    const told = (caseId: string) => explainCase(one, caseId).steps.slice(-2);
    const { ticket } = nth(
      one.sample.filter(({ caseId }) => caseId === "G"),
      0,
    );
    expect(told("G")).toEqual([
      "The seed drew allocation 1 (counting from 0) of the 2 in the lottery, which gives it one more place: 1 place in all.",
      `Its ticket, made from the seed and its reference, is ${ticket}: number 1 of 1 from the lowest. The lowest ticket is sampled, and so it is.`,
    ]);
    const last = one.reserves.filter(({ order }) => order === 3);
    expect(told(nth(last, 0).caseId)).toEqual([
      "The seed drew allocation 1 (counting from 0) of the 2 in the lottery, which gives them no further place: 1 place in all.",
      `Its ticket, made from the seed and its reference, is ${nth(last, 0).ticket}: number 3 of 3 from the lowest. The lowest ticket is sampled, so it waits as reserve number 2 of them.`,
    ]);
  });

  test("where the share of its cell is whole", () => {
    const whole = drawOf(many(4, aCase), { settings: { ...COURT_ONLY, "sampleSize.maximum": 2 } });
    const { caseId, ticket } = nth(whole.sample, 0);
    expect(explainCase(whole, caseId).steps.slice(2)).toEqual([
      "4 of them are alike in all that is balanced (gender male, disposal referral order, risk of serious harm medium, safety and wellbeing medium), this one among them. Their exact share is 2 × 4 / 4 = 2 places.",
      "The share is whole: 2 places, whatever the seed.",
      `Its ticket, made from the seed and its reference, is ${ticket}: number 1 of 4 from the lowest. The lowest 2 are sampled, and so it is.`,
    ]);
  });

  test("where every case was taken, which is the end of it", () => {
    expect(explainCase(drawOf([aCase("A"), anOutOfCourtCase("B")]), "B")).toEqual({
      caseId: "B",
      outcome: "sampled",
      steps: [
        "Eligible among the out-of-court disposals, by its disposal (community resolution) and its start (within 2 June 2026 to 2 August 2026).",
        "Every eligible case of the domain was taken, so nothing was left to chance.",
      ],
    });
  });

  test("where its domain had no places, which is the end of it too", () => {
    const none = drawOf(SMALL, { settings: { "sampleSize.maximum": 0 } });
    expect(explainCase(none, "G")).toEqual({
      caseId: "G",
      outcome: "reserve",
      steps: [ELIGIBLE, "The domain has no places in this sample."],
    });
  });
});

test("every case is explained as it came out, by the places that the sample has in its cell", () => {
  const cellOf = ({ domain, gender, disposal, riskOfSeriousHarm, safetyAndWellbeing }: Draw["sample"][number]) =>
    [domain, gender, disposal, riskOfSeriousHarm, safetyAndWellbeing].join().replaceAll("very-high", "high");
  expect(Math.min(draw.sample.length, draw.reserves.length)).toBeGreaterThan(5);
  for (const [outcome, entries] of [["sampled", draw.sample] as const, ["reserve", draw.reserves] as const]) {
    for (const entry of entries) {
      const places = draw.sample.filter((one) => cellOf(one) === cellOf(entry)).length;
      const { outcome: told, steps } = explainCase(draw, entry.caseId);
      expect(told).toBe(outcome);
      const { eligible, drawn } = ofDomain(draw.domains, entry.domain);
      expect(steps[1]).toContain(
        `${drawn} places for ${eligible} eligible cases: its chance was ${drawn} in ${eligible}`,
      );
      expect(steps.at(-2)).toContain(`${places} place${places === 1 ? "" : "s"}`);
      const lowest = ["None is sampled", "The lowest ticket is sampled"][places] ?? `The lowest ${places} are sampled`;
      const end =
        outcome === "sampled" ? "and so it is" : `so it waits as reserve number ${entry.order - places} of them`;
      expect(steps.at(-1)).toContain(`is ${entry.ticket}: number ${entry.order} of `);
      expect(steps.at(-1)?.endsWith(`. ${lowest}, ${end}.`)).toBe(true);
    }
  }
});

test.each(["", "C-1", "c-00001", "__proto__", "x".repeat(10_000)])(
  "a case that the receipt does not name is refused (%#)",
  (caseId) => {
    expect(refused(() => explainCase(draw, caseId))).toEqual(["unknown-case", "case"]);
  },
);

describe("an edited receipt explains nothing", () => {
  const { caseId } = nth(
    draw.sample.filter((one) => one.domain === "court"),
    0,
  );

  test("where its digest no longer fits", () => {
    const other = edited(draw, (copy) => {
      copy.sample[0].ticket = 0.5;
    });
    expect(refused(() => explainCase(other, caseId))).toEqual(["invalid-receipt", "receipt"]);
  });

  const forgeries: [string, Edit][] = [
    [
      "another choice",
      ({ domains: { court } }) => {
        court.lottery.chosen = (court.lottery.chosen + 1) % court.lottery.allocations.length;
      },
    ],
    [
      "a choice beyond the allocations",
      ({ domains: { court } }) => {
        court.lottery.chosen = court.lottery.allocations.length;
      },
    ],
    [
      "no allocations at all",
      ({ domains: { court } }) => {
        court.lottery.allocations = [];
      },
    ],
    [
      "weights that favour a cell",
      ({ domains: { court } }) => {
        court.lottery.weights[0] = `${court.lottery.weights[0]}0`;
      },
    ],
    [
      "another seed",
      (copy) => {
        copy.seed.value = "another";
      },
    ],
    [
      "more places than cells give",
      ({ domains: { court } }) => {
        court.drawn += 1;
      },
    ],
    [
      "a case of a cell that is not there",
      (copy) => {
        copy.sample.find((one: { caseId: string }) => one.caseId === caseId).disposal = "fine";
      },
    ],
  ];
  test.each(forgeries)("where the digest was made anew over %s", (_, edit) => {
    expect(refused(() => explainCase(forged(draw, edit), caseId))).toEqual(["invalid-receipt", "receipt"]);
  });
});

test("a case is told of its own replacements alone, also where it stays as a finding", () => {
  const [one, other] = draw.sample;
  const asked = { note: null, by: null, on: null };
  const first = replaceCase(draw, [], { ...asked, caseId: nth(draw.sample, 0).caseId, reason: "file-unavailable" });
  const second = replaceCase(draw, [first], {
    ...asked,
    caseId: nth(draw.sample, 1).caseId,
    reason: "transferred-out",
  });
  const last = (caseId = "") => explainCase(draw, caseId, [first, second]).steps.at(-1);
  expect(last(one?.caseId)).toMatch(/^It could not be inspected \(.+\) and stays in the sample as a finding\.$/);
  expect(last(other?.caseId)).toMatch(new RegExp(`^Since the draw ${second.replacement?.caseId} has taken its place`));
  expect(last(draw.sample[2]?.caseId)).not.toMatch(/Since the draw|could not be inspected/);
});
