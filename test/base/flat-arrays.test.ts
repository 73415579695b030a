import { expect, test } from "vitest";
import { byte, listed, real, whole } from "../../src/base/flat-arrays.ts";

test("a flat array of each kind gives what it has at a place, nought too, and an error where it has none", () => {
  expect([real(Float64Array.of(0.5, 0), 1), whole(Int32Array.of(7, 0), 1)]).toEqual([0, 0]);
  expect([byte(Uint8Array.of(1, 0), 1), listed([3, 0], 1)]).toEqual([0, 0]);
  for (const read of [
    () => real(new Float64Array(2), 2),
    () => whole(new Int32Array(2), 2),
    () => byte(new Uint8Array(2), 2),
    () => listed([3, 0], 2),
  ]) {
    expect(read).toThrow(new RangeError("nothing at place 2 of a flat array"));
  }
});
