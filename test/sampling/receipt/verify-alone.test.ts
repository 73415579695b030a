import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../../src/base/canonical.ts";
import { drawSample } from "../../../src/sampling/draw/draw.ts";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { readReceipt } from "../../../src/sampling/receipt/receipt.ts";
import { verifyAlone } from "../../../src/sampling/receipt/verify-alone.ts";
import { ofDomain } from "../../../src/sampling/specification/domains.ts";
import { aCase, aList, anOutOfCourtCase, many } from "../../support/cases.ts";
import { aRequest } from "../../support/draws.ts";
import { forgedReceipt, RECEIPT } from "../../web/support/verifying.ts";

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

  test("cannot show that a case is not the list's: that only the list can", () => {
    const list = { ...RECEIPT.list, digest: digestOf("another list") };
    expect(failing(sent({ list }))).toEqual([]);
  });
});
