import { real } from "../base/flat-arrays.ts";
import { nth } from "../base/lists.ts";

interface Arc {
  readonly to: number;
  readonly cost: number;
  /** What can still be sent along it. */
  left: number;
  /** The arc back, along which what was sent can be taken back. */
  readonly back: number;
}

/**
 * A network of arcs with whole capacities and costs, small enough for shortest augmenting paths: every capacity, cost and
 * sum must be a safe integer, and no circle of arcs may cost less than nothing.
 *
 * @see Ahuja, Magnanti and Orlin (1993), Network Flows, 9.7
 */
export class FlowNetwork {
  readonly #arcs: Arc[] = [];
  readonly #from: number[][];

  constructor(nodes: number) {
    this.#from = Array.from({ length: nodes }, () => []);
  }

  /** Adds an arc; paths are looked for in the order in which arcs were added. @returns its number, for {@link flowOf} */
  add(from: number, to: number, capacity: number, cost = 0): number {
    const number = this.#arcs.length;
    this.#arcs.push({ to, cost, left: capacity, back: number + 1 }, { to: from, cost: -cost, left: 0, back: number });
    nth(this.#from, from).push(number);
    nth(this.#from, to).push(number + 1);
    return number;
  }

  /** What goes along an arc. */
  flowOf(arc: number): number {
    return nth(this.#arcs, arc + 1).left;
  }

  /**
   * Sends as much as can be sent from one node to another, and of all ways to do so a cheapest.
   *
   * @returns how much
   */
  send(source: number, sink: number): number {
    let sent = 0;
    for (let path = this.#cheapest(source, sink); path !== null; path = this.#cheapest(source, sink)) {
      const amount = Math.min(...path.map((arc) => arc.left));
      for (const arc of path) {
        arc.left -= amount;
        nth(this.#arcs, arc.back).left += amount;
      }
      sent += amount;
    }
    return sent;
  }

  /** The nodes to which more could be sent from a node: after {@link send}, the source's side of a least cut. */
  reachable(source: number): ReadonlySet<number> {
    const met = new Set([source]);
    for (const node of met) {
      for (const number of nth(this.#from, node)) {
        const arc = nth(this.#arcs, number);
        if (arc.left > 0) met.add(arc.to);
      }
    }
    return met;
  }

  /** The arcs of a cheapest path with room left, and of the cheapest one of the first found. */
  #cheapest(source: number, sink: number): Arc[] | null {
    const cost = new Float64Array(this.#from.length).fill(Number.POSITIVE_INFINITY);
    const by: Arc[] = [];
    const waiting = new Set([source]);
    cost[source] = 0;
    for (const node of waiting) {
      waiting.delete(node);
      const here = real(cost, node);
      for (const number of nth(this.#from, node)) {
        const arc = nth(this.#arcs, number);
        if (arc.left === 0 || here + arc.cost >= real(cost, arc.to)) continue;
        cost[arc.to] = here + arc.cost;
        by[arc.to] = arc;
        waiting.add(arc.to);
      }
    }
    if (cost[sink] === Number.POSITIVE_INFINITY) return null;
    const path: Arc[] = [];
    for (let node = sink; node !== source; ) {
      const arc = nth(by, node);
      path.push(arc);
      node = nth(this.#arcs, arc.back).to;
    }
    return path;
  }
}
