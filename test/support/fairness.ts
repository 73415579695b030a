import { nth } from "../../src/base/lists.ts";
import { byText } from "../../src/base/text.ts";
import type { Case } from "../../src/sampling/case.ts";
import type { Lottery } from "../../src/sampling/lottery/allocation-lottery.ts";
import { chooseAllocation } from "../../src/sampling/lottery/choice.ts";
import { lotteryOf } from "../../src/sampling/lottery/kept-lotteries.ts";
import type { CellSize } from "../../src/sampling/lottery/rounding-problem.ts";
import { type Cell, cellsOf } from "../../src/sampling/plan/cells.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { ticket } from "../../src/sampling/ticket.ts";
import type { Method } from "../../src/sampling/vocabulary.ts";
import type { Population } from "./populations.ts";

const { stratification } = shippedSpecification("youth-2018");

/** A population made ready to be drawn from many times. */
export interface Design {
  readonly population: Population;
  readonly cells: readonly Cell[];
  readonly lottery: Lottery;
}

export function designOf(population: Population, method: Method = "allocation-lottery/1"): Design {
  const cells = cellsOf(population.cases, stratification);
  return { population, cells, lottery: lotteryOf(cellSizesOf({ cells }), population.drawn, method) };
}

/** The cells as the lottery sees them. */
export function cellSizesOf({ cells }: Pick<Design, "cells">): CellSize[] {
  return cells.map(({ levels, members }) => ({ levels, eligible: members.length }));
}

/** Places of each cell under one allocation. */
export function placesOf({ cells, active, allocations }: Lottery, chosen: number): number[] {
  const allocation = nth(allocations, chosen);
  return cells.map(({ base }, cell) => base + (allocation[active.indexOf(cell)] === "1" ? 1 : 0));
}

/** What the lotteries of some populations reach in two-way margins. */
export interface Reached {
  /** In what part of draws all of them are right, on average. */
  readonly pairsRight: number;
  /** What part of them is right in a draw, on average. */
  readonly marginsRight: number;
  /** How many cases any of them is ever away from its exact share. */
  readonly furthest: number;
}

export function reachedBy(designs: readonly Design[]): Reached {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [right, away]: [number[], number[]] = [[], []];
  for (const { share, given } of designs.flatMap(twoWayMargins)) {
    const off = given.map(({ cases }) => Math.abs(cases - share));
    right.push(given.reduce((sum, { weight }, at) => sum + (nth(off, at) < 1 - 1e-9 ? weight : 0), 0));
    away.push(Math.max(...off));
  }
  return {
    pairsRight: mean(designs.map(({ lottery }) => lottery.probabilityAllTwoWayMargins)),
    marginsRight: mean(right),
    furthest: away.reduce((most, one) => Math.max(most, one), 0),
  };
}

/** A margin's exact share, and what each allocation gives it with which weight, of all weights together 1. */
interface SharedMargin {
  readonly share: number;
  readonly given: readonly { readonly cases: number; readonly weight: number }[];
}

/** The two-way margins of a design. */
function twoWayMargins({ population, cells, lottery }: Design): SharedMargin[] {
  const { variables } = stratification;
  const margins = new Map<string, { share: number; cells: number[] }>();
  cells.forEach((cell, c) => {
    for (let v = 0; v < variables.length; v++) {
      for (let w = v + 1; w < variables.length; w++) {
        const key = JSON.stringify([v, w, cell.levels[v], cell.levels[w]]);
        const margin = margins.get(key) ?? { share: 0, cells: [] };
        margin.share += (population.drawn * cell.members.length) / population.cases.length;
        margin.cells.push(c);
        margins.set(key, margin);
      }
    }
  });
  const places = lottery.allocations.map((_, s) => placesOf(lottery, s));
  const total = lottery.weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  return [...margins.values()].map(({ share, cells: inMargin }) => ({
    share,
    given: places.map((one, s) => ({
      cases: inMargin.reduce((sum, c) => sum + nth(one, c), 0),
      weight: Number((BigInt(nth(lottery.weights, s)) * 1_000_000n) / total) / 1e6,
    })),
  }));
}

/** The case references that one seed samples, by cell; in no order within a cell. */
export function sampledBy({ population, cells, lottery }: Design, seed: string): string[] {
  const activeKeys = lottery.active.map((cell) => nth(cells, cell).key);
  const places = placesOf(lottery, chooseAllocation(seed, population.domain, { activeKeys, ...lottery }));
  return cells.flatMap((cell, c) => lowestTickets(cell.members, nth(places, c), population, seed));
}

/** What a spreadsheet does: largest remainder on the cells, then the lowest tickets in each. The floor to compare with. */
export function sampledByLargestRemainder({ population, cells }: Design, seed: string): string[] {
  const shares = cells.map((cell) => (population.drawn * cell.members.length) / population.cases.length);
  const places = shares.map(Math.floor);
  const left = population.drawn - places.reduce((sum, one) => sum + one, 0);
  const byRemainder = [...cells.keys()].sort(
    (a, b) => nth(shares, b) - nth(places, b) - (nth(shares, a) - nth(places, a)) || a - b,
  );
  const roundedUp = new Set(byRemainder.slice(0, left));
  return cells.flatMap((cell, c) =>
    lowestTickets(cell.members, nth(places, c) + (roundedUp.has(c) ? 1 : 0), population, seed),
  );
}

