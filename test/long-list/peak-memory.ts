import { readFileSync } from "node:fs";
import { readList } from "../../src/long-list/read-list.ts";

// Run as a process of its own by peak-memory.test.ts: reads the file it is given and prints what that took.
const bytes = new Uint8Array(readFileSync(process.argv[2]!));
const { findings } = await readList({ bytes }, { inspectionDate: "2026-11-02" });
const megabytes = Math.round(process.resourceUsage().maxRSS / 1_000);
process.stdout.write(JSON.stringify({ first: findings[0]?.code ?? null, megabytes }));
