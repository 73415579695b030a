import { expect, test } from "vitest";
import { pageOf } from "../../src/ledger/page.ts";

const listed = (count: number) => (limit: number) =>
  Promise.resolve(Array.from({ length: Math.min(count, limit) }, (_, at) => at));

test.each([
  [0, [], false],
  [1, [0], false],
  [2, [0, 1], false],
  [3, [0, 1], true],
  [9, [0, 1], true],
])("of %d entries a page of two has %j, and more: %j", async (count, entries, more) => {
  expect(await pageOf(2, listed(count))).toEqual({ entries, more });
});
