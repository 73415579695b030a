import { expect, test } from "vitest";
import { randomBytes } from "../../src/base/random-bytes.ts";
import { attempt, Refusal } from "../../src/base/refusal.ts";

const OBSTACLE = { place: "seed", message: "the seed is empty", remedy: "Give one." };

test("what is refused is told as what stands in the way; any other error goes on", () => {
  expect(attempt(() => 7)).toEqual({ value: 7 });
  const refuse = () => {
    throw new Refusal("invalid-seed", OBSTACLE);
  };
  expect(attempt(refuse)).toEqual({ obstacles: [OBSTACLE], message: expect.stringContaining("the seed is empty") });
  const broken = new TypeError("an error of the code");
  expect(() =>
    attempt(() => {
      throw broken;
    }),
  ).toThrow(broken);
});

test("random bytes are as many as are asked for, and others each time", () => {
  expect(randomBytes(16)).toHaveLength(16);
  expect(randomBytes(16)).not.toEqual(randomBytes(16));
});
