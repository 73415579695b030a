import { ceilingOf, floorOf, type Load } from "./exact-loads.ts";

/** The numbers of cases that an inspector should get: the floor or the ceiling of the exact load. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** @example limitsOf({ part: 68, whole: 7 }) // { low: 9, high: 10 } */
export function limitsOf(load: Load): Limits {
  return { low: floorOf(load), high: ceilingOf(load) };
}

/** By how many cases a load lies outside its limits. @example outside(12, { low: 9, high: 10 }) // 2 */
export function outside(load: number, { low, high }: Limits): number {
  return Math.max(0, low - load, load - high);
}
