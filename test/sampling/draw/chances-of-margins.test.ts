import { expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import type { Case } from "../../../src/sampling/case.ts";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { onePerCell } from "../../support/cases.ts";
import { drawOf } from "../../support/draws.ts";
import { inventedCases } from "../../support/invented.ts";
import { referencePopulation } from "../../support/populations.ts";

type Result = Draw["domains"]["court"];

/**
 * The chance that every margin over so many variables at once gets the floor or the ceiling of its exact share, worked
 * out from the receipt alone, in whole numbers, over every cell and every margin.
 */
function chanceAllRight({ eligible, drawn, lottery }: Result, ways: 1 | 2): number {
  const { cells, allocations, weights } = lottery;
  const everyCell = [...cells.keys()];
  const active = everyCell.filter((c) => drawn * nth(cells, c).eligible > nth(cells, c).base * eligible);
  const variables = [...nth(cells, 0).levels.keys()];
  const groups =
    ways === 1 ? variables.map((v) => [v]) : variables.flatMap((v) => variables.slice(v + 1).map((w) => [v, w]));
  const margins = groups.flatMap((group) => {
    const levels = (c: number) => group.map((v) => nth(cells, c).levels[v]).join();
    return [...new Set(everyCell.map(levels))].map((one) => everyCell.filter((c) => levels(c) === one));
  });
  const isRight = (allocation: string) =>
    margins.every((margin) => {
      const share = drawn * margin.reduce((sum, c) => sum + nth(cells, c).eligible, 0);
      const places = margin.reduce(
        (sum, c) => sum + nth(cells, c).base + Number(allocation[active.indexOf(c)] ?? 0),
        0,
      );
      return Math.abs(places * eligible - share) < eligible;
    });
  const total = (some: readonly string[]) => some.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const right = weights.filter((_, s) => isRight(nth(allocations, s)));
  return Number((total(right) * 1_000_000_000n) / total(weights)) / 1e9;
}

const drawn = (cases: readonly Case[], size: number): Draw["domains"] => {
  const settings = { "sampleSize.basis": "each-domain", "sampleSize.minimum": size, "sampleSize.maximum": size };
  return drawOf(cases, { settings }).domains;
};
const impossible = referencePopulation("pop_008_21_oocd");

test.each<[string, string, boolean, () => Result]>([
  ["12 invented cases", "lottery", false, () => drawn(inventedCases("court", 12), 5).court!],
  ["60 invented cases", "lottery", false, () => drawn(inventedCases("court", 60), 29).court!],
  [
    "a list whose margins cannot be certain",
    "lottery",
    false,
    () => drawn(impossible.cases, impossible.drawn).outOfCourt!,
  ],
  ["60 cells, which is as many as pairs are balanced for", "lottery", true, () => drawn(onePerCell(60), 29).court!],
  ["61 cells, with pairs balanced last", "one-way", false, () => drawn(onePerCell(61), 29).court!],
  ["100 cells, with pairs balanced last", "one-way", false, () => drawn(onePerCell(100), 49).court!],
])("%s: the stated chances that margins are right are those that the lottery gives", (_, stage, certain, result) => {
  const domain = result();
  expect(domain.lottery.stages).toEqual([stage]);
  expect(domain.probabilityAllMargins).toBe(chanceAllRight(domain, 1));
  expect(domain.probabilityAllTwoWayMargins).toBe(chanceAllRight(domain, 2));
  expect(domain.probabilityAllTwoWayMargins === 1).toBe(certain);
});
