import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { intervalsOf } from "../../src/rating/interval.ts";

const ROWS = readFileSync(new URL("./intervals.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",").map(Number));

test("the 80 reference intervals, worked out elsewhere in exact fractions, come out the same", () => {
  expect(ROWS).toHaveLength(80);
  for (const [eligible = 0, base = 0, yes = 0, confidence, least, most, low, high] of ROWS) {
    const found = intervalsOf({ yes, base }, eligible)?.find((one) => one.confidence === confidence);
    expect(found, `${yes} of ${base} of ${eligible}`).toEqual({ confidence, least, most, of: eligible, low, high });
  }
});

test("every interval for up to 60 cases is that of the definition, each tail added up in exact fractions", () => {
  const pascal: bigint[][] = [[1n]];
  for (let n = 1; n <= 60; n++) {
    const above = pascal[n - 1] ?? [];
    pascal.push(Array.from({ length: n + 1 }, (_, k) => (above[k - 1] ?? 0n) + (above[k] ?? 0n)));
  }
  const choose = (n: number, k: number) => pascal[n]?.[k] ?? 0n;
  let compared = 0;
  for (let of = 1; of <= 60; of++) {
    for (let base = 1; base <= of; base++) {
      const likely = Array.from({ length: base + 1 }, () => ({ ten: [] as number[], forty: [] as number[] }));
      for (let total = 0; total <= of; total++) {
        const ways = Array.from({ length: base + 1 }, (_, x) => choose(total, x) * choose(of - total, base - x));
        let below = 0n;
        ways.forEach((exactly, x) => {
          below += exactly;
          const atLeast = choose(of, base) - below + exactly;
          const smaller = below < atLeast ? below : atLeast;
          if (smaller * 10n > choose(of, base)) likely[x]?.ten.push(total);
          if (smaller * 40n > choose(of, base)) likely[x]?.forty.push(total);
        });
      }
      likely.forEach(({ ten, forty }, yes) => {
        const [at80, at95] = intervalsOf({ yes, base }, of) ?? [];
        // Told in one comparison: 39,650 of them are made.
        const found = [at80?.least, at80?.most, at95?.least, at95?.most].join();
        const defined = [ten[0], ten.at(-1), forty[0], forty.at(-1)].join();
        if (found !== defined || ten.length !== (ten.at(-1) ?? 0) - (ten[0] ?? 0) + 1) {
          expect.fail(`${yes} of ${base} of ${of}: ${found} is not ${defined}`);
        }
        compared++;
      });
    }
  }
  expect(compared).toBe(39_650);
});
