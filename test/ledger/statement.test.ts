import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/base/canonical.ts";
import { commitmentTo, committedSeed } from "../../src/sampling/draw/committed-seed.ts";
import { drawFromPlan } from "../../src/sampling/draw/draw.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { type LedgerStatement, TRUST, TRUST_BEFORE } from "../../src/sampling/draw/ledger-statement.ts";
import { planInspection } from "../../src/sampling/plan/plan.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { withStatement } from "../../src/sampling/receipt/receipt.ts";
import { lotteryDigest } from "../../src/sampling/receipt/statement-faults.ts";
import { verifyReceipt } from "../../src/sampling/receipt/verify.ts";
import { aList, INSPECTION_DATE } from "../support/cases.ts";
import { smallList } from "./support/desk.ts";

const NONCE = "00112233445566778899aabbccddeeff";
const OTHER = digestOf("another");
const list = aList(...smallList());
const receipt = aReceipt();
const statement = receipt.ledger!;

describe("a stored draw's statement", () => {
  test("holds where nothing was touched", () => {
    expect(verifyReceipt(receipt, list)).toMatchObject({ matches: true });
  });

  test("says of a joint seed what that rests on, and holds with what it said of it before", () => {
    expect(statement.trust).toMatch(/provided that the team recognises the contribution as its own\.$/);
    const before = withStatement(receipt, { ...statement, trust: TRUST_BEFORE.joint! });
    expect(verifyReceipt(before, list)).toMatchObject({ matches: true });
  });

  test.each(
    Object.entries({
      inspection: "ffffffffffffffff",
      draw: 2,
      supersedes: OTHER,
      reason: "none",
      frozenAt: "2026-10-01T08:00:00.000Z",
      drawnAt: "2026-10-01T08:00:00.000Z",
      drawnBy: "key:another",
      specificationDigest: OTHER,
      lotteries: { ...statement.lotteries, court: OTHER },
      commitment: OTHER,
      nonce: "0".repeat(32),
      contribution: null,
      trust: "Nobody is trusted.",
      salt: "0".repeat(32),
      audit: { sequence: 8, hash: OTHER },
    } satisfies Record<keyof LedgerStatement, unknown>),
  )("shows when its %s was edited", (field, value) => {
    const edited = { ...receipt, ledger: { ...statement, [field]: value } };
    expect(verifyReceipt(edited, list)).toMatchObject({ matches: false });
  });

  test.each<[Partial<LedgerStatement>, string]>([
    [{ nonce: "0".repeat(32) }, "the nonce is not the one that was committed to"],
    [{ contribution: "mine" }, "the seed is not the one that the nonce and the contribution give"],
    [{ contribution: null }, "the seed's origin is not what it says"],
    [{ specificationDigest: OTHER }, "the specification is not the one that was fixed"],
    [{ lotteries: { court: OTHER, outOfCourt: OTHER } }, "a lottery is not the one that was fixed"],
    [{ trust: TRUST.supplied }, "it says otherwise of whom to trust"],
    [{ draw: 2 }, "a further draw has no reason"],
  ])("shows a forged %j even under a digest made anew", (forged, fault) => {
    const remade = withStatement(receipt, { ...statement, ...forged });
    const { steps } = verifyReceipt(remade, list);
    expect(steps.find(({ step }) => step === "digest")).toMatchObject({ holds: true });
    expect(steps.find(({ step }) => step === "ledger")).toMatchObject({
      holds: false,
      message: expect.stringContaining(fault),
    });
  });
});

function aReceipt(): Draw {
  const plan = planInspection(list, inspectionRequest({ inspectionDate: INSPECTION_DATE }));
  const specificationDigest = digestOf(plan.specification);
  const contribution = "dice: 4 2 6";
  const seed = committedSeed({ listDigest: plan.list.digest, specificationDigest, nonce: NONCE, contribution });
  return withStatement(drawFromPlan(plan, seed), {
    inspection: "0123456789abcdef",
    draw: 1,
    supersedes: null,
    reason: null,
    frozenAt: "2026-10-01T09:00:00.000Z",
    drawnAt: "2026-10-01T09:30:00.000Z",
    drawnBy: "key:coordinator",
    specificationDigest,
    lotteries: {
      court: lotteryDigest(plan.domains.court!.lottery),
      outOfCourt: lotteryDigest(plan.domains.outOfCourt!.lottery),
    },
    commitment: commitmentTo(NONCE),
    nonce: NONCE,
    contribution,
    trust: TRUST.joint,
    salt: "ffeeddccbbaa99887766554433221100",
    audit: { sequence: 7, hash: digestOf("head") },
  });
}
