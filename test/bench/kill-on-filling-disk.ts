import { join } from "node:path";
import { backUpStore } from "../../src/ledger/backup/backups.ts";
import { restoreBackup } from "../../src/ledger/backup/restore-backup.ts";
import { openPgliteStore } from "../../src/store/embedded/open-directory.ts";
import { readMigrations } from "../../src/store/migration-files.ts";
import type { Store } from "../../src/store/store.ts";
import { killRounds } from "../ledger-api/kill-rounds.ts";
import { DISK_WANTED, mountSmallDisk } from "../store/support/mounted-disk.ts";
import { openPgliteInMemory } from "../store/support/pglite-in-memory.ts";

/** Of a database on a disk that is full every other moment, kills and restored backups. */
const ON_FILLING_DISK = 20;
const RESTORED = 20;

/** The disk is filled up and emptied again all the time; afterwards backups are restored and compared. */
export async function onFillingDisk(): Promise<void> {
  const disk = mountSmallDisk(256);
  if (disk === null) return console.log(`not run: ${DISK_WANTED}`);
  const directory = join(disk.folder, "data");
  let full = false;
  const timer = setInterval(() => {
    if (full) disk.empty();
    else disk.fill(2 ** 20);
    full = !full;
  }, 700);
  try {
    const { acknowledged, lost, beyond, trail } = await killRounds(
      { LONGLIST_DATA: directory },
      ON_FILLING_DISK,
      crypto.randomUUID(),
      true,
    );
    clearInterval(timer);
    disk.empty();
    console.log(
      `a disk that fills up: ${ON_FILLING_DISK} kills, ${acknowledged} requests answered, ${lost.length} lost, ${beyond} beyond, trail holds: ${trail.holds}`,
    );
    const different = await restoredDifferently(directory);
    console.log(`${RESTORED} backups restored and compared: ${different} different`);
    if (lost.length > 0 || beyond !== 0 || !trail.holds || different > 0) process.exitCode = 1;
  } finally {
    clearInterval(timer);
    disk.unmount();
  }
}

/** How many backups of a database, restored, gave another one, but for the restore itself. */
async function restoredDifferently(directory: string): Promise<number> {
  const at = new Date().toISOString();
  const linesOf = async (store: Store) => {
    const lines: string[] = [];
    await backUpStore(store, at, (line) => void lines.push(line));
    return lines;
  };
  const source = await openPgliteStore(directory);
  let different = 0;
  for (let count = 0; count < RESTORED; count++) {
    const lines = await linesOf(source);
    const { store } = await openPgliteInMemory();
    const platform = {
      store,
      now: () => new Date(),
      randomBytes: (bytes: number) => new Uint8Array(bytes),
      retentionDays: 90,
    };
    const each = async function* () {
      yield* lines;
    };
    await restoreBackup(platform, { lines: each(), migrations: await readMigrations(), erasures: [], replaces: null });
    const facts = (all: readonly string[]) =>
      all.filter(
        (line) => !/"table":"(audit_entry|audit_head)"|"digest":"sha256:[0-9a-f]+","rows":\{|"kind":/.test(line),
      );
    if (facts(lines).join("\n") !== facts(await linesOf(store)).join("\n")) different++;
    await store.close();
  }
  await source.close();
  return different;
}

if (import.meta.main) await onFillingDisk();
