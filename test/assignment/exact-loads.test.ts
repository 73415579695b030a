import fc from "fast-check";
import { expect, test } from "vitest";
import { bindingOf } from "../../src/assignment/binding.ts";
import { ceilingOf, exactLoads, floorOf } from "../../src/assignment/exact-loads.ts";
import { roomOf, type Table, tableOf } from "../../src/assignment/table.ts";
import { asked, fresh } from "./tables.ts";

test("five inspectors, one of half a share and one with a limit, share 43 cases as the rule's own example says", () => {
  const cases = Array.from({ length: 43 }, (_, at) => ({
    caseId: `C${at}`,
    domain: "court" as const,
    child: null,
    levels: [],
    kept: null,
  }));
  const inspectors = [1, 1, 0.5, 1, 1].map((share, at) => ({
    name: `${at}`,
    most: at === 1 ? 9 : null,
    share,
    domains: null,
  }));
  const loads = exactLoads(tableOf(cases, inspectors, []));
  expect(loads).toEqual([
    { part: 68, whole: 7 },
    { part: 9, whole: 1 },
    { part: 34, whole: 7 },
    { part: 68, whole: 7 },
    { part: 68, whole: 7 },
  ]);
  expect(loads.map(({ part, whole }) => (part / whole).toFixed(3))).toEqual([
    "9.714",
    "9.000",
    "4.857",
    "9.714",
    "9.714",
  ]);
});

/** The most cases that a set of inspectors can take, by the theorem of the least cut: over every part of the set that is full. */
function mostFor(table: Table, set: number): number {
  const { inspectors, allowed } = table;
  let least = Number.POSITIVE_INFINITY;
  for (let full = set; ; full = (full - 1) & set) {
    const open = set & ~full;
    const room = inspectors.reduce((sum, one, place) => sum + ((full >> place) & 1 ? roomOf(one, table) : 0), 0);
    const reached = allowed.filter((places) => places.some((place) => (open >> place) & 1)).length;
    least = Math.min(least, room + reached);
    if (full === 0) return least;
  }
}

test("loads are those of least squares: all are dealt, no set has more than it can take, and whoever has less for their share is in a set that is full", () => {
  fc.assert(
    fc.property(asked({ cases: [1, 25], inspectors: [1, 5] }), (tables) => {
      const table = fresh(tables);
      if (bindingOf(table) !== null) return;
      const loads = exactLoads(table);
      const whole = loads.reduce((product, load) => product * BigInt(load.whole), 1n);
      const exact = loads.map((load) => (BigInt(load.part) * whole) / BigInt(load.whole));
      const sets = Array.from({ length: 2 ** loads.length }, (_, set) => ({
        set,
        load: exact.reduce((sum, load, place) => sum + ((set >> place) & 1 ? load : 0n), 0n),
        most: BigInt(mostFor(table, set)) * whole,
      }));
      expect(sets.at(-1)?.load).toBe(BigInt(table.cases.length) * whole);
      for (const { load, most } of sets) expect(load <= most).toBe(true);
      const perShare = (place: number) => {
        const share = BigInt(Math.round(1000 * (table.inspectors[place]?.share ?? 1)));
        return { load: exact[place] ?? 0n, share };
      };
      for (let more = 0; more < loads.length; more++) {
        for (let less = 0; less < loads.length; less++) {
          const [a, b] = [perShare(more), perShare(less)];
          if (a.load * b.share <= b.load * a.share) continue;
          const full = sets.some(({ set, load, most }) => load === most && (set >> less) & 1 && !((set >> more) & 1));
          expect(full, `${more} could give ${less} some`).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("floors and ceilings of whole and of broken loads", () => {
  expect([floorOf({ part: 68, whole: 7 }), ceilingOf({ part: 68, whole: 7 })]).toEqual([9, 10]);
  expect([floorOf({ part: 9, whole: 1 }), ceilingOf({ part: 9, whole: 1 })]).toEqual([9, 9]);
});
