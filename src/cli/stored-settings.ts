import { existsSync } from "node:fs";
import {
  type Configuration,
  ConfigurationError,
  type DatabaseChoice,
  readConfiguration,
} from "../server/configuration.ts";
import { CommandFailure } from "./failure.ts";
import type { Io } from "./io.ts";

/** What to do where the database cannot be used. */
export const STORED_REMEDY =
  "Check DATABASE_URL or LONGLIST_DATA, stop the service where its database is embedded, and try again.";

/**
 * The settings of the service, for commands that work on its database itself.
 *
 * @param mayBeMade whether a directory without a database will do; unless told it must be there already, as one that opening made would be another
 * @throws CommandFailure
 */
export function storedSettings(
  { env }: Pick<Io, "env">,
  { mayBeMade = false } = {},
): Configuration & { readonly database: DatabaseChoice } {
  try {
    const { database, ...rest } = readConfiguration(env, "node");
    if (database === null) throw new CommandFailure("there is no database", STORED_REMEDY);
    if (mayBeMade || database.kind === "server" || existsSync(database.directory)) return { ...rest, database };
    throw new CommandFailure(`there is no database in ${database.directory}`, STORED_REMEDY);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new CommandFailure(error.message.replace(/\s*\n\s*/g, " "), "");
  }
}
