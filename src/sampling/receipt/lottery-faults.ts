import { nth } from "../../base/lists.ts";
import type { Draw } from "../draw/draw-document.ts";
import { LONGEST_SEED } from "../draw/seed.ts";
import { certificateHolds, greatestCommonDivisor } from "../lottery/certificate.ts";
import { chooseAllocation } from "../lottery/choice.ts";
import { remainderOf } from "../lottery/remainder.ts";
import { ofDomain } from "../specification/domains.ts";

/** Beyond the determinants of any lottery; a forged weight of millions of digits would keep the check busy for hours. */
const MOST_DIGITS = 1000;

/**
 * Checks a domain's lottery from the receipt alone, as an outsider would: that every case had the same chance, and
 * that the seed's choice among the allocations is the recorded one.
 *
 * @returns what does not hold, in words; empty when all does
 */
export function lotteryFaults(draw: Draw, domain: string): string[] {
  const { lottery, drawn, eligible } = ofDomain(draw.domains, domain);
  const { cells, chosen } = lottery;
  const remainders = cells.map((cell) => remainderOf(cell, { drawn, eligible }));
  const active = cells.filter((_, c) => nth(remainders, c) > 0);
  const faults: string[] = [];
  if (cells.reduce((sum, cell) => sum + cell.eligible, 0) !== eligible)
    faults.push("the cells do not add up to the eligible cases");
  if (remainders.some((remainder) => remainder < 0 || (eligible > 0 && remainder >= eligible))) {
    faults.push("a cell's base is not the whole part of its exact share");
  }
  if (lottery.allocations.length !== lottery.weights.length || chosen >= lottery.allocations.length) {
    return [...faults, "allocations, weights and choice do not belong together"];
  }
  if (lottery.allocations.some((allocation) => allocation.length !== active.length)) {
    return [...faults, "an allocation does not have one character for each active cell"];
  }
  if (lottery.weights.some((weight) => weight.length > MOST_DIGITS)) {
    return [...faults, `a weight has more than ${MOST_DIGITS} digits`];
  }

  const weights = lottery.weights.map(BigInt);
  const remainder = remainders.filter((one) => one > 0);
  const allocations = lottery.allocations.map((text) => Uint8Array.from(text, Number));
  const size = eligible === 0 ? 0 : remainder.reduce((sum, one) => sum + one, 0) / eligible;
  if (allocations.some((allocation) => allocation.reduce((sum, one) => sum + one, 0) !== size)) {
    faults.push("an allocation does not fill the sample");
  }
  if (!certificateHolds({ eligible, remainder }, allocations, weights))
    faults.push("the weights do not give every case the same chance");
  if (weights.reduce(greatestCommonDivisor, 0n) !== 1n) faults.push("the weights have a common divisor");
  if (draw.seed.value.length > LONGEST_SEED) faults.push("the seed is longer than any draw's");
  // A choice takes a ticket for each cell: of a lottery that does not hold nothing follows from it.
  if (faults.length > 0) return faults;
  const activeKeys = active.map((cell) => JSON.stringify(cell.levels));
  if (chooseAllocation(draw.seed.value, domain, { ...lottery, activeKeys }) !== chosen) {
    faults.push("the seed does not choose the recorded allocation");
  }
  return faults;
}
