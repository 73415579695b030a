import { nth } from "../../src/base/lists.ts";

/** Milliseconds that processors have worked for this process: other work on the machine does not count. */
export function workedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Mean milliseconds of work of a call, after a warm-up, over at least `least` calls and about `forMs` milliseconds.
 *
 * @param calls counts upwards, so that each call can have an input of its own
 */
export function meanMs(call: (index: number) => unknown, { least = 3, forMs = 400, warmUp = 1 } = {}): number {
  for (let index = 0; index < warmUp; index++) call(index);
  const start = workedMs();
  let calls = 0;
  while (calls < least || workedMs() - start < forMs) call(warmUp + calls++);
  return (workedMs() - start) / calls;
}

/**
 * Milliseconds of work of calls that are compared: they take turns, so that a busy minute of the machine meets all of them alike,
 * after a warm-up that lets the engine compile each.
 *
 * @returns for each call, the median over the rounds of its mean in a round
 */
export function medianMs(
  calls: readonly ((index: number) => unknown)[],
  { rounds = 7, forMs = 80, warmUpMs = 400 } = {},
): number[] {
  for (const call of calls) meanMs(call, { forMs: warmUpMs });
  const means = Array.from({ length: rounds }, () => calls.map((call) => meanMs(call, { forMs })));
  return calls.map((_, which) => {
    const ofCall = means.map((round) => nth(round, which)).sort((a, b) => a - b);
    return nth(ofCall, Math.floor(rounds / 2));
  });
}

/** Rows of text in aligned columns, numbers to the right. */
export function printTable(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cells = [headings, ...rows].map((row) => row.map(String));
  const widths = headings.map((_, c) => Math.max(...cells.map((row) => nth(row, c).length)));
  for (const row of cells)
    console.log(
      row.map((cell, c) => (c === 0 ? cell.padEnd(nth(widths, c)) : cell.padStart(nth(widths, c)))).join("  "),
    );
}

/** @example rounded(12.345) // "12.3" */
export function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2);
}
