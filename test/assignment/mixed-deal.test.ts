import fc from "fast-check";
import { expect, test } from "vitest";
import { Deal } from "../../src/assignment/deal.ts";
import { beyondOne, mixOf } from "../../src/assignment/mix.ts";
import { type Exchange, MixedDeal } from "../../src/assignment/mixed-deal.ts";
import { asked, fresh } from "./tables.ts";

/** By how much all mixes lie beyond one case of what they should be, counted anew. */
function beyond({ deal, mix }: MixedDeal): number {
  let sum = 0;
  for (const inspector of deal.table.inspectors.keys()) {
    const own = deal.inspectorOf.flatMap((one, place) => (one === inspector ? [mix.levelsOf[place] ?? []] : []));
    for (const level of mix.levels.keys()) {
      const count = own.filter((levels) => levels.includes(level)).length;
      sum += beyondOne(count, own.length * (mix.parts[inspector]?.[level] ?? 0));
    }
  }
  return sum;
}

test("what an exchange is weighed at before it is made is what it changes when it is made, one after the other", () => {
  const steps = fc.array(fc.record({ place: fc.nat(), to: fc.nat(), back: fc.nat(), both: fc.boolean() }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(asked({ cases: [2, 20], inspectors: [2, 5] }), fc.nat(), steps, (tables, start, tried) => {
      const table = fresh(tables);
      const [cases, people] = [table.cases.length, table.inspectors.length];
      const limits = table.inspectors.map(() => ({ low: 0, high: cases }));
      const mixed = new MixedDeal(
        new Deal(
          table,
          limits,
          Array.from({ length: cases }, (_, place) => (place * start + start) % people),
        ),
        mixOf(table),
      );
      for (const { place, to, back, both } of tried) {
        const [at, other] = [place % cases, back % cases];
        const from = mixed.deal.inspectorOf[at];
        const exchange: Exchange = both
          ? { place: at, to: mixed.deal.inspectorOf[other] ?? 0, back: other }
          : { place: at, to: to % people, back: -1 };
        if (exchange.to === from) continue;
        const [foretold, before] = [mixed.change(exchange), beyond(mixed)];
        mixed.make(exchange);
        expect(beyond(mixed) - before).toBeCloseTo(foretold, 9);
        expect(mixed.deal.inspectorOf[at]).toBe(exchange.to);
        if (both) expect(mixed.deal.inspectorOf[other]).toBe(from);
        expect(mixed.deal.loads).toEqual(
          table.inspectors.map((_, inspector) => mixed.deal.inspectorOf.filter((one) => one === inspector).length),
        );
      }
    }),
    { numRuns: 200 },
  );
});
