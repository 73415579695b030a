import { spawnSync } from "node:child_process";

const SUITES = ["test/long-list/random-dialects.test.ts", "test/sampling/lottery/allocation-lottery.test.ts"];

/** The long random tests with five times the lists and populations that `npm test` has: 10,000 and 200. */
export function run(): void {
  const { status } = spawnSync("npx", ["vitest", "run", "--project", "node", ...SUITES], {
    stdio: "inherit",
    env: { ...process.env, LONGLIST_THOROUGHNESS: "5" },
  });
  if (status !== 0) process.exitCode = 1;
}
