import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { digestOf } from "../../../src/base/canonical.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { readMigrations } from "../../../src/store/migration-files.ts";
import { openPgliteInMemory } from "./pglite-in-memory.ts";

/**
 * Databases to start others from, in a tenth of the time. Each is made once and kept, as an archive and as files, for the next test
 * file and the next run.
 *
 * @module
 */

/** Goes with the installed packages, as a snapshot of one version of PGlite may mean nothing to the next. */
const CACHE = fileURLToPath(new URL("../../../node_modules/.cache/longlist/", import.meta.url));

interface Prepared {
  readonly snapshot: Blob;
  /** Where its files lie, to be copied and not touched. */
  readonly files: string;
}

let prepared: Promise<Prepared> | null = null;
let blank: Promise<Prepared> | null = null;

/** An empty database with all migrations applied: one for each state of the migrations. */
export async function preparedSnapshot(): Promise<Blob> {
  return (await preparedDatabase()).snapshot;
}

/** The same as a data directory of PostgreSQL. */
export async function preparedFiles(): Promise<string> {
  return (await preparedDatabase()).files;
}

/** One as PGlite makes it, without a table: seven seconds of work. */
export async function blankSnapshot(): Promise<Blob> {
  blank ??= kept("blank", openPgliteInMemory);
  return (await blank).snapshot;
}

function preparedDatabase(): Promise<Prepared> {
  prepared ??= readMigrations().then((migrations) =>
    kept(digestOf(migrations).slice("sha256:".length), async () => {
      const { store, database } = await openPgliteInMemory(await blankSnapshot());
      await migrate(store, migrations);
      return { store, database };
    }),
  );
  return prepared;
}

async function kept(name: string, open: () => ReturnType<typeof openPgliteInMemory>): Promise<Prepared> {
  const [archive, files] = [`${CACHE}${name}.tar`, `${CACHE}${name}`];
  mkdirSync(CACHE, { recursive: true });
  // Every process of a run asks for it at the run's beginning: one makes it, in a folder that tells the others so.
  const draft = `${files}.draft`;
  while (!existsSync(files)) {
    if (isMine(draft)) await make(open, { archive, files, draft });
    else await delay(BETWEEN_LOOKS);
  }
  return { snapshot: new AtHand(await readFile(archive)), files };
}

interface Places {
  readonly archive: string;
  readonly files: string;
  readonly draft: string;
}

/** The files get their name last, once all is there. */
async function make(open: () => ReturnType<typeof openPgliteInMemory>, { archive, files, draft }: Places) {
  const { store, database } = await open();
  const made = await database.dumpDataDir("none");
  await store.close();
  writeFileSync(archive, new Uint8Array(await made.arrayBuffer()));
  // Not the draft itself: it would be as old as the archive says.
  const extracted = `${draft}/files`;
  mkdirSync(extracted, { mode: 0o700 });
  execFileSync("tar", ["--extract", `--file=${archive}`, `--directory=${extracted}`], { stdio: "pipe" });
  renameSync(extracted, files);
  rmSync(draft, { recursive: true });
}

/** Takes a folder that is not there, or that whoever took it has left as it was for long. */
function isMine(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { mtimeMs: Number.POSITIVE_INFINITY };
  if (Date.now() - mtimeMs > LONGEST) rmSync(folder, { recursive: true, force: true });
  return false;
}

/** In milliseconds: between two looks for what another makes, and after which a run that was stopped in the middle has left it. */
const BETWEEN_LOOKS = 100;
const LONGEST = 60_000;

/** Bytes that are in memory already: of its own accord a `Blob` of forty megabytes takes a quarter of a second to give them. */
class AtHand extends Blob {
  readonly #bytes: ArrayBuffer;

  constructor(bytes: Uint8Array) {
    super([]);
    this.#bytes = new Uint8Array(bytes).buffer;
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#bytes;
  }
}
