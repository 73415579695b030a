import { rmSync } from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { StoreFailure } from "../store-failure.ts";
import type { HeartbeatData } from "./heartbeat.ts";
import { type Holder, hasEndedHere, isStillHeldBy, lockText, readHolder, thisProcess } from "./lock-file.ts";

/** How long things take, in milliseconds. */
export interface LockTimes {
  /** Between two heartbeats. */
  readonly beat: number;
  /** For how long a lock must not have moved to be taken over. */
  readonly still: number;
  /** The same where its process is known to have ended: what it ran under may have been copied while it ran. */
  readonly stillWhereEnded: number;
  /** Between taking a lock over and the first use of the directory: whoever took it over as well has shown by then. */
  readonly settle: number;
}

const LOCK_TIMES: LockTimes = { beat: 1_000, still: 10_000, stillWhereEnded: 2_500, settle: 250 };

export interface LockOptions {
  readonly times?: LockTimes | undefined;
  /** Told when the lock turns out to be another's: nothing may be written any more. */
  readonly whenLost: () => void;
}

/** A directory that is this process's alone, until it is given back. */
export interface DirectoryLock {
  readonly path: string;
  /** Of this taking of the lock, see {@link isStillHeldBy}. */
  readonly holder: string;
  readonly release: () => Promise<void>;
}

/** The directories that this process itself has open: they move, and it need not wait to see that. */
const held = new Set<string>();

/**
 * Keeps every other process out of a directory, in another container or on another machine too, and every other part of
 * this process, by a file that a thread of its own keeps changing. Whoever else comes watches it, by their own stopwatch
 * and by nobody's clock: one that moves is refused, one that stands still is taken over.
 *
 * @throws StoreFailure `in-use`, naming the process
 */
export async function lockDirectory(
  directory: string,
  { times = LOCK_TIMES, whenLost }: LockOptions,
): Promise<DirectoryLock> {
  const path = resolve(directory, "lock");
  const holder = thisProcess();
  const draft = `${path}.${holder.id}`;
  if (held.has(path)) throw inUse(path, holder);
  held.add(path);
  // However the process ends, short of being killed, the next one need not wait.
  const giveBack = () => {
    rmSync(draft, { force: true });
    if (isStillHeldBy(path, holder.id)) rmSync(path, { force: true });
  };
  process.once("exit", giveBack);
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    giveBack();
    process.removeListener("exit", giveBack);
    held.delete(path);
  };
  try {
    await takeLock(path, draft, holder, times);
    const heart = startHeart(
      { path, holder: holder.id, offset: lockText(holder, 0).indexOf("\n") + 1, every: times.beat },
      whenLost,
    );
    return {
      path,
      holder: holder.id,
      async release() {
        await heart.terminate();
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

function startHeart(data: HeartbeatData, whenLost: () => void): Worker {
  const heart = new Worker(new URL("./heartbeat.ts", import.meta.url), { workerData: data });
  heart.once("message", whenLost);
  // Without it the lock would stand still and be taken over.
  heart.once("error", whenLost);
  heart.unref();
  return heart;
}

async function takeLock(path: string, draft: string, holder: Holder, times: LockTimes): Promise<void> {
  // Written in full before it gets its name: nobody ever reads half a lock.
  await writeFile(draft, lockText(holder, 0), { mode: 0o600 });
  try {
    while (!(await linked(draft, path))) {
      const found = await readLock(path);
      if (found === null || !(await standsStill(path, found, times))) continue;
      await rename(draft, path);
      await delay(times.settle);
      if (!isStillHeldBy(path, holder.id)) throw inUse(path, readHolder((await readLock(path)) ?? ""));
      return;
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Gives a lock its name, where nobody has it. */
async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Watches another's lock for as long as it takes.
 *
 * @returns true once it has not moved for long enough; false where it was given back meanwhile
 * @throws StoreFailure `in-use` as soon as it moves
 */
async function standsStill(path: string, found: string, { beat, still, stillWhereEnded }: LockTimes): Promise<boolean> {
  const holder = readHolder(found);
  const look = beat / 4;
  // Looks are counted, and not the time between them: this process may have been paused itself.
  for (let seen = 0; seen < (hasEndedHere(holder) ? stillWhereEnded : still); seen += look) {
    await delay(look);
    const now = await readLock(path);
    if (now === null) return false;
    if (now !== found) throw inUse(path, readHolder(now));
  }
  return true;
}

async function readLock(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

function inUse(path: string, holder: Holder | null): StoreFailure {
  const who = holder ? `process ${holder.process} on ${holder.host}` : "a process that does not say which";
  return new StoreFailure("in-use", {
    remedy: `(${who}). Stop it, or choose another directory. Its lock is ${path}`,
  });
}
