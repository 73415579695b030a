import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../../src/base/canonical.ts";
import { attempt } from "../../../src/base/refusal.ts";
import { drawSample } from "../../../src/sampling/draw/draw.ts";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { readReceipt } from "../../../src/sampling/receipt/receipt.ts";
import { verifyAlone } from "../../../src/sampling/receipt/verify-alone.ts";
import { ofDomain } from "../../../src/sampling/specification/domains.ts";
import { aCase, aList, anOutOfCourtCase, many } from "../../support/cases.ts";
import { type Anything, aRequest, type Edit, forged, swap } from "../../support/draws.ts";
import { FIXED_LOTTERY_EDITS } from "../../validation/fixed-lottery-edits.ts";
import { generatedDraw } from "../../validation/outside-draws.ts";
import { SEALED_EDITS } from "../../validation/receipt-edits.ts";
import { storedExample } from "../../validation/stored-example.ts";
import { forgedReceipt, LIST, RECEIPT } from "../../web/support/verifying.ts";

/** The receipt as a forger would send it: edited, and the digest made anew. */
function sent(edits: Partial<Draw>): Draw {
  return readReceipt(JSON.parse(forgedReceipt(edits)));
}

function failing(draw: Draw): string[] {
  return verifyAlone(draw).steps.flatMap(({ step, holds }) => (holds ? [] : [step]));
}

const court = ofDomain(RECEIPT.domains, "court");
const inCourt = <T extends { readonly domain: string }>(entries: readonly T[]) =>
  entries.filter(({ domain }) => domain === "court");

