import { spawnSync } from "node:child_process";

/** Runs suites of `npm test` in the longer form that some variables of the environment give them; what they hold must hold there too. */
export function runLonger(suites: readonly string[], longer: Readonly<Record<string, string>>): void {
  const { status } = spawnSync("npx", ["vitest", "run", "--project", "node", "--project", "long", ...suites], {
    stdio: "inherit",
    env: { ...process.env, ...longer },
  });
  if (status !== 0) process.exitCode = 1;
}
