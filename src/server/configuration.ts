import { isLocalRelay } from "../store/relay.ts";
import { addressesOf, DIRECTORY, FORMS, isPostgresAddress, MEBIBYTE, type SettingName } from "./settings.ts";

/**
 * What can be set where the service runs, read and checked once, at its start. On Node it comes from the environment, on
 * the edge from the bindings.
 *
 * @module
 */

export interface Configuration {
  /** To listen on, Node only; 0 takes any free one. */
  readonly port: number;
  /** Where inspections are stored; null for nowhere. */
  readonly database: DatabaseChoice | null;
  /** Of the embedded database; beside a database server, of what is kept outside it. */
  readonly dataDirectory: string;
  /** Days after the inspection date on which case data is deleted. */
  readonly retentionDays: number;
  /** Days for which the access log is kept. */
  readonly accessLogDays: number;
  /** Whether the routes that store nothing need a key too. */
  readonly statelessRoutes: "open" | "closed";
  /** The address that people use, where a web server with TLS stands before the service. */
  readonly origin: string | undefined;
  /** Who runs the service, as its pages say; undefined where nobody has said so. */
  readonly organisation: string | undefined;
  /** An email address, or the address of a page, for those who use the service. */
  readonly contact: string | undefined;
  /** How many threads work on lists, Node only. */
  readonly threads: number;
  /** The addresses of web servers before this one, which tell whom they forward; Node only. */
  readonly proxies: readonly string[];
}

export type DatabaseChoice =
  /** PostgreSQL inside the process, in a directory; bytes that must be free there before anything is written. */
  | { readonly kind: "embedded"; readonly directory: string; readonly leastFree: number }
  /** A PostgreSQL server, through @vercel/postgres. */
  | { readonly kind: "server"; readonly connectionString: string; readonly relay: string | undefined };

/** Where the service runs: in Node, unlike on the edge, it can have a database inside itself. */
export type Platform = "node" | "edge";

export type Environment = Readonly<Partial<Record<string, unknown>>>;

/** Thrown when the service cannot start as it is set: everything that is wrong at once, and never a value. */
export class ConfigurationError extends Error {
  constructor(faults: readonly string[]) {
    super(`the service cannot start as it is set:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    this.name = "ConfigurationError";
  }
}

/**
 * Reads and checks the settings.
 *
 * @throws ConfigurationError
 * @example readConfiguration({}, "node").port // 8787
 */
export function readConfiguration(environment: Environment, platform: Platform): Configuration {
  const faults: string[] = [];
  const value = (name: SettingName) => {
    const text = environment[name];
    return typeof text === "string" && text !== "" ? text : undefined;
  };
  const refuse = (name: SettingName, why: string) => void faults.push(`${name} ${why}`);

  const stated = (name: keyof typeof FORMS) => {
    const { otherwise, isRight, why } = FORMS[name];
    const text = value(name)?.trim() ?? otherwise;
    if (!isRight(text)) refuse(name, why);
    return text;
  };

  const port = stated("PORT");
  const days = stated("LONGLIST_RETENTION_DAYS");
  const megabytes = stated("LONGLIST_FREE_SPACE");
  const accessLogDays = stated("LONGLIST_ACCESS_LOG_DAYS");
  const stateless = stated("LONGLIST_STATELESS");
  const threads = stated("LONGLIST_THREADS");
  const proxies = addressesOf(stated("LONGLIST_PROXY"));
  const origin = stated("LONGLIST_ORIGIN");
  const organisation = stated("LONGLIST_ORGANISATION");
  const contact = stated("LONGLIST_CONTACT");
  const connectionString = value("DATABASE_URL");
  if (connectionString !== undefined && !isPostgresAddress(connectionString)) {
    refuse("DATABASE_URL", "is not of the form postgres://user:password@host/database");
  }
  const relay = value("DATABASE_RELAY");
  if (relay !== undefined && connectionString === undefined) refuse("DATABASE_RELAY", "is set without DATABASE_URL");
  if (relay !== undefined && !isLocalRelay(relay)) {
    refuse("DATABASE_RELAY", "is not a port on this computer, for example localhost:5433");
  }

  const dataDirectory = value("LONGLIST_DATA") ?? DIRECTORY;
  const embedded = { kind: "embedded", directory: dataDirectory, leastFree: Number(megabytes) * MEBIBYTE } as const;
  const database =
    connectionString !== undefined
      ? ({ kind: "server", connectionString, relay } as const)
      : platform === "node"
        ? embedded
        : null;
  if (stateless === "closed" && !database)
    refuse("LONGLIST_STATELESS", "is closed, which needs a DATABASE_URL for the keys");

  if (faults.length > 0) throw new ConfigurationError(faults);
  return {
    port: Number(port),
    database,
    dataDirectory,
    retentionDays: Number(days),
    accessLogDays: Number(accessLogDays),
    statelessRoutes: stateless as "open" | "closed",
    origin: origin || undefined,
    organisation: organisation || undefined,
    contact: contact || undefined,
    threads: Number(threads),
    proxies,
  };
}