describe("a receipt without its list", () => {
  test("says of its digest that it is that of its content, or that it was changed", () => {
    const told = (draw: Draw) => verifyAlone(draw).steps.find(({ step }) => step === "digest");
    expect(told(RECEIPT)).toMatchObject({ holds: true, message: "The receipt's digest is that of its content." });
    expect(told({ ...RECEIPT, team: "Another" })).toMatchObject({
      holds: false,
      message: "The receipt was changed: its digest is not that of its content.",
    });
  });

  test("holds for whatever was drawn", () => {
    const counts = fc.record({
      court: fc.nat(40),
      outOfCourt: fc.nat(40),
      seed: fc.string({ minLength: 1, unit: "binary-ascii" }),
    });
    fc.assert(
      fc.property(counts, ({ court, outOfCourt, seed }) => {
        const list = aList(...many(court, aCase), ...many(outOfCourt, anOutOfCourtCase));
        const value = seed.trim() || "S";
        expect(failing(drawSample(list, aRequest(), { value, origin: "supplied" }))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test("shows an edit that kept the old digest", () => {
    expect(failing({ ...RECEIPT, team: "Another" })).toEqual(["digest"]);
  });

  test("shows other rules under a shipped name", () => {
    const specification = { ...RECEIPT.specification, title: "Mine" } as Draw["specification"];
    expect(failing(sent({ specification }))).toEqual(["specification"]);
  });

  test("shows sizes that the rules do not give", () => {
    const sampleSize = { ...RECEIPT.sampleSize, required: RECEIPT.sampleSize.required + 1 };
    expect(failing(sent({ sampleSize }))).toEqual(["sizes"]);
    const message = verifyAlone(sent({ sampleSize })).steps.find(({ step }) => step === "sizes")?.message;
    expect(message).toBe(
      "The rules give other sizes, first at sampleSize.required: the receipt has 44, the rules give 43.",
    );
  });

  test("shows another choice than the seed's, and that no sample follows from it", () => {
    const chosen = (court.lottery.chosen + 1) % court.lottery.allocations.length;
    const domains = { ...RECEIPT.domains, court: { ...court, lottery: { ...court.lottery, chosen } } };
    expect(failing(sent({ domains }))).toEqual(["lottery", "sample"]);
  });

  test("shows any sampled case that was exchanged for another, named twice, left out or renamed", () => {
    const at = fc.nat(inCourt(RECEIPT.sample).length - 1);
    const other = fc.nat(inCourt(RECEIPT.reserves).length - 1);
    fc.assert(
      fc.property(at, other, fc.constantFrom("exchanged", "twice", "left out", "renamed"), (at, other, how) => {
        const [one, reserve] = [RECEIPT.sample[at]!, inCourt(RECEIPT.reserves)[other]!];
        const sample = {
          exchanged: RECEIPT.sample.with(at, reserve),
          twice: [...RECEIPT.sample, one],
          "left out": RECEIPT.sample.toSpliced(at, 1),
          renamed: RECEIPT.sample.with(at, { ...one, caseId: `${one.caseId}x` }),
        }[how];
        const reserves =
          how === "exchanged" ? RECEIPT.reserves.map((it) => (it === reserve ? one : it)) : RECEIPT.reserves;
        expect(failing(sent({ sample, reserves }))).toEqual(["sample"]);
      }),
    );
  });

  test("says of the sample that it follows, or of each domain why it does not", () => {
    const told = (draw: Draw) => verifyAlone(draw).steps.find(({ step }) => step === "sample")?.message;
    expect(told(RECEIPT)).toBe("The seed gives every case its ticket, and the lowest tickets of each cell were taken.");
    const [first] = RECEIPT.sample;
    expect(told(sent({ sample: first ? [{ ...first, ticket: 0 }, ...RECEIPT.sample.slice(1)] : [] }))).toBe(
      "The sample does not follow from the lottery and the tickets: court: a ticket is not the one that the seed gives.",
    );
    const chosen = (court.lottery.chosen + 1) % court.lottery.allocations.length;
    const domains = { ...RECEIPT.domains, court: { ...court, lottery: { ...court.lottery, chosen } } };
    expect(told(sent({ domains }))).toBe(
      "The sample does not follow from the lottery and the tickets: court: its lottery does not hold.",
    );
  });

  test.each<[what: string, edit: Edit, at: RegExp]>([
    ["a margin that no draw misses", (r) => (r.domains.court.probabilityAllMargins = 0.5), /probabilityAllMargins/],
    ["pairs that are always right", (r) => (r.domains.court.probabilityAllTwoWayMargins = 1), /probabilityAllTwoWay/],
    ["another kind of lottery", (r) => (r.domains.court.lottery.stages = ["systematic"]), /lottery\.stages\[0\]/],
    ["cases drawn at a level", (r) => r.domains.court.margins[0].drawn++, /court\.margins\[0\]\.drawn/],
    ["a level's exact share", (r) => (r.domains.court.margins[0].exactShare += 1), /margins\[0\]\.exactShare/],
    ["what a question rests on", (r) => (r.domains.court.judgementBase.childSafety = 33), /judgementBase/],
    ["an earlier window", (r) => (r.windows.court.from = "2020-01-01"), /windows\.court\.from/],
    ["a warning left out", (r) => r.warnings.shift(), /warnings\[/],
    ["a warning in other words", (r) => (r.warnings.at(-1).message += "!"), /warnings\[\d+\]\.message/],
    ["a warning of a kind that is known to the list", (r) => r.warnings.reverse(), /warnings\[/],
    ["the profile of the sample", (r) => r.profile[0].sampled++, /profile\[0\]\.sampled/],
    ["a variable's profile beside the sample", (r) => r.profile.at(-1).sampled++, /profile\[\d+\]/],
    ["the number of standards", (r) => (r.resettlement.standards = 99), /resettlement\.standards/],
    ["custody of nobody's", (r) => r.resettlement.cases.push("ZZ-1"), /resettlement\.cases/],
    ["more children than cases", (r) => (r.resettlement.custodyChildren = 99), /resettlement\.custodyChildren/],
    ["a shorter list", (r) => (r.list.cases = 3), /list\.cases/],
    ["fewer rows than cases", (r) => (r.list.rows = r.list.cases - 1), /fewer rows/],
    [
      "a sampled case that was left out",
      (r) => r.excluded.push({ caseId: r.sample[0].caseId, reason: "disposal-out-of-scope" }),
      /stands in it twice/,
    ],
    ["a case left out for another reason", (r) => (r.excluded[0].reason = "requested"), /excluded\[0\]/],
    ["cases left out in another order", (r) => swap(r.excluded), /excluded\[0\]/],
    [
      "a case left out for one that was not eligible",
      (r) =>
        (r.excluded.find(({ reason }: Anything) => reason === "another-case-of-the-child").kept = r.excluded[0].caseId),
      /./,
    ],
    ["a seed that looks like another", (r) => (r.seed.value = ` ${r.seed.value}`), /./],
    ["an inspection on no day", (r) => (r.inspectionDate = "2026-11-31"), /cannot be repeated/],
  ])("shows a forged receipt: %s", (_, edit, at) => {
    const verified = verifyAlone(readReceipt(forged(RECEIPT, edit)));
    expect(verified.holds).toBe(false);
    expect(verified.steps.find(({ holds }) => !holds)?.message).toMatch(at);
  });

  test("shows every kind of careful edit, but for what only the list or whoever drew can tell", async () => {
    const { receipt } = await storedExample(LIST);
    expect(failing(receipt)).toEqual([]);
    const passes = ([, edit]: [string, Edit]) => {
      const verified = attempt(() => verifyAlone(readReceipt(forged(receipt, edit))));
      return "value" in verified && verified.value.holds;
    };
    const unnoticed = Object.entries({ ...SEALED_EDITS, ...FIXED_LOTTERY_EDITS }).filter(passes);
    expect(unnoticed.map(([name]) => name)).toEqual([
      "a team with a space before it",
      "another digest of the profile",
      "a row more",
      "an exclusion for another reason",
      "custodial children fewer than they are",
      "the profile of a further variable left out",
      "no trace of the ledger",
    ]);
  });

  test("holds for draws of every kind, whatever a list says besides", async () => {
    for (const number of [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]) {
      const { receipt } = await generatedDraw(number);
      expect([number, failing(receipt as Draw)]).toEqual([number, []]);
    }
  });

  test("cannot show that a case is not the list's: that only the list can", () => {
    const list = { ...RECEIPT.list, digest: digestOf("another list") };
    expect(failing(sent({ list }))).toEqual([]);
  });
});
