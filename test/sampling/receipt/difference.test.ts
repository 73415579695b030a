import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDifference } from "../../../src/sampling/receipt/difference.ts";

describe("the first difference of two documents", () => {
  test.each<[unknown, unknown, string, unknown, unknown]>([
    [{ a: [1, 2] }, { a: [1, 3] }, "a[1]", 2, 3],
    [{ a: [1] }, { a: [1, 3] }, "a[1]", undefined, 3],
    [{ a: 1, b: 1 }, { a: 1 }, "b", 1, undefined],
    [{ z: 1, b: 1 }, { z: 2, b: 2 }, "b", 1, 2],
    [{ a: null }, { a: {} }, "a", null, {}],
    [{ a: [] }, { a: {} }, "a", [], {}],
    [{ a: { b: [{ c: "x" }] } }, { a: { b: [{ c: "y" }] } }, "a.b[0].c", "x", "y"],
    [{}, { toString: 1 }, "toString", undefined, 1],
    [1, "1", "", 1, "1"],
  ])("%j and %j: at %s", (left, right, path, one, other) => {
    expect(firstDifference(left, right)).toEqual({ path, left: one, right: other });
  });

  test("is none exactly where they are equal", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        expect(firstDifference(left, structuredClone(left))).toBeNull();
        const equal = JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));
        expect(firstDifference(JSON.parse(JSON.stringify(left)), JSON.parse(JSON.stringify(right))) === null).toBe(
          equal,
        );
      }),
    );
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => ({ [name]: sorted(part) }))
    .concat({ "": "an object" });
}
