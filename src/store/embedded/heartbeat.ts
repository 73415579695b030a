import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { beatText, isStillHeldBy } from "./lock-file.ts";

/**
 * The thread that keeps a directory's lock moving, whatever the rest of the process is busy with. It says `lost` once
 * the lock is another's.
 *
 * @module
 */

export interface HeartbeatData {
  readonly path: string;
  readonly holder: string;
  /** Where in the file the line with the number of beats begins. */
  readonly offset: number;
  /** Between two beats, in milliseconds. */
  readonly every: number;
}

const { path, holder, offset, every } = workerData as HeartbeatData;

// Opened once: should the name have come to mean another's lock, what is written here does not reach it.
const file = openSync(path, "r+");
let beat = 0;

const timer = setInterval(() => {
  if (!isStillHeldBy(path, holder)) {
    clearInterval(timer);
    closeSync(file);
    parentPort?.postMessage("lost");
    return;
  }
  try {
    writeSync(file, beatText(++beat), offset);
    // A file system of another machine shows what was written only once it is told to.
    fdatasyncSync(file);
  } catch {
    // A disk that takes nothing: whoever takes the lock over meanwhile is found out by the next look.
  }
}, every);
