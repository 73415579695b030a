import { createLedger } from "../../../ledger/ledger.ts";
import { openStore } from "../../../server/stored-side.ts";
import { StoreFailure } from "../../../store/store-failure.ts";
import type { Invocation } from "../../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { STORED_REMEDY, storedSettings } from "../../stored-settings.ts";

/** `longlist key recover`: an administrator's key, made in the service's own database. */
export async function run(_: Invocation, io: Io): Promise<ExitStatus> {
  const { database, retentionDays } = storedSettings(io);
  try {
    const store = await openStore(database);
    try {
      const ledger = createLedger({ store, now: io.now, randomBytes: io.randomBytes, retentionDays });
      await ledger.recoverKey(crypto.randomUUID(), (token) => {
        io.stderr.write("An administrator's key, shown now and never again:\n");
        io.stdout.write(`${token}\n`);
      });
    } finally {
      await store.close();
    }
    return EXIT.done;
  } catch (error) {
    if (error instanceof StoreFailure) throw new CommandFailure(error.message, STORED_REMEDY);
    throw error;
  }
}
