import { describe, expect, test } from "vitest";
import { got, leading, nth } from "../../src/base/lists.ts";

describe("an entry that is known to be there", () => {
  test("is had from a list, from a flat array and from a map", () => {
    expect(nth(["a", "b"], 1)).toBe("b");
    expect(nth(Float64Array.of(0.5, 0), 1)).toBe(0);
    expect(got(new Map([["a", 0]]), "a")).toBe(0);
    expect(leading(["a", "b", "c"], 2)).toEqual(["a", "b"]);
  });

  test.each([-1, 2, 0.5, Number.NaN])("is an error of the code where the list has no place %s", (place) => {
    expect(() => nth(["a", "b"], place)).toThrow(new RangeError(`nothing at place ${place} of a list of 2`));
  });

  test("is an error where the list is shorter than what is taken from it", () => {
    expect(() => leading(["a"], 2)).toThrow(new RangeError("nothing at place 1 of a list of 1"));
  });

  test("is an error where the map has no such key, and the error does not tell the key, which may be a case's", () => {
    const told = (() => {
      try {
        return got(new Map([["LL-1", 1]]), "LL-2");
      } catch (error) {
        return String(error);
      }
    })();
    expect(told).toBe("RangeError: nothing under a key of a map of 1");
  });
});
