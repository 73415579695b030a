import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { UserConsoleLog } from "vitest";
import type { Reporter, TestModule } from "vitest/node";
import { logFaults } from "./log-faults.ts";
import { FOLDER, keepLog } from "./run-log.ts";

/** Of the faults in its logs: one leak is seldom alone. */
const MOST_SHOWN = 10;

/**
 * Ends a run with what its logs give away, which fails it, with what passed only at a second try, with what did not run and
 * how to make it, then the counts, alone on the last line.
 */
export default class ClosingLines implements Reporter {
  /** Where the run's logs are gathered. */
  #logs = "";

  onInit(): void {
    this.#logs = mkdtempSync(join(tmpdir(), "longlist-logs-"));
    process.env[FOLDER] = this.#logs;
  }

  onUserConsoleLog({ content }: UserConsoleLog): void {
    keepLog("console")(content);
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const results = tests.map((test) => test.result());
    const count = (state: string) => results.filter((result) => result.state === state).length;
    const notes = results.flatMap((result) => (result.state === "skipped" && result.note ? [result.note] : []));
    // What failed before its tests, as what prepares them does: they are counted as skipped.
    const broken = modules
      .flatMap((module) => [module, ...module.children.allSuites()])
      .filter((suite) => suite.errors().length > 0).length;
    const faults = this.#logFaults(modules);
    for (const fault of faults.slice(0, MOST_SHOWN)) process.stdout.write(`\n*** LOGS: ${fault}\n`);
    for (const test of tests.filter((one) => one.diagnostic()?.flaky)) {
      process.stdout.write(`\n*** PASSED ONLY AT THE SECOND TRY: ${test.fullName}\n`);
    }
    for (const note of new Set(notes)) process.stdout.write(`\n*** NOT RUN: ${note}\n`);
    const skipped = count("skipped");
    const failed = count("failed") + broken + faults.length;
    process.stdout.write(
      `\nTests: ${count("passed")} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
    );
  }

  #logFaults(modules: readonly TestModule[]): string[] {
    const passed = modules.filter((module) =>
      [...module.children.allTests()].every((test) => test.result().state === "passed"),
    );
    const faults = logFaults(
      this.#logs,
      passed.map(({ moduleId, project }) => relative(project.vitest.config.root, moduleId)),
    );
    rmSync(this.#logs, { recursive: true });
    if (faults.length > 0) process.exitCode = 1;
    return faults;
  }
}
