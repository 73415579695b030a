import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { digestOf } from "../../../src/base/canonical.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { readMigrations } from "../../../src/store/migration-files.ts";
import { openPgliteInMemory } from "../../../src/store/pglite-store.ts";

/** Goes with the installed packages, as a snapshot of one version of PGlite may mean nothing to the next. */
const CACHE = fileURLToPath(new URL("../../../node_modules/.cache/longlist/", import.meta.url));

let prepared: Promise<Blob> | null = null;
let blank: Promise<Blob> | null = null;

/**
 * An empty database with all migrations applied, to start others from in a tenth of the time. It is made once for each
 * state of the migrations and kept for the next test file.
 */
export function preparedSnapshot(): Promise<Blob> {
  prepared ??= readMigrations().then((migrations) =>
    kept(digestOf(migrations).slice("sha256:".length), async () => {
      const { store, database } = await openPgliteInMemory(await blankSnapshot());
      await migrate(store, migrations);
      return { store, database };
    }),
  );
  return prepared;
}

/** The same as PGlite makes it, without a table: seven seconds of work. */
export function blankSnapshot(): Promise<Blob> {
  blank ??= kept("blank", openPgliteInMemory);
  return blank;
}

async function kept(name: string, open: () => ReturnType<typeof openPgliteInMemory>): Promise<Blob> {
  const path = `${CACHE}${name}.tar`;
  const there = await readFile(path).catch(() => null);
  if (there) return new Blob([there]);
  const { store, database } = await open();
  const made = await database.dumpDataDir("none");
  await store.close();
  await mkdir(CACHE, { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, new Uint8Array(await made.arrayBuffer()));
  await rename(draft, path);
  return made;
}
