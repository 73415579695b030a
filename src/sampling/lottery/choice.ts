import { byText } from "../text.ts";
import { ticket } from "../ticket.ts";
import type { Domain } from "../vocabulary.ts";

/** What the seed's choice needs to know of a lottery; all of it is in the receipt. */
export interface Choosable {
  /** Keys of the active cells, in key order. */
  readonly activeKeys: readonly string[];
  readonly allocations: readonly string[];
  readonly weights: readonly string[];
}

/**
 * The allocation that the seed draws, each with a chance in proportion to its weight. The order in which the weights
 * are laid out follows the cells' tickets, so a small correction of the list moves few cases.
 *
 * @returns the position in `allocations`, from 0
 * @example chooseAllocation("S", "court", { activeKeys: [], allocations: [""], weights: ["1"] }) // 0
 */
export function chooseAllocation(
  seed: string,
  domain: Domain,
  { activeKeys, allocations, weights }: Choosable,
): number {
  const cellTickets = activeKeys.map((key) => ticket(seed, domain, "cell", key));
  const laidOut = allocations
    .map((allocation, index) => {
      let sum = 0;
      for (let cell = 0; cell < allocation.length; cell++) if (allocation[cell] === "1") sum += cellTickets[cell];
      return { allocation, index, sum, weight: BigInt(weights[index]) };
    })
    .sort((a, b) => a.sum - b.sum || byText(a.allocation, b.allocation));

  const total = laidOut.reduce((sum, { weight }) => sum + weight, 0n);
  const drawn = BigInt(Math.floor(2 ** 53 * ticket(seed, domain, "allocation", ""))) * total;
  let cumulative = 0n;
  const chosen = laidOut.find(({ weight }) => {
    cumulative += weight;
    return drawn < cumulative << 53n;
  });
  if (!chosen) throw new RangeError("a lottery's weights must be positive");
  return chosen.index;
}
