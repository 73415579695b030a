import { createReadStream } from "node:fs";
import { linesOf } from "../../ledger/backup/lines.ts";
import { RestoreRefusal } from "../../ledger/backup/load-rows.ts";
import { type KeptErasure, type Restored, restoreBackup } from "../../ledger/backup/restore-backup.ts";
import type { Configuration, DatabaseChoice } from "../../server/configuration.ts";
import { readErasuresFrom, readKeptErasures, readKeptHead } from "../../server/outside/kept-files.ts";
import { witness } from "../../server/outside/witness.ts";
import { openStore } from "../../server/stored-side.ts";
import { readMigrations } from "../../store/migration-files.ts";
import { StoreFailure } from "../../store/store-failure.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import { refuseUnreadable, STDIN } from "../input.ts";
import type { Io } from "../io.ts";
import { STORED_REMEDY, storedSettings } from "../stored-settings.ts";

/** `longlist restore`: a backup into an empty directory or database. */
export async function run({ positionals, value }: Invocation, io: Io): Promise<ExitStatus> {
  const path = positionals[0]!;
  const settings = storedSettings(io, { mayBeMade: true });
  const others = value("erasures");
  await refuseUnreadable(others === undefined ? [path] : [path, others]);
  const erasures = [
    ...readKeptErasures(settings.dataDirectory),
    ...(others === undefined ? [] : readErasuresFrom(others)),
  ];
  try {
    const { rows, erasedAgain, head, header } = await restore(path, settings, erasures, io);
    io.stdout.write(
      `Restored ${rows.inspection} inspections and ${rows.access_key} keys as of ${header.at}; ` +
        `${erasedAgain.length} that were erased since are erased again. ` +
        `The audit trail goes on at ${head.sequence}, ${head.hash}. Nobody is signed in.\n`,
    );
    return EXIT.done;
  } catch (error) {
    if (error instanceof RestoreRefusal) throw new CommandFailure(error.message, "Nothing was restored.");
    if (error instanceof StoreFailure) throw new CommandFailure(error.message, STORED_REMEDY);
    throw error;
  }
}

async function restore(
  path: string,
  { database, dataDirectory, retentionDays }: Configuration & { readonly database: DatabaseChoice },
  erasures: readonly KeptErasure[],
  io: Io,
): Promise<Restored> {
  const replaces = readKeptHead(dataDirectory);
  const store = await openStore(database);
  try {
    const lines = linesOf(path === STDIN ? io.stdin : createReadStream(path));
    const platform = { store, now: io.now, randomBytes: io.randomBytes, retentionDays };
    const migrations = await readMigrations();
    const restored = await restoreBackup(platform, { lines, migrations, erasures, replaces });
    const trail = witness(store, dataDirectory, () => {});
    trail.begin(restored.head);
    await trail.compare();
    return restored;
  } finally {
    await store.close();
  }
}
