import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { digestOf } from "../../../src/base/canonical.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { readMigrations } from "../../../src/store/migration-files.ts";
import { openPgliteInMemory } from "../../../src/store/pglite-store.ts";

/** Goes with the installed packages, as a snapshot of one version of PGlite may mean nothing to the next. */
const CACHE = fileURLToPath(new URL("../../../node_modules/.cache/longlist/", import.meta.url));

let snapshot: Promise<Blob> | null = null;

/**
 * An empty database with all migrations applied, to start others from in a tenth of the time. It is made once for each
 * state of the migrations and kept for the next test file.
 */
export function preparedSnapshot(): Promise<Blob> {
  snapshot ??= keptSnapshot();
  return snapshot;
}

async function keptSnapshot(): Promise<Blob> {
  const path = `${CACHE}${digestOf(await readMigrations()).slice("sha256:".length)}.tar`;
  const kept = await readFile(path).catch(() => null);
  if (kept) return new Blob([kept]);
  const made = await makeSnapshot();
  await mkdir(CACHE, { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, new Uint8Array(await made.arrayBuffer()));
  await rename(draft, path);
  return made;
}

async function makeSnapshot(): Promise<Blob> {
  const { store, database } = await openPgliteInMemory();
  await migrate(store, await readMigrations());
  const made = await database.dumpDataDir("none");
  await store.close();
  return made;
}
