import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { goldenAssignment, goldenRating } from "../golden/after-the-draw.ts";
import golden from "../golden/golden.json" with { type: "json" };
import { AFTER_THE_DRAW, goldenDraw, SIZES } from "../golden/results.ts";
import { edited, forged } from "../support/draws.ts";
import { generatedDraw, plainCsv, storedExample, verdictsOn } from "./outside-draws.ts";
import { SEALED_EDITS, UNSEALED_EDITS } from "./receipt-edits.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const EXAMPLE = read("../example/long-list.csv");

describe("the outside verifier, which knows the method paper alone,", () => {
  test("agrees on every golden draw, assignment and rating", async () => {
    const draws: Record<string, string> = golden.draws;
    const ofSizes = SIZES.map((size) => {
      const { draw, cases } = goldenDraw(size);
      expect(draw.digest).toBe(draws[`${size} cases in each domain`]);
      const after = AFTER_THE_DRAW.includes(size) ? { assignment: goldenAssignment(draw), ...goldenRating(draw) } : {};
      return { receipt: draw, list: plainCsv(cases), ...after };
    });
    const example = { receipt: JSON.parse(read("../golden/example-draw.json")) as Draw, list: EXAMPLE };
    expect(await verdictsOn([example, ...ofSizes])).toEqual([example, ...ofSizes].map(() => null));
  });

  test("agrees on thirty draws of many kinds, with their records, assignments and ratings", async () => {
    const draws = await Promise.all(Array.from({ length: 30 }, (_, number) => generatedDraw(number)));
    expect(await verdictsOn(draws)).toEqual(draws.map(() => null));
  });

  test("refuses every kind of edited receipt, however carefully it was sealed again", async () => {
    const { receipt, list } = await storedExample(EXAMPLE);
    const edits = [
      ...Object.entries(UNSEALED_EDITS).map(([name, edit]) => ({ name, receipt: edited(receipt, edit) })),
      ...Object.entries(SEALED_EDITS).map(([name, edit]) => ({ name, receipt: forged(receipt, edit) })),
    ];
    const [unedited, ...verdicts] = await verdictsOn([
      { receipt, list },
      ...edits.map((one) => ({ receipt: one.receipt, list })),
    ]);
    expect(unedited).toBeNull();
    expect(edits.length).toBeGreaterThanOrEqual(100);
    expect(edits.filter((_, index) => verdicts[index] === null).map(({ name }) => name)).toEqual([]);
    const sealed = verdicts.slice(Object.keys(UNSEALED_EDITS).length);
    expect(sealed.filter((words) => words?.includes("the receipt's digest"))).toEqual([]);
  });
});
