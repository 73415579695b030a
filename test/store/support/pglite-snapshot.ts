import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { digestOf } from "../../../src/base/canonical.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { readMigrations } from "../../../src/store/migration-files.ts";
import { openPgliteInMemory } from "../../../src/store/pglite-store.ts";

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
  // Whoever makes them does so beside their place: another process may be about it.
  const draft = `${files}.${process.pid}`;
  if (!existsSync(archive)) {
    const { store, database } = await open();
    const made = await database.dumpDataDir("none");
    await store.close();
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(draft, new Uint8Array(await made.arrayBuffer()));
    renameSync(draft, archive);
  }
  if (!existsSync(files)) {
    mkdirSync(draft, { mode: 0o700 });
    execFileSync("tar", ["--extract", `--file=${archive}`, `--directory=${draft}`], { stdio: "pipe" });
    moveUnlessThere(draft, files);
  }
  return { snapshot: new AtHand(await readFile(archive)), files };
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
    rmSync(from, { recursive: true });
  }
}

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
