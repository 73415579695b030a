import { byte, real } from "../../base/flat-arrays.ts";
import { listRoundedUp } from "./columns.ts";
import type { Allocation } from "./cost.ts";

/** How many allocations are priced at a time, and how many there is room for at first: some times as many. */
const AT_A_TIME = 4;
const FIRST_ROOM = 32 * AT_A_TIME;

/** Allocations that may enter the linear programme, with what each costs. */
export class CostedAllocations {
  readonly allocations: Allocation[] = [];
  /** How many cells every allocation rounds up. */
  readonly size: number;
  /** Beyond the last, allocations that cost too much to enter. */
  costs: Float64Array;
  /** The cells that each allocation rounds up, end to end. A byte each, of 256 cells. */
  ones: Uint8Array;
  /** The reduced cost of the allocation that enters. */
  reduced = 0;

  constructor(size: number) {
    this.size = size;
    this.costs = new Float64Array(FIRST_ROOM).fill(Number.POSITIVE_INFINITY);
    this.ones = new Uint8Array(FIRST_ROOM * size + 1);
  }

  add(allocation: Allocation, cost: number): void {
    const index = this.allocations.length;
    if (index === this.costs.length) this.#makeRoom(2 * index);
    listRoundedUp(allocation, this.ones, index * this.size);
    this.allocations.push(allocation);
    this.costs[index] = cost;
  }

  #makeRoom(room: number): void {
    const [costs, ones] = [this.costs, this.ones];
    this.costs = new Float64Array(room).fill(Number.POSITIVE_INFINITY);
    this.costs.set(costs);
    this.ones = new Uint8Array(room * this.size + 1);
    this.ones.set(ones);
  }

  /**
   * The allocation with the lowest reduced cost at these duals, the first on ties; -1 if none is below the least. Four at a time:
   * a processor waits for each of the subtractions that make a reduced cost, but not for those that make another.
   */
  mostImproving(duals: Float64Array, least: number): number {
    const { costs, ones, size } = this;
    let best = least;
    let entering = -1;
    for (let index = 0, at = 0; index < this.allocations.length; index += AT_A_TIME, at += 3 * size) {
      let first = real(costs, index);
      let second = real(costs, index + 1);
      let third = real(costs, index + 2);
      let fourth = real(costs, index + 3);
      for (const end = at + size; at < end; at++) {
        first -= real(duals, byte(ones, at));
        second -= real(duals, byte(ones, at + size));
        third -= real(duals, byte(ones, at + 2 * size));
        fourth -= real(duals, byte(ones, at + 3 * size));
      }
      if (first < best) [best, entering] = [first, index];
      if (second < best) [best, entering] = [second, index + 1];
      if (third < best) [best, entering] = [third, index + 2];
      if (fourth < best) [best, entering] = [fourth, index + 3];
    }
    this.reduced = best;
    return entering;
  }
}
