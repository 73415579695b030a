import { createHash } from "node:crypto";
import seedrandom from "seedrandom";
import { describe, expect, test } from "vitest";
import { caseAccount, ticketRecipe } from "../../../src/use-cases/verify/case-account.ts";
import { lotteryAccount } from "../../../src/use-cases/verify/lottery-account.ts";
import { aloneAccount } from "../../../src/use-cases/verify/verification-account.ts";
import { aCase, anOutOfCourtCase, many, onePerCell } from "../../support/cases.ts";
import { drawOf } from "../../support/draws.ts";
import { RECEIPT } from "../../web/support/verifying.ts";

/** Draws whose lotteries are of all kinds: searched, peeled over many cells, a census, none at all, whole shares. */
const DRAWS = {
  "the example": RECEIPT,
  "many small cells": drawOf([...onePerCell(100), ...many(40, anOutOfCourtCase)]),
  "a census": drawOf(many(3, aCase)),
  "an empty domain": drawOf(many(30, aCase)),
  "whole shares": drawOf([...many(40, aCase), ...many(40, anOutOfCourtCase)]),
};

describe.each(Object.entries(DRAWS))("a lottery written out, of %s", (_, draw) => {
  test.each(["court", "outOfCourt"])("gives every group its exact share in whole numbers, %s", (domain) => {
    const { cells, eligible, drawn, laidOut, weights } = lotteryAccount(draw, domain);
    for (const cell of cells) {
      expect(cell.products[0]).toBe(cell.products[1]);
      const expected = BigInt(cell.base) * BigInt(weights) + BigInt(cell.weight);
      expect(BigInt(eligible) * expected).toBe(BigInt(drawn * cell.eligible) * BigInt(weights));
    }
    expect(cells.reduce((sum, cell) => sum + cell.drawn, 0)).toBe(drawn);
    expect(laidOut.map(({ index }) => index).sort((a, b) => a - b)).toEqual(laidOut.map((_, at) => at));
  });

  test.each(["court", "outOfCourt"])(
    "lays the allocations end to end, with the seed's number in the chosen one, %s",
    (domain) => {
      const { laidOut, weights, chosen, ticket } = lotteryAccount(draw, domain);
      expect(laidOut.map(({ from }) => from)).toEqual(["0", ...laidOut.slice(0, -1).map(({ to }) => to)]);
      expect(laidOut.at(-1)!.to).toBe(weights);
      const { from, to } = laidOut.find(({ index }) => index === chosen)!;
      const point = BigInt(Math.floor(ticket * 2 ** 53)) * BigInt(weights);
      expect(BigInt(from) << 53n <= point && point < BigInt(to) << 53n).toBe(true);
    },
  );

  test("counts what the sample holds of each group", () => {
    for (const domain of ["court", "outOfCourt"]) {
      const sampled = draw.sample.filter((one) => one.domain === domain).length;
      expect(lotteryAccount(draw, domain).cells.reduce((sum, cell) => sum + cell.drawn, 0)).toBe(sampled);
    }
  });
});

test("a ticket's recipe gives the ticket to whoever follows it with other tools", () => {
  for (const one of RECEIPT.sample) {
    const { key, digest, ticket } = ticketRecipe(RECEIPT.seed.value, one);
    expect(JSON.parse(key)).toEqual(["longlist/1", "demo", one.domain, "case", one.caseId]);
    expect(createHash("sha256").update(key).digest("hex")).toBe(digest);
    expect(seedrandom(digest)()).toBe(ticket);
    expect(ticket).toBe(one.ticket);
  }
});

describe("the case that is asked about", () => {
  const [first] = RECEIPT.sample;

  test("is meant in any capitals where one case alone is written so, and told as the list writes it", () => {
    const asked = caseAccount(RECEIPT, ` ${first?.caseId.toLowerCase()} `, []);
    expect(asked?.caseId).toBe(first?.caseId);
    expect(asked?.explanation?.outcome).toBe("sampled");
    expect(asked?.recipe?.ticket).toBe(first?.ticket);
  });

  test("must be typed as it is where several differ in capitals alone", () => {
    const alike = drawOf([aCase("Ab"), aCase("aB"), aCase("X")]);
    expect(caseAccount(alike, "ab", [])).toEqual({ caseId: "ab", explanation: null, recipe: null });
    expect(caseAccount(alike, "aB", [])?.explanation?.caseId).toBe("aB");
  });

  test("that the receipt does not name has no explanation; of one that is not eligible there is one, and no ticket", () => {
    expect(caseAccount(RECEIPT, "nobody", [])).toEqual({ caseId: "nobody", explanation: null, recipe: null });
    expect(caseAccount(RECEIPT, "", [])).toBeNull();
    const out = caseAccount(RECEIPT, RECEIPT.excluded[0]?.caseId ?? "", []);
    expect([out?.explanation?.outcome, out?.recipe]).toEqual(["excluded", null]);
  });
});

test("a draw of nothing has no ticket to make again", () => {
  const { proof } = aloneAccount({ draw: drawOf([]), records: null });
  expect(proof?.recipe).toBeNull();
});
