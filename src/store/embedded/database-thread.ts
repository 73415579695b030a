import { closeSync, existsSync, fsyncSync, openSync, readdirSync, statfsSync } from "node:fs";
import { chmod, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { PGlite } from "@electric-sql/pglite";
import type { PgliteSession } from "../pglite-session.ts";
import { isStillHeldBy } from "./lock-file.ts";
import type { AskedStatement, DatabaseThreadData, ThreadAnswer } from "./messages.ts";

/**
 * The thread of the embedded database: it opens it, does one statement after the other, and looks before each that the
 * directory is still its own and before each transaction that the disk has room.
 *
 * @module
 */

/** The owner's alone, as PostgreSQL itself asks for: other users of the computer would read the lists, and could change them. */
const OWN = 0o700;

/** Between two looks at the free space, in milliseconds: what is written meanwhile is small beside what must be free. */
const BETWEEN_LOOKS = 100;

/** PostgreSQL's code for a disk that is full. */
const DISK_FULL = "53100";

const { home, lock, leastFree, refusedWrite } = workerData as DatabaseThreadData;

let opened: Promise<PgliteSession> | null = null;
let looked = { at: -Infinity, free: 0 };

parentPort?.on("message", async (asked: AskedStatement) => {
  const answer = await answerTo(asked);
  parentPort?.postMessage(answer);
});

async function answerTo({ sql, values, begins }: AskedStatement): Promise<ThreadAnswer> {
  if (!isStillHeldBy(lock.path, lock.holder)) return { lost: true };
  if (begins && !hasRoom()) return { refused: DISK_FULL };
  try {
    if (sql === null) {
      await (await opened)?.close();
      return { rows: [] };
    }
    opened ??= openDatabase();
    return { rows: await (await opened).ask(sql, values) };
  } catch (error) {
    const code: unknown = Object(error).code;
    return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? { refused: code } : { broken: true };
  }
}

function hasRoom(): boolean {
  const now = performance.now();
  if (now - looked.at > BETWEEN_LOOKS) {
    const { bavail, bsize } = statfsSync(join(home, ".."));
    looked = { at: now, free: bavail * bsize };
  }
  return looked.free >= leastFree;
}

async function openDatabase(): Promise<PgliteSession> {
  // Not before it is known that there is room: a start that cannot succeed is to fail at once.
  const [{ openPglite }, { pgliteSession }] = await Promise.all([
    import("./open-pglite.ts"),
    import("../pglite-session.ts"),
  ]);
  const whenRefused = () => void Atomics.store(refusedWrite, 0, 1);
  if (existsSync(home)) await chmod(home, OWN);
  else await makeDatabase((draft) => openPglite(draft, whenRefused));
  return pgliteSession(await openPglite(home, whenRefused));
}

/** A database gets its name once it is complete, so that a start cut short leaves no half of one. */
async function makeDatabase(open: (draft: string) => Promise<PGlite>): Promise<void> {
  const draft = `${home}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: OWN });
  await (await open(draft)).close();
  synchronise(draft);
  await rename(draft, home);
}

/** Has everything in a folder on the disk: what a database begins with is written without waiting for that. */
function synchronise(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = openSync(join(entry.parentPath, entry.name), "r");
    fsyncSync(file);
    closeSync(file);
  }
}
