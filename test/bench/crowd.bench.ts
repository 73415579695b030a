import { spawnSync } from "node:child_process";

const SUITES = ["test/ledger/crowd.test.ts", "test/ledger-api/crowd.test.ts"];

/** The suites of crowds with a hundred clients each, where `npm test` has forty: what they hold, they must hold there too. */
export function run(): void {
  const { status } = spawnSync("npx", ["vitest", "run", "--project", "node", ...SUITES], {
    stdio: "inherit",
    env: { ...process.env, LONGLIST_CROWD: "100" },
  });
  if (status !== 0) process.exitCode = 1;
}
