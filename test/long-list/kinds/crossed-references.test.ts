import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { cellsOf, listText, type TidyCase, tidyList } from "./tidy-lists.ts";

/** A case is known by its own reference, and not by its child's. */

const lists = tidyList(8, 20);

async function crossed(list: readonly TidyCase[], isCrossed: (at: number) => boolean) {
  const text = listText(list, (one, at) => {
    const [caseId = "", childId = "", ...others] = cellsOf(one);
    return isCrossed(at) ? [childId, caseId, ...others] : [caseId, childId, ...others];
  });
  const { findings, list: read_ } = await read(text);
  return { told: findings.filter(({ code }) => code === "references-crossed"), findings, cases: read_?.cases ?? [] };
}

test("references that stand crosswise are a warning with their rows, one row or the whole of a second list", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.double({ min: 0, max: 0.5, noNaN: true }), async (list, part) => {
      const rows = Math.max(1, Math.floor(list.length * part));
      const { told, cases } = await crossed(list, (at) => at >= list.length - rows);
      const made = Array.from({ length: rows }, (_, at) => list.length - rows + at + 2);
      expect(told.map((one) => one.rows ?? [one.row])).toEqual([made]);
      expect(cases).toHaveLength(list.length);
    }),
    { numRuns: 60 },
  );
});

test("references of two systems, of one form or crosswise in every row are none", async () => {
  const others = fc.constantFrom<(one: TidyCase, at: number) => TidyCase>(
    (one, at) => (at % 2 ? one : { ...one, caseId: `YC/${at}`, childId: `CH${at}` }),
    (one, at) => (at % 2 ? one : { ...one, caseId: `${one.childId}/1` }),
    (one, at) => ({ ...one, caseId: String(5_000 + at), childId: String(80_000 - at) }),
    (one, at) => (at % 3 ? one : { ...one, childId: "" }),
    (one) => ({ ...one, caseId: one.childId, childId: one.caseId }),
  );
  await fc.assert(
    fc.asyncProperty(lists, others, async (list, other) => {
      const { told } = await crossed(list.map(other), () => false);
      expect(told).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
