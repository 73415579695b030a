import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/**
 * What a lock file says: a line that names who holds the directory, and a line with the number of their heartbeats so
 * far, always of the same length, so that a beat needs no room on the disk.
 *
 * @module
 */

/** Who holds a directory. */
export interface Holder {
  /** A UUID of this taking of the lock, and of no other. */
  readonly id: string;
  /** For people. */
  readonly host: string;
  readonly process: number;
  /** When the process started, in ticks since the computer did; numbers of processes are used again. Empty where unknown. */
  readonly started: string;
  /** Which run of which kernel, and which of its process namespaces; empty where unknown. */
  readonly kernel: string;
}

const BEAT_DIGITS = 16;

/** This process as a holder. */
export function thisProcess(): Holder {
  return {
    id: crypto.randomUUID(),
    host: hostname(),
    process: process.pid,
    started: startOf("self"),
    kernel: kernel(),
  };
}

/** A lock file's content. @example lockText(thisProcess(), 0).endsWith("0000000000000000\n") // true */
export function lockText(holder: Holder, beat: number): string {
  return `${JSON.stringify(holder)}\n${beatText(beat)}`;
}

/** The line that changes, which begins where the first ends. */
export function beatText(beat: number): string {
  return `${String(beat).padStart(BEAT_DIGITS, "0")}\n`;
}

/** Who a lock file names; null for what is no lock file of this version. */
export function readHolder(text: string): Holder | null {
  try {
    const found: Partial<Holder> | null = JSON.parse(text.split("\n")[0] ?? "");
    return typeof found?.id === "string" ? (found as Holder) : null;
  } catch {
    return null;
  }
}

/** Whether a directory is still a holder's: asked before every statement, so it costs one small read. */
export function isStillHeldBy(path: string, id: string): boolean {
  try {
    return readHolder(readFileSync(path, "utf8"))?.id === id;
  } catch {
    return false;
  }
}

/** Whether a holder ran under this kernel, among the processes that this one can see, and is not there any more. */
export function hasEndedHere(holder: Holder | null): boolean {
  if (holder === null || holder.kernel === "" || holder.started === "" || holder.kernel !== kernel()) return false;
  return startOf(String(holder.process)) !== holder.started;
}

function kernel(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return boot === "" ? "" : `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return "";
  }
}

/**
 * The 22nd field of what the system tells of a process; empty for one that does not exist, or has ended and is only
 * waiting for its parent to notice.
 */
function startOf(process: string): string {
  try {
    const status = readFileSync(`/proc/${process}/stat`, "utf8");
    const [state, ...rest] = status.slice(status.lastIndexOf(")") + 2).split(" ");
    return state === "Z" || state === "X" ? "" : (rest[18] ?? "");
  } catch {
    return "";
  }
}
