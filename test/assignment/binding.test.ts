import fc from "fast-check";
import { expect, test } from "vitest";
import { bindingOf } from "../../src/assignment/binding.ts";
import { roomOf, tableOf } from "../../src/assignment/table.ts";
import { asked, everyDeal, fresh } from "./tables.ts";

test("an assignment is possible exactly where trying every one finds one", () => {
  fc.assert(
    fc.property(asked({ cases: [1, 6], inspectors: [1, 3] }), (tables) => {
      const table = fresh(tables);
      expect(bindingOf(table) === null).toBe(everyDeal(table).length > 0);
    }),
    { numRuns: 500 },
  );
});

test("what binds proves it: the cases named can go to nobody but those named, who cannot take as many", () => {
  let bound = 0;
  fc.assert(
    fc.property(asked(), (tables) => {
      const table = fresh(tables);
      const binding = bindingOf(table);
      if (binding === null) return;
      bound++;
      const places = table.cases.flatMap(({ caseId }, place) => (binding.cases.includes(caseId) ? place : []));
      const may = new Set(places.flatMap((place) => table.allowed[place] ?? []));
      expect([...may].map((place) => table.inspectors[place]?.name).sort()).toEqual([...binding.inspectors]);
      const room = [...may].reduce((sum, place) => {
        const inspector = table.inspectors[place];
        return sum + (inspector === undefined ? 0 : roomOf(inspector, table));
      }, 0);
      expect(binding.room).toBe(room);
      expect(room).toBeLessThan(binding.cases.length);
    }),
    { numRuns: 300 },
  );
  expect(bound).toBeGreaterThan(20);
});

test("a case that is barred to everybody binds by itself", () => {
  const inspectors = ["A", "B"].map((name) => ({ name, most: null, share: 1, domains: null }));
  const cases = ["1", "2"].map((caseId) => ({ caseId, domain: "court" as const, child: null, levels: [], kept: null }));
  const conflicts = inspectors.map(({ name }) => ({ case: "2", inspector: name }));
  expect(bindingOf(tableOf(cases, inspectors, conflicts))).toEqual({ cases: ["2"], inspectors: [], room: 0 });
});
