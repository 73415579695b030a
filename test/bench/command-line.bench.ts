import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { printTable, rounded } from "./measure.ts";
import { EXAMPLE } from "./service/lists.ts";
import { peakOf, workOf } from "./service/start.ts";

const ROWS = 100_000;
const ROUNDS = 5;
const COMMAND = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

/**
 * A list of 100,000 rows, which is the most that a command reads, drawn on the command line from the start of the process to
 * its end: the example's rows again and again, with other references.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "longlist-rows-"));
  const list = join(folder, "list.csv");
  writeFileSync(list, manyRows(ROWS));
  const rows: string[][] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const { elapsed, worked, peak } = await drawn(list);
      rows.push([String(round + 1), rounded(elapsed / 1000), rounded(worked / 1000), String(peak)]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  printTable(["a draw of 100,000 rows", "seconds until its end", "seconds of work", "MB at most"], rows);
}

function manyRows(count: number): string {
  const [headings, ...rows] = EXAMPLE.trimEnd().split(/\r?\n/);
  const many = Array.from({ length: count }, (_, at) => {
    const time = Math.floor(at / rows.length);
    return (rows[at % rows.length] ?? "").replace(/^([^,]*),([^,]+)/, `$1${time},$2${time}`);
  });
  return `${[headings, ...many].join("\n")}\n`;
}

async function drawn(list: string): Promise<{ elapsed: number; worked: number; peak: number }> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [COMMAND, "draw", list, "--inspection-date", "2026-11-02", "--seed", "bench", "--json"],
    {
      stdio: "ignore",
    },
  );
  let [worked, peak] = [0, 0];
  // Both grow until the process ends, and are gone with it.
  const look = setInterval(() => {
    try {
      [worked, peak] = [workOf(child.pid), peakOf(child.pid) || peak];
    } catch {
      clearInterval(look);
    }
  }, 20);
  const [status] = await once(child, "exit");
  const elapsed = performance.now() - start;
  clearInterval(look);
  if (status !== 0) throw new Error(`the draw ended with status ${status}`);
  return { elapsed, worked, peak };
}
