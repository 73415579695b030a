import { createLedger } from "../../ledger/ledger.ts";
import { ConfigurationError, readConfiguration } from "../../server/configuration.ts";
import { tellFirstKey } from "../../server/first-key.ts";
import { migrate } from "../../store/migrate.ts";
import { readMigrations } from "../../store/migration-files.ts";
import { StoreFailure } from "../../store/store-failure.ts";
import { openVercelStore } from "../../store/vercel-store.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import type { Io } from "../io.ts";

/** `longlist migrate`: sets up the database that DATABASE_URL names. */
export async function run(_: Invocation, io: Io): Promise<ExitStatus> {
  const { database, dataDirectory, retentionDays } = chosen(io);
  const store = openVercelStore({ ...database, connections: 1 });
  try {
    const applied = await migrate(store, await readMigrations());
    io.stderr.write(applied.length > 0 ? `Applied: ${applied.join(", ")}.\n` : "Nothing to apply.\n");
    const ledger = createLedger({ store, now: io.now, randomBytes: io.randomBytes, retentionDays });
    const print = (line: string) => io.stderr.write(`${line}\n`);
    const { isTerminal } = io.stderr;
    await ledger.firstKey(crypto.randomUUID(), (token) => tellFirstKey(token, { print, isTerminal, dataDirectory }));
    return EXIT.done;
  } catch (error) {
    if (error instanceof StoreFailure) throw new CommandFailure(error.message, "Check DATABASE_URL, then try again.");
    throw error;
  } finally {
    await store.close();
  }
}

function chosen({ env }: Io) {
  try {
    const { database, dataDirectory, retentionDays } = readConfiguration(env, "edge");
    if (database?.kind === "server") return { database, dataDirectory, retentionDays };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new CommandFailure(error.message.replace(/\s*\n\s*/g, " "), "");
  }
  throw new CommandFailure("DATABASE_URL is missing", "Set it to postgres://user:password@host/database.");
}
