import { remainderOf } from "./remainder.ts";

/** A domain's lottery as a plan or a receipt has it, with the sample size n and the eligible cases N that it shares out. */
export interface DomainLottery {
  readonly drawn: number;
  readonly eligible: number;
  readonly lottery: {
    /** All non-empty cells in key order. */
    readonly cells: readonly { readonly eligible: number; readonly base: number }[];
    /** One character for each active cell. */
    readonly allocations: readonly string[];
    /** Whole numbers as text. */
    readonly weights: readonly string[];
  };
}

/**
 * How many cases each cell gives under one allocation: its base, and one more where the allocation says so.
 *
 * @example placesUnder({ drawn: 1, eligible: 2, lottery }, "01") // [0, 1], of two cells of one case each
 */
export function placesUnder({ lottery: { cells }, ...domain }: DomainLottery, allocation: string): number[] {
  let active = 0;
  return cells.map((cell) => cell.base + (remainderOf(cell, domain) > 0 && allocation[active++] === "1" ? 1 : 0));
}