function lowestTickets(members: readonly Case[], places: number, { domain }: Population, seed: string): string[] {
  // Where nothing or everything is taken no ticket decides, and tickets are what many draws take their time over.
  if (places === 0) return [];
  if (places === members.length) return members.map(({ caseId }) => caseId);
  return members
    .map(({ caseId }) => ({ caseId, ticket: ticket(seed, domain, "case", caseId) }))
    .sort((a, b) => a.ticket - b.ticket || byText(a.caseId, b.caseId))
    .slice(0, places)
    .map(({ caseId }) => caseId);
}

/** What many draws say about equal chance. */
export interface ChanceTest {
  readonly draws: number;
  readonly neverDrawn: number;
  /** The greatest |frequency - n/N| of any case, in standard errors of a frequency. */
  readonly worstDeviation: number;
  /** Upper tail of the chi-square over all cases, against the design's own covariance. */
  readonly pValue: number;
}

/**
 * Draws with many seeds and tests whether every case came up n/N of the time.
 *
 * The cases of a balanced design are not drawn independently, so the sum of squared deviations is not chi-square with
 * N - 1 degrees of freedom. Its mean and variance follow from the design's covariance, which the lottery gives exactly;
 * Satterthwaite's approximation matches both.
 */
export function testEqualChance(
  design: Design,
  draws: number,
  sample: (design: Design, seed: string) => string[] = sampledBy,
): ChanceTest {
  const { cases, drawn } = design.population;
  const counts = new Map(cases.map((one) => [one.caseId, 0]));
  for (let seed = 0; seed < draws; seed++) {
    for (const caseId of sample(design, `fairness ${seed}`)) counts.set(caseId, (counts.get(caseId) ?? 0) + 1);
  }
  const chance = drawn / cases.length;
  const variance = chance * (1 - chance);
  const deviations = [...counts.values()].map((count) => (count / draws - chance) / Math.sqrt(variance / draws));
  const { trace, traceOfSquare } = covarianceTraces(design, variance);
  const statistic = deviations.reduce((sum, one) => sum + one * one, 0);
  const freedom = (trace * trace) / traceOfSquare;
  return {
    draws,
    neverDrawn: [...counts.values()].filter((count) => count === 0).length,
    worstDeviation: Math.max(...deviations.map(Math.abs)),
    pValue: chiSquareUpperTail((statistic * freedom) / trace, freedom),
  };
}

/** The lottery's draws by seeds in order, with what they say about equal chance. */
export function rememberedDraws(design: Design, draws: number): { samples: string[][]; test: ChanceTest } {
  const samples: string[][] = [];
  const test = testEqualChance(design, draws, (one, seed) => {
    const sample = sampledBy(one, seed);
    samples.push(sample);
    return sample;
  });
  return { samples, test };
}

/** tr(A) and tr(A²) of the covariance of the inclusion indicators over p(1 - p), from the lottery's weights. */
function covarianceTraces({ cells, lottery }: Design, variance: number): { trace: number; traceOfSquare: number } {
  const total = Number(lottery.weights.reduce((sum, weight) => sum + BigInt(weight), 0n));
  const weighted = lottery.weights.map((weight, s) => ({
    weight: Number(weight) / total,
    places: placesOf(lottery, s),
  }));
  const mean = (value: (places: number[]) => number) =>
    weighted.reduce((sum, { weight, places }) => sum + weight * value(places), 0);
  const sizes = cells.map((cell) => cell.members.length);
  const chance = sizes.map((size, c) => mean((places) => nth(places, c)) / size);
  let trace = 0;
  let traceOfSquare = 0;
  sizes.forEach((a, c) => {
    trace += a * ((nth(chance, c) * (1 - nth(chance, c))) / variance);
    traceOfSquare += a * ((nth(chance, c) * (1 - nth(chance, c))) / variance) ** 2;
    sizes.forEach((b, d) => {
      const pairs = c === d ? a * (a - 1) : a * b;
      if (pairs === 0) return;
      const together =
        mean((places) => (c === d ? nth(places, c) * (nth(places, c) - 1) : nth(places, c) * nth(places, d))) / pairs;
      traceOfSquare += pairs * ((together - nth(chance, c) * nth(chance, d)) / variance) ** 2;
    });
  });
  return { trace, traceOfSquare };
}

/** Upper tail of chi-square by the Wilson-Hilferty cube root, good to about 1e-3 for three degrees of freedom or more. */
function chiSquareUpperTail(statistic: number, freedom: number): number {
  const spread = 2 / (9 * freedom);
  const z = (Math.cbrt(statistic / freedom) - (1 - spread)) / Math.sqrt(spread);
  return normalUpperTail(z);
}

/** @see Abramowitz & Stegun 26.2.17; error below 7.5e-8 */
function normalUpperTail(z: number): number {
  if (z < 0) return 1 - normalUpperTail(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
