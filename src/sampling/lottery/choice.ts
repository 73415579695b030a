import { nth } from "../../base/lists.ts";
import { byText } from "../../base/text.ts";
import { ticket } from "../ticket.ts";

/** What the seed's choice needs to know of a lottery; all of it is in the receipt. */
export interface Choosable {
  /** Keys of the active cells, in key order. */
  readonly activeKeys: readonly string[];
  readonly allocations: readonly string[];
  readonly weights: readonly string[];
}

/** An allocation in its place on the line of weights from which the seed draws. */
export interface LaidOut {
  /** Its position in `allocations`, from 0. */
  readonly index: number;
  readonly allocation: string;
  /** Of the tickets of the cells that it rounds up: the line's order. */
  readonly sum: number;
  readonly weight: bigint;
}

/**
 * The allocations in the order in which their weights are laid out. It follows the cells' tickets, so a small correction of
 * the list moves few cases.
 */
export function layOut(seed: string, domain: string, { activeKeys, allocations, weights }: Choosable): LaidOut[] {
  const cellTickets = activeKeys.map((key) => ticket(seed, domain, "cell", key));
  return allocations
    .map((allocation, index) => {
      let sum = 0;
      for (let cell = 0; cell < allocation.length; cell++) if (allocation[cell] === "1") sum += nth(cellTickets, cell);
      return { allocation, index, sum, weight: BigInt(nth(weights, index)) };
    })
    .sort((a, b) => a.sum - b.sum || byText(a.allocation, b.allocation));
}

/**
 * The allocation that the seed draws, each with a chance in proportion to its weight.
 *
 * @returns the position in `allocations`, from 0
 * @example chooseAllocation("S", "court", { activeKeys: [], allocations: [""], weights: ["1"] }) // 0
 */
export function chooseAllocation(seed: string, domain: string, lottery: Choosable): number {
  const laidOut = layOut(seed, domain, lottery);
  const total = laidOut.reduce((sum, { weight }) => sum + weight, 0n);
  const point = BigInt(Math.floor(2 ** 53 * ticket(seed, domain, "allocation", ""))) * total;
  let cumulative = 0n;
  const chosen = laidOut.find(({ weight }) => {
    cumulative += weight;
    return point < cumulative << 53n;
  });
  if (!chosen) throw new RangeError("a lottery's weights must be positive");
  return chosen.index;
}
