import fc from "fast-check";
import { expect, test } from "vitest";
import { bindingOf } from "../../src/assignment/binding.ts";
import { dealCases } from "../../src/assignment/deal-cases.ts";
import { exactLoads } from "../../src/assignment/exact-loads.ts";
import { firstDeal } from "../../src/assignment/first-deal.ts";
import { limitsOf, outside } from "../../src/assignment/limits.ts";
import { beyondOne, type Mix, mixOf } from "../../src/assignment/mix.ts";
import { roomOf, type Table, tableOf } from "../../src/assignment/table.ts";
import { siblingsOf, splits } from "../../src/assignment/together.ts";
import { generator } from "../../src/sampling/ticket.ts";
import { asked, chanceFor, everyDeal, fresh, usual } from "./tables.ts";

const loadsOf = ({ inspectors }: Table, deal: readonly number[]) =>
  inspectors.map((_, place) => deal.filter((one) => one === place).length);
const movesOf = ({ kept }: Table, deal: readonly number[]) =>
  deal.filter((inspector, place) => kept[place] !== -1 && kept[place] !== inspector).length;

function beyond({ inspectors }: Table, mix: Mix, deal: readonly number[]): number {
  return inspectors.reduce((sum, _, inspector) => {
    const own = deal.flatMap((one, place) => (one === inspector ? [mix.levelsOf[place] ?? []] : []));
    return mix.levels.reduce((total, _level, level) => {
      const count = own.filter((levels) => levels.includes(level)).length;
      return total + beyondOne(count, own.length * (mix.parts[inspector]?.[level] ?? 0));
    }, sum);
  }, 0);
}

test("in 1,000 generated tables the hard rules hold, every load is the floor or the ceiling, and the mix lies less beyond one case than in a random deal", () => {
  let [dealt, here, random] = [0, 0, 0];
  fc.assert(
    fc.property(asked(), (tables) => {
      const table = fresh(tables);
      if (bindingOf(table) !== null) return;
      dealt++;
      const { inspectorOf, exact, mix } = dealCases(table, chanceFor(table));
      inspectorOf.forEach((inspector, place) => {
        expect(table.allowed[place]).toContain(inspector);
      });
      loadsOf(table, inspectorOf).forEach((load, place) => {
        const inspector = table.inspectors[place];
        expect(load).toBeLessThanOrEqual(inspector === undefined ? 0 : roomOf(inspector, table));
        expect(outside(load, limitsOf(exact[place] ?? { part: 0, whole: 1 }))).toBe(0);
      });
      here += beyond(table, mix, inspectorOf);
      random += beyond(table, mix, firstDeal(table, exact.map(limitsOf), chanceFor(table)));
    }),
    { numRuns: 1000, seed: 2026 },
  );
  expect(dealt).toBeGreaterThan(400);
  // Half of these cases have siblings, inspectors are few and most are limited: children and limits come before the mix.
  expect(here).toBeLessThan(0.6 * random);
});

test("in tables as inspections have them the mix lies beyond one case a tenth as much as in a random deal at the most", () => {
  let [here, random] = [0, 0];
  for (let key = 0; key < 30; key++) {
    const table = usual(key);
    if (bindingOf(table) !== null) continue;
    const { inspectorOf, exact, mix } = dealCases(table, chanceFor(table));
    here += beyond(table, mix, inspectorOf);
    random += beyond(table, mix, firstDeal(table, exact.map(limitsOf), chanceFor(table)));
  }
  expect(random).toBeGreaterThan(500);
  expect(10 * here).toBeLessThan(random);
});

test("where an assignment is kept, as few cases move as trying every deal finds, and then the loads are as near as can be", () => {
  fc.assert(
    fc.property(asked({ cases: [1, 6], inspectors: [1, 3] }), ({ cases, inspectors, conflicts }) => {
      const table = tableOf(cases, inspectors, conflicts);
      const every = everyDeal(table);
      if (every.length === 0) return;
      const limits = exactLoads(table).map(limitsOf);
      const cost = (deal: readonly number[]) => [
        movesOf(table, deal),
        loadsOf(table, deal).reduce((sum, load, place) => sum + outside(load, limits[place] ?? { low: 0, high: 0 }), 0),
      ];
      const [moves = 0, off = 0] = cost(dealCases(table, chanceFor(table)).inspectorOf);
      const costs = every.map(cost);
      const fewest = Math.min(...costs.map(([some = 0]) => some));
      expect(moves).toBe(fewest);
      expect(off).toBe(Math.min(...costs.filter(([some]) => some === fewest).map(([, load = 0]) => load)));
    }),
    { numRuns: 300 },
  );
});

