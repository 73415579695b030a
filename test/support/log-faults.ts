import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nth } from "../../src/base/lists.ts";
import type { LogSource } from "./run-log.ts";

/**
 * Case and child references as the lists of the tests have them: of the example list, of invented cases, and those that
 * are named for what they are.
 */
const REFERENCES = /[Cc]anary|CANARY|\b(?:LL-\d{5}|CH\d{4}|[CO]-\d{4,5})\b/;

/** What test files log at least: a run that gathers no logs must not pass for one whose logs give nothing away. */
const LEAST: readonly (readonly [file: string, source: LogSource, lines: number])[] = [
  ["test/api/draws.test.ts", "app", 20],
  ["test/ledger-api/states.test.ts", "app", 60],
  ["test/ledger-api/states.test.ts", "audit", 60],
  ["test/cli/server.test.ts", "command", 10],
  ["test/ledger-api/kill.test.ts", "server", 8],
  ["test/ledger-api/crowd.test.ts", "app", 150],
  ["test/ledger-api/both.test.ts", "worker", 80],
  ["test/store/store.test.ts", "database", 8],
  ["test/ledger/audit.test.ts", "audit", 30],
];

/**
 * What is wrong with the logs of a run: every line that holds a case reference, and every source that says too little.
 *
 * @param folder where they were gathered
 * @param passed the test files of which every test passed, from the project's folder on
 */
export function logFaults(folder: string, passed: readonly string[]): string[] {
  const faults: string[] = [];
  const lines = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    const source = nth(name.split("."), 0);
    const log = readFileSync(join(folder, name), "utf8").split("\n").filter(Boolean);
    lines.set(source, (lines.get(source) ?? 0) + log.length);
    for (const line of log) {
      const found = REFERENCES.exec(line);
      if (found) faults.push(`a case reference was logged (${source}): ${around(line, found.index)}`);
    }
  }
  for (const [file, source, least] of LEAST) {
    const found = lines.get(source) ?? 0;
    if (passed.includes(file) && found < least) {
      faults.push(
        `${file} passed and ${found} lines of ${source} were kept, fewer than ${least}: is the log gathered?`,
      );
    }
  }
  return faults;
}

/** A line of the audit trail can be long. */
function around(line: string, index: number): string {
  return line.slice(Math.max(0, index - 100), index + 100);
}
