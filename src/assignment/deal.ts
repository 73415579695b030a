import type { Limits } from "./limits.ts";
import { outside } from "./limits.ts";
import { roomOf, type Table } from "./table.ts";

/** Who has which case while cases are still exchanged, and what every exchange must respect: the rules that come first. */
export class Deal {
  readonly table: Table;
  readonly limits: readonly Limits[];
  /** For each case the place of its inspector. */
  readonly inspectorOf: number[];
  readonly loads: number[];

  constructor(table: Table, limits: readonly Limits[], inspectorOf: readonly number[]) {
    this.table = table;
    this.limits = limits;
    this.inspectorOf = [...inspectorOf];
    this.loads = table.inspectors.map((_, place) => inspectorOf.filter((one) => one === place).length);
  }

  give(place: number, inspector: number): void {
    const from = this.inspectorOf[place] ?? 0;
    this.loads[from] = (this.loads[from] ?? 0) - 1;
    this.loads[inspector] = (this.loads[inspector] ?? 0) + 1;
    this.inspectorOf[place] = inspector;
  }

  /** Whether an inspector may take a case, but for how many. */
  may(place: number, inspector: number): boolean {
    return this.table.allowed[place]?.includes(inspector) ?? false;
  }

  /** By how many more cases would have left the inspector who had them: 1, 0 or -1. */
  moves(place: number, inspector: number): number {
    const kept = this.table.kept[place] ?? -1;
    if (kept === -1) return 0;
    return (inspector === kept ? 0 : 1) - (this.inspectorOf[place] === kept ? 0 : 1);
  }

  /** Whether one case could go from one inspector to another as far as their loads are concerned. */
  canShift(from: number, to: number): boolean {
    const now = this.#outside(from, 0) + this.#outside(to, 0);
    const inspector = this.table.inspectors[to];
    if (inspector === undefined || (this.loads[to] ?? 0) >= roomOf(inspector, this.table)) return false;
    return this.#outside(from, -1) + this.#outside(to, 1) <= now;
  }

  #outside(inspector: number, change: number): number {
    const limits = this.limits[inspector];
    return limits === undefined ? 0 : outside((this.loads[inspector] ?? 0) + change, limits);
  }
}
