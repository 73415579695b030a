import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { preparedFiles } from "./pglite-snapshot.ts";

/**
 * A data directory with an empty database that is set up, as a service leaves it that was stopped before it had made its
 * first key. It goes when the test has finished.
 *
 * @param above the folder to make it in; one of its own unless told
 */
export async function preparedDirectory(above = aFolder()): Promise<string> {
  const data = join(above, "data");
  mkdirSync(data, { mode: 0o700 });
  cpSync(await preparedFiles(), join(data, "postgres"), { recursive: true });
  return data;
}

/** A file system in memory, where a database need not wait for a disk that others keep busy. */
const MEMORY = "/dev/shm";
const ROOM = 2 ** 30;

/** A folder for one test, in memory where there is room. */
export function aFolder(): string {
  const folder = mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), "longlist-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ROOM;
}
