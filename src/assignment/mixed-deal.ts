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

/** One less, as many or one more at a level, and the same of all cases. */
const WAYS = 9;

function way(at: number, gained: number, load: number): number {
  return WAYS * at + 3 * (gained + 1) + load + 1;
}

/** A deal with the count of each inspector's cases at each level, so that an exchange can be weighed before it is made. */
export class MixedDeal {
  readonly deal: Deal;
  readonly mix: Mix;
  /** For each inspector one after the other: how many of the cases have each level, and the part that should. */
  readonly #counts: Float64Array;
  readonly #parts: Float64Array;
  /**
   * For each count, by how much further beyond one case of what it should be it would lie with one case less, as many or one more at the
   * level, and of all: an exchange is weighed far more often than made.
   */
  readonly #changes: Float64Array;

  constructor(deal: Deal, mix: Mix) {
    this.deal = deal;
    this.mix = mix;
    this.#counts = new Float64Array(deal.loads.length * mix.levels.length);
    this.#parts = Float64Array.from(mix.parts.flat());
    this.#changes = new Float64Array(this.#counts.length * WAYS);
    deal.inspectorOf.forEach((inspector, place) => {
      this.#count(inspector, place, 1);
    });
    for (const inspector of deal.loads.keys()) this.#stand(inspector);
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
    return real(this.#changes, way(inspector * this.mix.levels.length + level, gained, load));
  }

  #give(place: number, from: number, to: number): void {
    this.#count(from, place, -1);
    this.#count(to, place, 1);
    this.deal.give(place, to);
    this.#stand(from);
    this.#stand(to);
  }

  /** Works out what can become of an inspector's counts as they stand now. */
  #stand(inspector: number): void {
    const now = listed(this.deal.loads, inspector);
    const first = inspector * this.mix.levels.length;
    for (let at = first; at < first + this.mix.levels.length; at++) {
      const [count, part] = [real(this.#counts, at), real(this.#parts, at)];
      const beyond = beyondOne(count, now * part);
      for (let gained = -1; gained <= 1; gained++) {
        for (let load = -1; load <= 1; load++) {
          this.#changes[way(at, gained, load)] = beyondOne(count + gained, (now + load) * part) - beyond;
        }
      }
    }
  }

  #count(inspector: number, place: number, change: number): void {
    const first = inspector * this.mix.levels.length;
    for (const level of nth(this.mix.levelsOf, place)) {
      this.#counts[first + level] = real(this.#counts, first + level) + change;
    }
  }
}
