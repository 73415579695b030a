import { listed, real } from "../base/flat-arrays.ts";
import { nth } from "../base/lists.ts";
import type { Deal } from "./deal.ts";
import { beyondOne, type Mix } from "./mix.ts";

/** One case or two change hands: the case at a place goes to an inspector, and another, where there is one, comes back. */
export interface Exchange {
  readonly place: number;
  readonly to: number;
  /** The place of the case that comes back; -1 where none does. */
  readonly back: number;
}

/** A deal with the count of each inspector's cases at each level, so that an exchange can be weighed before it is made. */
export class MixedDeal {
  readonly deal: Deal;
  readonly mix: Mix;
  /** For each inspector one after the other: how many of the cases have each level, and the part that should. */
  readonly #counts: Float64Array;
  readonly #parts: Float64Array;

  constructor(deal: Deal, mix: Mix) {
    this.deal = deal;
    this.mix = mix;
    this.#counts = new Float64Array(deal.loads.length * mix.levels.length);
    this.#parts = Float64Array.from(mix.parts.flat());
    deal.inspectorOf.forEach((inspector, place) => {
      this.#count(inspector, place, 1);
    });
  }

  make({ place, to, back }: Exchange): void {
    const from = listed(this.deal.inspectorOf, place);
    this.#give(place, from, to);
    if (back !== -1) this.#give(back, to, from);
  }

  /** By how much further beyond one case of what they should be the mixes would lie. */
  change({ place, to, back }: Exchange): number {
    const from = listed(this.deal.inspectorOf, place);
    const leaving = nth(this.mix.levelsOf, place);
    let change = 0;
    if (back === -1) {
      // The loads change, and with them what every level should have.
      for (let level = 0; level < this.mix.levels.length; level++) {
        const gained = leaving.includes(level) ? 1 : 0;
        change += this.#look(from, level, -gained, -1) + this.#look(to, level, gained, 1);
      }
      return change;
    }
    const coming = nth(this.mix.levelsOf, back);
    for (let variable = 0; variable < leaving.length; variable++) {
      const [goes, comes] = [listed(leaving, variable), listed(coming, variable)];
      if (goes === comes) continue;
      change += this.#look(from, goes, -1, 0) + this.#look(from, comes, 1, 0);
      change += this.#look(to, goes, 1, 0) + this.#look(to, comes, -1, 0);
    }
    return change;
  }

  #look(inspector: number, level: number, gained: number, load: number): number {
    const at = inspector * this.mix.levels.length + level;
    const count = real(this.#counts, at);
    const part = real(this.#parts, at);
    const now = listed(this.deal.loads, inspector);
    return beyondOne(count + gained, (now + load) * part) - beyondOne(count, now * part);
  }

  #give(place: number, from: number, to: number): void {
    this.#count(from, place, -1);
    this.#count(to, place, 1);
    this.deal.give(place, to);
  }

  #count(inspector: number, place: number, change: number): void {
    const first = inspector * this.mix.levels.length;
    for (const level of nth(this.mix.levelsOf, place)) {
      this.#counts[first + level] = real(this.#counts, first + level) + change;
    }
  }
}
