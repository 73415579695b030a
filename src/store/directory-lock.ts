import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { StoreFailure } from "./store-failure.ts";

/** The directories that this process itself has open: its own number in a lock file says nothing otherwise. */
const held = new Set<string>();

/**
 * Keeps every other process, and every other part of this one, out of a directory, by a file that names the process.
 * A lock whose process has died is taken over.
 *
 * @returns what gives the directory back
 * @throws StoreFailure `in-use`, naming the process
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = resolve(directory, "lock");
  if (held.has(path)) throw inUse(path, `${process.pid}`);
  held.add(path);
  try {
    await takeLock(path);
  } catch (error) {
    held.delete(path);
    throw error;
  }
  return async () => {
    await rm(path, { force: true });
    held.delete(path);
  };
}

async function takeLock(path: string): Promise<void> {
  const mine = `${path}.${randomUUID()}`;
  // Written in full before it gets its name: nobody ever reads half a lock.
  await writeFile(mine, await description(process.pid));
  try {
    await link(mine, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
      await removeStale(path);
      await link(mine, path).catch(() => {
        throw inUse(path, "that has just begun");
      });
    });
  } finally {
    await rm(mine, { force: true });
  }
}

/** Moves a dead process's lock aside. Should another process have taken it over meanwhile, that one's is put back. */
async function removeStale(path: string): Promise<void> {
  const found = await readFile(path, "utf8").catch(() => "");
  const pid = Number.parseInt(found, 10);
  if (pid !== process.pid && found !== "" && found === (await description(pid))) throw inUse(path, `${pid}`);
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => {});
  const moved = await readFile(aside, "utf8").catch(() => found);
  if (moved !== found) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

/**
 * A process by its number and, where the system tells, the moment it started, because numbers are used again. Of a
 * process that does not exist: nothing.
 */
async function description(pid: number): Promise<string> {
  if (!isAlive(pid)) return "";
  const status = await readFile(join("/proc", String(pid), "stat"), "utf8").catch(() => "");
  const started = status.slice(status.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  return `${pid} ${started}\n`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function inUse(path: string, who: string): StoreFailure {
  return new StoreFailure("in-use", {
    remedy: `(process ${who}). Stop it, or choose another directory. Its lock is ${path}.`,
  });
}
