import { expect, test } from "vitest";
import { digestOf } from "../../../src/base/canonical.ts";
import { commitmentTo, committedSeed } from "../../../src/sampling/draw/committed-seed.ts";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { type LedgerStatement, TRUST, TRUST_BEFORE } from "../../../src/sampling/receipt/ledger-statement.ts";
import { lotteryDigest, statementFaults } from "../../../src/sampling/receipt/statement-faults.ts";
import { aCase } from "../../support/cases.ts";
import { type Anything, drawOf } from "../../support/draws.ts";

const NONCE = "0123456789abcdef0123456789abcdef";

/** What a service states of a draw to which the team contributed or did not. */
function stated(contribution: string | null, origin?: "supplied"): { draw: Draw; statement: LedgerStatement } {
  const before = drawOf([aCase("A"), aCase("B")], { settings: { "sampleSize.maximum": 1 } });
  const specificationDigest = digestOf(before.specification);
  const seed = committedSeed({ listDigest: before.list.digest, specificationDigest, nonce: NONCE, contribution });
  const draw = { ...before, seed: origin === undefined ? seed : { value: "typed", origin } };
  const statement = {
    draw: 1,
    reason: null,
    nonce: NONCE,
    commitment: commitmentTo(NONCE),
    contribution,
    specificationDigest,
    lotteries: Object.fromEntries(
      Object.entries(draw.domains).map(([id, { lottery }]) => [id, lotteryDigest(lottery)]),
    ),
    trust: TRUST[draw.seed.origin],
  } as unknown as LedgerStatement;
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
  ["a further draw has no reason", { draw: 2 }],
  ["a further draw has no reason", { reason: "the list was wrong" }],
])("that %s is told, and nothing else", (fault, more) => {
  expect(faults(more)).toEqual([fault]);
});

test("a further draw has its reason", () => {
  expect(faults({ draw: 2, reason: "the list was wrong" })).toEqual([]);
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
