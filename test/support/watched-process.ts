import type { ChildProcess } from "node:child_process";
import { keepLog, type LogSource } from "./run-log.ts";

/** A service that runs in a process of its own. */
export interface WatchedProcess {
  readonly process: ChildProcess;
  /** Everything it has printed, its log included. */
  readonly printed: () => string;
  /** The address it says it is at; null where it ends without one. */
  readonly url: Promise<string | null>;
  /** Once it has ended and all it printed has been read: the signal that ended it, null for none. */
  readonly ended: Promise<NodeJS.Signals | null>;
}

/**
 * Reads what a service prints, and keeps it with the run's logs.
 *
 * @param ready what it says once it takes requests, its address in parentheses
 */
export function watched(child: ChildProcess, source: LogSource, ready: RegExp): WatchedProcess {
  const keep = keepLog(source);
  let text = "";
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once("close", (_status, signal) => resolve(signal));
  });
  const url = new Promise<string | null>((resolve) => {
    const read = (some: Buffer) => {
      text += some;
      keep(some);
      const [, found] = ready.exec(text) ?? [];
      if (found) resolve(found);
    };
    child.stdout!.on("data", read);
    child.stderr!.on("data", read);
    void ended.then(() => resolve(null));
  });
  return { process: child, printed: () => text, url, ended };
}
