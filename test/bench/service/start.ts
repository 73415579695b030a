import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hangUp } from "./client.ts";

/** A service in a process of its own, for whoever measures it from outside. */
export interface BenchService {
  readonly url: string;
  /** Of an administrator. */
  readonly token: string;
  /** Megabytes in memory now. */
  readonly memory: () => number;
  /** Milliseconds that its processors have worked until now, all threads together. */
  readonly worked: () => number;
}

/**
 * Runs `run.ts` beside this file, on a database in a directory of its own, for as long as it is measured: what fails
 * meanwhile must not leave it behind.
 *
 * @param way whether lists are worked on by threads, or by the one that answers, as before there were any
 */
export async function withService<T>(
  way: "threads" | "in line",
  measure: (service: BenchService) => Promise<T>,
): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), "longlist-bench-"));
  const script = fileURLToPath(new URL("./run.ts", import.meta.url));
  const child = spawn(process.execPath, [script, way], {
    env: { ...process.env, LONGLIST_DATA: data },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  try {
    let said = "";
    while (!said.includes("\n")) said += String((await once(child.stdout, "data"))[0]);
    const { url, token } = JSON.parse(said) as { url: string; token: string };
    return await measure({
      url,
      token,
      memory: () => megabytesOf(child.pid, /^VmRSS:\s+(\d+)/m),
      worked: () => workOf(child.pid),
    });
  } finally {
    hangUp();
    child.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

/**
 * Milliseconds that processors have worked for a process: of the kernel's hundredths of seconds, in user and in system mode.
 */
export function workOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** Megabytes that a process has had in memory at most. */
export function peakOf(pid: number | undefined): number {
  return megabytesOf(pid, /^VmHWM:\s+(\d+)/m);
}

function megabytesOf(pid: number | undefined, line: RegExp): number {
  const [, kilobytes] = line.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
