import { execFileSync } from "node:child_process";

/** Two Node processes and a Worker on one PostgreSQL, a hundred writers across them: the test of it, with more of them. */
export function run(): void {
  const began = performance.now();
  execFileSync("npx", ["vitest", "run", "--project", "node", "test/ledger-api/several.test.ts"], {
    env: { ...process.env, LONGLIST_WRITERS: "100", LONGLIST_ALL_SUITES: "1" },
    stdio: "inherit",
  });
  console.log(
    `100 writers over two processes and a Worker: ${Math.round((performance.now() - began) / 1000)} s in all`,
  );
}
