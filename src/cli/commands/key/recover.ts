import { existsSync } from "node:fs";
import { createLedger } from "../../../ledger/ledger.ts";
import { type Configuration, ConfigurationError, readConfiguration } from "../../../server/configuration.ts";
import { openStore } from "../../../server/stored-side.ts";
import { StoreFailure } from "../../../store/store-failure.ts";
import type { Invocation } from "../../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";

const REMEDY = "Check DATABASE_URL or LONGLIST_DATA, stop the service where its database is embedded, and try again.";

/** `longlist key recover`: an administrator's key, made in the service's own database. */
export async function run(_: Invocation, io: Io): Promise<ExitStatus> {
  const { database, retentionDays } = configured(io);
  try {
    const store = await openStore(database!);
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
    if (error instanceof StoreFailure) throw new CommandFailure(error.message, REMEDY);
    throw error;
  }
}

/** The settings of the service, whose database must be there already: one that opening made would be another. */
function configured({ env }: Io): Configuration {
  try {
    const configuration = readConfiguration(env, "node");
    const { database } = configuration;
    if (database?.kind !== "embedded" || existsSync(database.directory)) return configuration;
    throw new CommandFailure(`there is no database in ${database.directory}`, REMEDY);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new CommandFailure(error.message.replace(/\s*\n\s*/g, " "), "");
  }
}
