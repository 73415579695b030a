import { expect, test } from "vitest";
import { verifyReceipt } from "../../../src/sampling/receipt/verify.ts";
import { aCase, aList } from "../../support/cases.ts";
import { type Anything, drawOf, type Edit, forged } from "../../support/draws.ts";

const CASES = [aCase("A"), aCase("B"), aCase("C", { gender: "female" })];
const DRAW = drawOf(CASES, { settings: { "sampleSize.maximum": 2 } });
const first = (edit: Edit) => verifyReceipt(forged(DRAW, edit), aList(...CASES)).firstDifference;

// A verification is JSON, in which there is no "undefined": what one side does not have is null, and is told as nothing.
test("what the receipt has and the repeated draw has not is told beside nothing", () => {
  const more = first((one) => one.reserves.push(one.reserves[0]));
  expect(more).toEqual({
    path: "reserves[1]",
    receipt: DRAW.reserves[0],
    repeated: null,
    message: expect.stringMatching(
      /^The repeated draw differs, first at reserves\[1\]: .*, the repeated draw nothing\.$/,
    ),
  });
});

test("what the repeated draw has and the receipt has not is told beside nothing", () => {
  const less = first((one) => one.reserves.pop());
  expect(less).toEqual({
    path: "reserves[0]",
    receipt: null,
    repeated: DRAW.reserves[0],
    message: expect.stringMatching(/^The repeated draw differs, first at reserves\[0\]: the receipt has nothing, /),
  });
});

test("a list of other cases is told with how many there are on each side", () => {
  const { steps } = verifyReceipt(DRAW, aList(...CASES, aCase("D")));
  expect(steps.find(({ step }) => step === "list")?.message).toBe(
    "The list is not the one the draw was made from (the receipt counts 3 cases, this list has 4).",
  );
});

test("a draw that cannot be repeated differs nowhere, and says why it cannot", () => {
  const { matches, firstDifference, steps } = verifyReceipt(
    forged(DRAW, (one: Anything) => {
      one.seed.value = "   ";
    }),
    aList(...CASES),
  );
  const repetition = steps.find(({ step }) => step === "repetition");
  expect([matches, firstDifference, repetition?.holds]).toEqual([false, null, false]);
  expect(repetition?.message).toMatch(/^The draw cannot be repeated: .*seed/);
});
