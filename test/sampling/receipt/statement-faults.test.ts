import { expect, test } from "vitest";
import { digestOf } from "../../../src/base/canonical.ts";
import { commitmentTo, committedSeed } from "../../../src/sampling/draw/committed-seed.ts";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { type LedgerStatement, TRUST, TRUST_BEFORE } from "../../../src/sampling/draw/ledger-statement.ts";
import { lotteryDigest, statementFaults } from "../../../src/sampling/receipt/statement-faults.ts";
import { aCase } from "../../support/cases.ts";
import { type Anything, drawOf } from "../../support/draws.ts";

const OTHER = digestOf("another");
const NONCE = "0123456789abcdef0123456789abcdef";

/** What a service states of a draw to which the team contributed or did not. */
function stated(contribution: string | null, origin?: "supplied"): { draw: Draw; statement: LedgerStatement } {
  const before = drawOf([aCase("A"), aCase("B")], { settings: { "sampleSize.maximum": 1 } });
  const specificationDigest = digestOf(before.specification);
  const seed = committedSeed({ listDigest: before.list.digest, specificationDigest, nonce: NONCE, contribution });
  const draw = { ...before, seed: origin === undefined ? seed : { value: "typed", origin } };
  const statement: LedgerStatement = {
    inspection: "an-inspection",
    draw: 1,
    supersedes: null,
    reason: null,
    frozenAt: "2026-10-01T09:00:00.000Z",
    drawnAt: "2026-10-02T09:00:00.000Z",
    drawnBy: "key:coordinator",
    salt: "f".repeat(32),
    audit: { sequence: 7, hash: digestOf("the head") },
    nonce: NONCE,
    commitment: commitmentTo(NONCE),
    contribution,
    specificationDigest,
    lotteries: Object.fromEntries(
      Object.entries(draw.domains).map(([id, { lottery }]) => [id, lotteryDigest(lottery)]),
    ),
    trust: TRUST[draw.seed.origin],
  };
  return { draw, statement };
}

const { draw, statement } = stated("the team's words");
const faults = (more: Partial<LedgerStatement>, of: Draw = draw) => statementFaults(of, { ...statement, ...more });

test("what the service states holds, whether the team contributed, did not, or somebody typed the seed", () => {
  for (const one of [stated("the team's words"), stated(null), stated(null, "supplied")]) {
    expect(statementFaults(one.draw, one.statement)).toEqual([]);
  }
});

test.each<[fault: string, more: Partial<LedgerStatement>]>([
  ["the nonce is not the one that was committed to", { commitment: commitmentTo("another") }],
  ["a lottery is not the one that was fixed", { lotteries: { ...statement.lotteries, court: digestOf("another") } }],
  ["a lottery is not the one that was fixed", { lotteries: {} }],
  ["the seed is not the one that the nonce and the contribution give", { contribution: "other words" }],
  ["it says otherwise of whom to trust", { trust: TRUST.generated }],
  ["it says otherwise of whom to trust", { trust: "Everybody." }],
  ["a further draw has no reason", { draw: 2, supersedes: OTHER }],
  ["a further draw has no reason", { reason: "the list was wrong" }],
  ["a further draw supersedes none", { draw: 2, reason: "the list was wrong" }],
  ["a further draw supersedes none", { supersedes: OTHER }],
  ["it was drawn before its list was frozen", { drawnAt: "2026-10-01T08:59:59.999Z" }],
  ["it was drawn before its list was frozen", { frozenAt: "2026-10-02T09:00:00.001Z" }],
  ["a text is empty", { inspection: "" }],
  ["a text is empty", { drawnBy: "" }],
  ["a text is empty", { draw: 2, supersedes: OTHER, reason: "" }],
])("that %s is told, and nothing else", (fault, more) => {
  expect(faults(more)).toEqual([fault]);
});

test("a further draw has its reason and the draw that it supersedes", () => {
  expect(faults({ draw: 2, reason: "the list was wrong", supersedes: OTHER })).toEqual([]);
});

test("a list can be frozen and drawn from at one moment, with or without its thousandths", () => {
  for (const [frozenAt, drawnAt] of [
    ["2026-10-01T09:00:00Z", "2026-10-01T09:00:00.000Z"],
    ["2026-10-01T09:00:00.000Z", "2026-10-01T09:00:00Z"],
    ["2026-10-01T09:00:00Z", "2026-10-01T09:00:00.001Z"],
  ] as const)
    expect(faults({ frozenAt, drawnAt })).toEqual([]);
});

test("rules that were not fixed give another seed too", () => {
  expect(faults({ specificationDigest: digestOf("another") })).toEqual([
    "the specification is not the one that was fixed",
    "the seed is not the one that the nonce and the contribution give",
  ]);
});

test("a seed of both is of both: without a contribution it says otherwise of where it came from", () => {
  const alone = stated(null);
  const joint = { ...alone.draw, seed: { ...alone.draw.seed, origin: "joint" as const } };
  expect(statementFaults(joint, { ...alone.statement, trust: TRUST.joint })).toEqual([
    "the seed's origin is not what it says",
  ]);
  const generated = { ...draw, seed: { ...draw.seed, origin: "generated" as const } };
  expect(faults({ trust: TRUST.generated }, generated)).toEqual(["the seed's origin is not what it says"]);
});

test("what receipts said of trust before, they say still", () => {
  expect(faults({ trust: (TRUST_BEFORE as Anything).joint })).toEqual([]);
  const alone = stated(null);
  expect(statementFaults(alone.draw, { ...alone.statement, trust: (TRUST_BEFORE as Anything).joint })).toEqual([
    "it says otherwise of whom to trust",
  ]);
});
