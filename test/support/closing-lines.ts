import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with what did not run and how to make it, then the counts, alone on the last line. */
export default class ClosingLines implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const results = tests.map((test) => test.result());
    const count = (state: string) => results.filter((result) => result.state === state).length;
    const notes = results.flatMap((result) => (result.state === "skipped" && result.note ? [result.note] : []));
    const broken = modules.filter((module) => module.state() === "failed" && module.children.size === 0).length;
    for (const note of new Set(notes)) process.stdout.write(`\n*** NOT RUN: ${note}\n`);
    const skipped = count("skipped");
    process.stdout.write(
      `\nTests: ${count("passed")} passed, ${count("failed") + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
    );
  }
}
