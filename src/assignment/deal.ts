import { byte, listed } from "../base/flat-arrays.ts";
import { nth } from "../base/lists.ts";
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
  /** For each case one after the other whether each inspector may take it. */
  readonly #allowed: Uint8Array;

  constructor(table: Table, limits: readonly Limits[], inspectorOf: readonly number[]) {
    this.table = table;
    this.limits = limits;
    this.inspectorOf = [...inspectorOf];
    this.loads = table.inspectors.map(() => 0);
    this.#allowed = allowedOf(table);
    for (const inspector of inspectorOf) this.loads[inspector] = listed(this.loads, inspector) + 1;
  }

  give(place: number, inspector: number): void {
    const from = listed(this.inspectorOf, place);
    this.loads[from] = listed(this.loads, from) - 1;
    this.loads[inspector] = listed(this.loads, inspector) + 1;
    this.inspectorOf[place] = inspector;
  }

  /** Whether an inspector may take a case, but for how many. */
  may(place: number, inspector: number): boolean {
    return byte(this.#allowed, place * this.loads.length + inspector) === 1;
  }

  /** By how many more cases would have left the inspector who had them: 1, 0 or -1. */
  moves(place: number, inspector: number): number {
    const kept = listed(this.table.kept, place);
    if (kept === -1) return 0;
    return (inspector === kept ? 0 : 1) - (this.inspectorOf[place] === kept ? 0 : 1);
  }

  /** Whether one case could go from one inspector to another as far as their loads are concerned. */
  canShift(from: number, to: number): boolean {
    const now = this.#outside(from, 0) + this.#outside(to, 0);
    if (listed(this.loads, to) >= roomOf(nth(this.table.inspectors, to), this.table)) return false;
    return this.#outside(from, -1) + this.#outside(to, 1) <= now;
  }

  #outside(inspector: number, change: number): number {
    return outside(listed(this.loads, inspector) + change, nth(this.limits, inspector));
  }
}

/** Worked out once for a table, of which many deals are tried. */
const known = new WeakMap<Table, Uint8Array>();

function allowedOf(table: Table): Uint8Array {
  const before = known.get(table);
  if (before !== undefined) return before;
  const allowed = new Uint8Array(table.cases.length * table.inspectors.length);
  for (const [place, some] of table.allowed.entries())
    for (const inspector of some) allowed[place * table.inspectors.length + inspector] = 1;
  known.set(table, allowed);
  return allowed;
}
