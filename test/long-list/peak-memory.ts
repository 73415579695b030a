import { readFileSync } from "node:fs";
import { readList } from "../../src/long-list/read-list.ts";

// Run as a process of its own by peak-memory.test.ts: reads the file it is given and prints what that took.
const bytes = new Uint8Array(readFileSync(process.argv[2]!));
const { findings } = await readList({ bytes }, { inspectionDate: "2026-11-02" });
// The most this program held. What `resourceUsage` counts begins with the process that started it, here one that has run other tests.
const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))!;
const megabytes = Math.round(Number(kilobytes) / 1_000);
process.stdout.write(JSON.stringify({ first: findings[0]?.code ?? null, megabytes }));
