import { nth } from "../../base/lists.ts";
import { type DomainLottery, placesUnder } from "./places.ts";

/** Decimals of a joint inclusion probability. */
const UNITS = 1_000_000_000_000n;

/**
 * The joint inclusion probabilities of a domain: for each two of its cells the chance, to twelve decimals, that a case of the
 * one and another case of the other are both sampled. It is the same for any two such cases: sum over allocations of
 * w k_a k_b / (W N_a N_b), and in one cell w k (k - 1) / (W N (N - 1)), k being the places of a cell.
 *
 * @returns row by row in the order of the lottery's cells; of a cell of one case with itself 0, as there is no pair
 * @see Särndal, Swensson & Wretman (1992), 2.4: what an analyst's variance of an estimate needs
 * @example jointChances({ drawn: 1, eligible: 2, lottery: { cells: [{ eligible: 2, base: 1 }], allocations: [""], weights: ["1"] } }) // [[0]]
 */
export function jointChances(domain: DomainLottery): readonly (readonly number[])[] {
  const { cells, allocations, weights } = domain.lottery;
  const whole = weights.map(BigInt);
  const total = whole.reduce((sum, weight) => sum + weight, 0n);
  const places = allocations.map((allocation) => placesUnder(domain, allocation));
  const chance = (a: number, b: number): number => {
    const [one, other] = [nth(cells, a).eligible, nth(cells, b).eligible - (a === b ? 1 : 0)];
    if (other === 0) return 0;
    const drawn = places.reduce((sum, given, s) => {
      const pairs = nth(given, a) * (nth(given, b) - (a === b ? 1 : 0));
      return sum + BigInt(pairs) * nth(whole, s);
    }, 0n);
    const all = BigInt(one) * BigInt(other) * total;
    return Number((2n * UNITS * drawn + all) / (2n * all)) / Number(UNITS);
  };
  const rows: number[][] = [];
  for (const a of cells.keys()) rows.push([...cells.keys()].map((b) => (b < a ? nth(nth(rows, b), a) : chance(a, b))));
  return rows;
}
