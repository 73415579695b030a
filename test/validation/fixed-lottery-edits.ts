import { digestOf } from "../../src/base/canonical.ts";
import type { Anything, Edit } from "../support/draws.ts";

const lottery = (receipt: Anything): Anything => receipt.domains.court.lottery;

/** Edits of the court's lottery after which the digest that fixes it before the seed was made anew too. */
export const FIXED_LOTTERY_EDITS: Readonly<Record<string, Edit>> = {
  "the chosen allocation alone, fixed": (r) => {
    const { allocations, chosen } = lottery(r);
    Object.assign(lottery(r), { allocations: [allocations[chosen]], weights: ["1"], chosen: 0 });
    fix(r);
  },
  "a place moved in an allocation, fixed": (r) => {
    const { allocations } = lottery(r);
    allocations[0] = withPlaceOf(allocations[0], allocations[1]);
    fix(r);
  },
  "a place exchanged between two allocations, fixed": (r) => {
    const { allocations } = lottery(r);
    [allocations[0], allocations[1]] = [
      withPlaceOf(allocations[0], allocations[1]),
      withPlaceOf(allocations[1], allocations[0]),
    ];
    fix(r);
  },
  "a heavier allocation, fixed": (r) => {
    lottery(r).weights[0] = String(Number(lottery(r).weights[0]) + 1);
    fix(r);
  },
};

function fix(receipt: Anything): void {
  const { cells, allocations, weights } = lottery(receipt);
  receipt.ledger.lotteries.court = digestOf({ cells, allocations, weights });
}

/** An allocation with the first place that only another has, for the first that it alone has: as many places as before. */
function withPlaceOf(one: string, other: string): string {
  const digits = [...one];
  digits[digits.findIndex((digit, at) => digit === "0" && other[at] === "1")] = "1";
  digits[[...one].findIndex((digit, at) => digit === "1" && other[at] === "0")] = "0";
  return digits.join("");
}
