import { expect, test } from "vitest";
import { killRounds } from "./support/kill-rounds.ts";

/** `npm run bench -- kill` does fifty. */
const ROUNDS = 8;

test("a process killed at random moments loses nothing that it answered, and its script goes on", {
  timeout: 600_000,
}, async () => {
  const { acknowledged, lost, beyond, trail } = await killRounds(ROUNDS);
  expect(acknowledged).toBeGreaterThan(0);
  expect(lost).toEqual([]);
  expect([0, 1]).toContain(beyond);
  expect(trail).toMatchObject({ holds: true, faults: [] });
});
