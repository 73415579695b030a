import { readFileSync } from "node:fs";
import { readList } from "../../src/long-list/read-list.ts";

/**
 * Run as a process of its own by peak-memory.test.ts: reads the files that it is given, one after the other, and prints of each what was
 * found first and the most that this program held until then.
 *
 * @module
 */

for (const path of process.argv.slice(2)) {
  const bytes = new Uint8Array(readFileSync(path));
  // What the file before has left is not this one's.
  globalThis.gc?.();
  const { findings } = await readList({ bytes }, { inspectionDate: "2026-11-02" });
  // What `resourceUsage` counts begins with the process that started it, here one that has run other tests.
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))!;
  const megabytes = Math.round(Number(kilobytes) / 1_000);
  process.stdout.write(`${JSON.stringify({ first: findings[0]?.code ?? null, megabytes })}\n`);
}
