import { expect, test } from "vitest";
import { digestOf } from "../../../src/base/canonical.ts";
import { commitmentTo } from "../../../src/sampling/draw/committed-seed.ts";
import type { LedgerStatement } from "../../../src/sampling/draw/ledger-statement.ts";
import { TRUST } from "../../../src/sampling/draw/ledger-statement.ts";
import {
  digestStep,
  ledgerSteps,
  lotteryStep,
  seedStep,
  specificationStep,
} from "../../../src/sampling/receipt/receipt-steps.ts";
import { lotteryDigest } from "../../../src/sampling/receipt/statement-faults.ts";
import { aCase } from "../../support/cases.ts";
import { drawOf, edited } from "../../support/draws.ts";

const DRAW = drawOf([aCase("A"), aCase("B"), aCase("C", { gender: "female" })], {
  specification: "youth-2018",
  settings: { "sampleSize.maximum": 2 },
});
const seeded = (origin: "generated" | "supplied" | "joint", value: string) => {
  const { holds, message } = seedStep(edited(DRAW, (one) => Object.assign(one.seed, { origin, value })));
  return [holds, message.slice(0, 60)];
};

test("each thing that was checked has its step, and says that it holds", () => {
  const steps = [digestStep(DRAW), specificationStep(DRAW), seedStep(DRAW), lotteryStep(DRAW)];
  expect(steps.map(({ step, holds }) => [step, holds])).toEqual([
    ["digest", true],
    ["specification", true],
    ["seed", true],
    ["lottery", true],
  ]);
  expect(lotteryStep(DRAW).message).toBe(
    "Every case of a domain had the same chance, and the seed chose the recorded allocation.",
  );
  expect(ledgerSteps(DRAW)).toEqual([]);
});

test("rules are the shipped ones as they come or but for what was set, somebody's own, or not what they are called", () => {
  const told = (draw: typeof DRAW) => [specificationStep(draw).holds, specificationStep(draw).message];
  expect(told(drawOf([aCase("A")], { specification: "youth-2018" }))).toEqual([
    true,
    "The specification is one that comes with Longlist, as it comes.",
  ]);
  expect(told(DRAW)[1]).toBe(
    "The specification is one that comes with Longlist, but for what was set for this run: sampleSize.maximum.",
  );
  const own = drawOf([aCase("A")], { specification: { ...DRAW.specification, id: "ours" } });
  expect(told(own)).toEqual([
    true,
    "The specification ours does not come with Longlist: it was taken as the receipt has it.",
  ]);
  expect(told(edited(DRAW, (one) => Object.assign(one.specification, { title: "Mine" })))[0]).toBe(false);
});

test("a seed looks like one of its origin", () => {
  const hex = "0123456789abcdef";
  const stated = "The receipt states that the seed was ";
  expect(seeded("supplied", "anything at all")).toEqual([true, `${stated}typed by whoever drew, w`.slice(0, 60)]);
  expect(seeded("generated", hex.repeat(2))[0]).toBe(true);
  expect(seeded("generated", hex.repeat(4))[0]).toBe(true);
  expect(seeded("joint", hex.repeat(4))[0]).toBe(true);
  expect(seeded("joint", hex.repeat(2))).toEqual([false, 'No seed with the origin "joint" looks like this one.']);
  for (const value of [hex, hex.repeat(3), `${hex.repeat(2)}x`, hex.repeat(2).toUpperCase()]) {
    expect(seeded("generated", value), value).toEqual([
      false,
      'No seed with the origin "generated" looks like this one.',
    ]);
  }
});

test("a lottery that does not hold is told with its domain and every fault", () => {
  const step = lotteryStep(edited(DRAW, (one) => one.domains.court.lottery.weights.pop()));
  expect([step.holds, step.message]).toEqual([
    false,
    "The lottery's arithmetic does not hold: court: allocations, weights and choice do not belong together.",
  ]);
});

test("what the ledger states is told as whom to trust, or as what does not hold", () => {
  const nonce = "0".repeat(32);
  const ledger: LedgerStatement = {
    inspection: "an-inspection",
    draw: 1,
    supersedes: null,
    reason: null,
    frozenAt: "2026-10-01T09:00:00.000Z",
    drawnAt: "2026-10-02T09:00:00.000Z",
    drawnBy: "key:coordinator",
    salt: nonce,
    audit: { sequence: 7, hash: digestOf("the head") },
    nonce,
    commitment: commitmentTo(nonce),
    contribution: null,
    specificationDigest: digestOf(DRAW.specification),
    lotteries: Object.fromEntries(
      Object.entries(DRAW.domains).map(([id, { lottery }]) => [id, lotteryDigest(lottery)]),
    ),
    trust: TRUST.supplied,
  };
  expect(ledgerSteps({ ...DRAW, ledger })).toEqual([{ step: "ledger", holds: true, message: TRUST.supplied }]);
  expect(
    ledgerSteps({
      ...DRAW,
      ledger: { ...ledger, draw: 2, supersedes: digestOf("1"), commitment: commitmentTo("another") },
    }),
  ).toEqual([
    {
      step: "ledger",
      holds: false,
      message:
        "What the ledger states does not hold: the nonce is not the one that was committed to; a further draw has no reason.",
    },
  ]);
});