test("the cases of one child go to one inspector as often as trying every deal finds, within the rules that come first", () => {
  let [short, possible] = [0, 0];
  fc.assert(
    fc.property(asked({ cases: [2, 7], inspectors: [2, 3] }), (tables) => {
      const table = fresh(tables);
      const siblings = siblingsOf(table);
      if (siblings.length === 0 || bindingOf(table) !== null) return;
      const limits = exactLoads(table).map(limitsOf);
      const within = everyDeal(table).filter((deal) =>
        loadsOf(table, deal).every((load, place) => outside(load, limits[place] ?? { low: 0, high: 0 }) === 0),
      );
      const best = Math.min(...within.map((deal) => splits(siblings, deal)));
      possible++;
      if (splits(siblings, dealCases(table, chanceFor(table)).inspectorOf) > best) short++;
    }),
    { numRuns: 3000, seed: 13 },
  );
  expect(possible).toBeGreaterThan(100);
  expect(short).toBe(0);
});

test("the same table gives the same deal whatever the order of its rows", () => {
  fc.assert(
    fc.property(asked(), fc.integer(), ({ cases, inspectors, conflicts }, key) => {
      const next = generator("shuffle", key);
      const shuffled = <T>(rows: readonly T[]) =>
        rows
          .map((row) => ({ row, at: next() }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
      const told = (table: Table) => {
        if (bindingOf(table) !== null) return bindingOf(table);
        const { inspectorOf } = dealCases(table, chanceFor(table));
        return table.cases.map(({ caseId }, place) => [caseId, table.inspectors[inspectorOf[place] ?? -1]?.name]);
      };
      const again = tableOf(shuffled(cases), shuffled(inspectors), shuffled([...conflicts, ...conflicts]));
      expect(told(again)).toEqual(told(tableOf(cases, inspectors, conflicts)));
    }),
    { numRuns: 100 },
  );
});

test("chance decides between equals: over many draws every case goes to every inspector about as often", () => {
  const cases = Array.from({ length: 6 }, (_, at) => ({
    caseId: `C${at}`,
    domain: "court" as const,
    child: null,
    levels: ["court", "custody", "low", "low"],
    kept: null,
  }));
  const inspectors = ["A", "B", "C"].map((name) => ({ name, most: null, share: 1, domains: null }));
  const table = tableOf(cases, inspectors, []);
  const times = cases.map(() => [0, 0, 0]);
  for (let draw = 0; draw < 600; draw++) {
    const numbers = cases.map(({ caseId }) => inspectors.map(({ name }) => generator("draw", draw, caseId, name)()));
    dealCases(table, (place, inspector) => numbers[place]?.[inspector] ?? 1).inspectorOf.forEach((inspector, place) => {
      const counts = times[place];
      if (counts) counts[inspector] = (counts[inspector] ?? 0) + 1;
    });
  }
  // 200 are expected, with a standard deviation of 11.5.
  for (const count of times.flat()) expect(Math.abs(count - 200)).toBeLessThan(55);
});

test("the mix of somebody who inspects one domain is that of its cases", () => {
  const cases = ["court", "outOfCourt"].map((domain, at) => ({
    caseId: `C${at}`,
    domain: domain as "court",
    child: null,
    levels: [domain, "custody", "low", "low"],
    kept: null,
  }));
  const inspectors = [{ name: "A", most: null, share: 1, domains: ["court"] }];
  const { levels, parts } = mixOf(tableOf(cases, inspectors, []));
  expect(levels.map(({ level }, place) => [level, parts[0]?.[place]])).toContainEqual(["court", 1]);
  expect(levels.map(({ level }, place) => [level, parts[0]?.[place]])).toContainEqual(["outOfCourt", 0]);
});

test("where chance makes no difference references and names decide, and exchanging comes to an end", () => {
  const { cases, inspectors } = usual(1);
  const same = () => 0.5;
  const table = tableOf(cases, inspectors, []);
  const again = tableOf([...cases].reverse(), [...inspectors].reverse(), []);
  expect(dealCases(again, same)).toEqual(dealCases(table, same));
});
