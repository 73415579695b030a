import { listed, real, whole } from "../base/flat-arrays.ts";
import { nth } from "../base/lists.ts";

/**
 * A network of arcs with whole capacities and costs, small enough for shortest augmenting paths: every capacity, cost and
 * sum must be a safe integer, and no circle of arcs may cost less than nothing.
 *
 * Arcs lie in flat lists by their numbers: as objects, the search for paths would spend nearly all of its time waiting for memory. The
 * arc back, along which what was sent can be taken back, has the other number of an even and an odd one.
 *
 * @see Ahuja, Magnanti and Orlin (1993), Network Flows, 9.7
 */
export class FlowNetwork {
  readonly #to: number[] = [];
  readonly #cost: number[] = [];
  /** What can still be sent along each arc. */
  readonly #left: number[] = [];
  readonly #from: number[][];

  constructor(nodes: number) {
    this.#from = Array.from({ length: nodes }, () => []);
  }

  /** Adds an arc; paths are looked for in the order in which arcs were added. @returns its number, for {@link flowOf} */
  add(from: number, to: number, capacity: number, cost = 0): number {
    const number = this.#to.length;
    this.#to.push(to, from);
    this.#cost.push(cost, -cost);
    this.#left.push(capacity, 0);
    nth(this.#from, from).push(number);
    nth(this.#from, to).push(number + 1);
    return number;
  }

  /** What goes along an arc. */
  flowOf(arc: number): number {
    return listed(this.#left, back(arc));
  }

  /**
   * Sends as much as can be sent from one node to another, and of all ways to do so a cheapest.
   *
   * @returns how much
   */
  send(source: number, sink: number): number {
    let sent = 0;
    for (let path = this.#cheapest(source, sink); path !== null; path = this.#cheapest(source, sink)) {
      const amount = Math.min(...path.map((arc) => listed(this.#left, arc)));
      for (const arc of path) {
        this.#left[arc] = listed(this.#left, arc) - amount;
        this.#left[back(arc)] = listed(this.#left, back(arc)) + amount;
      }
      sent += amount;
    }
    return sent;
  }

  /** The nodes to which more could be sent from a node: after {@link send}, the source's side of a least cut. */
  reachable(source: number): ReadonlySet<number> {
    const met = new Set([source]);
    for (const node of met) {
      for (const arc of nth(this.#from, node)) if (listed(this.#left, arc) > 0) met.add(listed(this.#to, arc));
    }
    return met;
  }

  /** The arcs of a cheapest path with room left, and of the cheapest one of the first found. */
  #cheapest(source: number, sink: number): number[] | null {
    const [nodes, left, ends, costs] = [this.#from.length, this.#left, this.#to, this.#cost];
    const cost = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
    const by = new Int32Array(nodes);
    // Nodes wait in a ring, each once at the most, so that it never overflows.
    const ring = new Int32Array(nodes);
    const waits = new Uint8Array(nodes);
    let [first, waiting] = [0, 1];
    ring[0] = source;
    cost[source] = 0;
    while (waiting > 0) {
      const node = whole(ring, first);
      first = first + 1 === nodes ? 0 : first + 1;
      waiting--;
      waits[node] = 0;
      const here = real(cost, node);
      for (const arc of nth(this.#from, node)) {
        if (listed(left, arc) === 0) continue;
        const to = listed(ends, arc);
        const there = here + listed(costs, arc);
        if (there >= real(cost, to)) continue;
        cost[to] = there;
        by[to] = arc;
        if (waits[to] === 1) continue;
        waits[to] = 1;
        ring[(first + waiting) % nodes] = to;
        waiting++;
      }
    }
    if (cost[sink] === Number.POSITIVE_INFINITY) return null;
    const path: number[] = [];
    for (let node = sink; node !== source; node = listed(ends, back(whole(by, node)))) path.push(whole(by, node));
    return path;
  }
}

/** @example back(6) // 7 */
function back(arc: number): number {
  return arc % 2 === 0 ? arc + 1 : arc - 1;
}
