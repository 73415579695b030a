import { plainAddress } from "../http/client.ts";
import { ACCESS_LOG_DAYS, RETENTION_DAYS } from "../ledger/platform.ts";
import { LEAST_FREE } from "../store/least-free.ts";

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

/** One for those who have signed in, and one for everybody. */
const LEAST_THREADS = 2;
const PORT = 8787;
const DIRECTORY = ".longlist";
const MOST_OF_A_NAME = 200;
const MEGABYTE = 2 ** 20;
const LEAST_MEGABYTES = LEAST_FREE / MEGABYTE;

/** Every setting, for help and for the README. */
export const SETTINGS = {
  PORT: `the port to listen on, ${PORT} unless set; Node only`,
  DATABASE_URL: "a PostgreSQL server, postgres://user:password@host/database; unless set, Node embeds a database",
  DATABASE_RELAY: "host and port, on this computer, of a relay to a DATABASE_URL that does not speak WebSocket itself",
  LONGLIST_DATA: `the directory of the embedded database, ${DIRECTORY} unless set; Node only`,
  LONGLIST_FREE_SPACE: `megabytes that must be free in it, or the ledger answers 503, ${LEAST_MEGABYTES} unless set: the database needs 16 for the next part of its log, and as many for what a request writes`,
  LONGLIST_RETENTION_DAYS: `days after the inspection date on which case data is deleted, ${RETENTION_DAYS} unless set`,
  LONGLIST_ACCESS_LOG_DAYS: `days for which it is kept who read case data and who came in, ${ACCESS_LOG_DAYS} unless set`,
  LONGLIST_STATELESS: "open or closed: whether the routes that store nothing work without a key; open unless set",
  LONGLIST_ORIGIN:
    "the address that people use, https://longlist.example, where another web server stands before this one",
  LONGLIST_ORGANISATION:
    "who runs the service, as its pages and letters say; they say that it is not filled in unless set",
  LONGLIST_CONTACT:
    "an email address, or the address of a page (https://), to which people are sent with questions; as above unless set",
  LONGLIST_PROXY:
    "the address of that web server, 127.0.0.1 if it runs here, several with commas: whom it forwards (X-Forwarded-For) has a budget of his own; Node only",
  LONGLIST_THREADS:
    "how many threads work on lists, as many as the computer has processors, at least 2, unless set; Node only",
} as const;
export type SettingName = keyof typeof SETTINGS;

export type Environment = Readonly<Partial<Record<string, unknown>>>;

/** Thrown when the service cannot start as it is set: everything that is wrong at once, and never a value. */
export class ConfigurationError extends Error {
  constructor(faults: readonly string[]) {
    super(`the service cannot start as it is set:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    this.name = "ConfigurationError";
  }
}

interface Form {
  /** What holds where nothing is set. */
  readonly otherwise: string;
  readonly isRight: (text: string) => boolean;
  readonly why: string;
}

/** The form of each setting that is read by itself; blank, where it may be, is none. */
const FORMS = {
  PORT: { otherwise: String(PORT), isRight: isPort, why: "is not a port, a number from 0 to 65535" },
  LONGLIST_RETENTION_DAYS: {
    otherwise: String(RETENTION_DAYS),
    isRight: (text) => /^\d{1,4}$/.test(text),
    why: "is not a number of days from 0 to 9999",
  },
  LONGLIST_FREE_SPACE: {
    otherwise: String(LEAST_MEGABYTES),
    isRight: (text) => /^\d{1,7}$/.test(text),
    why: "is not a number of megabytes from 0 to 9999999",
  },
  LONGLIST_ACCESS_LOG_DAYS: {
    otherwise: String(ACCESS_LOG_DAYS),
    isRight: (text) => /^\d{1,4}$/.test(text),
    why: "is not a number of days from 0 to 9999",
  },
  LONGLIST_STATELESS: {
    otherwise: "open",
    isRight: (text) => text === "open" || text === "closed",
    why: "is neither open nor closed",
  },
  LONGLIST_THREADS: {
    otherwise: String(Math.max(LEAST_THREADS, globalThis.navigator?.hardwareConcurrency ?? 1)),
    isRight: (text) => /^[1-9]\d?$/.test(text),
    why: "is not a number from 1 to 99",
  },
  LONGLIST_ORIGIN: {
    otherwise: "",
    isRight: (text) => text === "" || isOrigin(text),
    why: "is not of the form https://longlist.example, without a path",
  },
  LONGLIST_ORGANISATION: {
    otherwise: "",
    isRight: (text) => text.length <= MOST_OF_A_NAME && !/\p{Cc}/u.test(text),
    why: `is not a name of one line, ${MOST_OF_A_NAME} characters at most`,
  },
  LONGLIST_CONTACT: {
    otherwise: "",
    isRight: (text) => text === "" || isContact(text),
    why: "is neither an email address nor the address of a page, https://…",
  },
  LONGLIST_PROXY: {
    otherwise: "",
    isRight: (text) => addressesOf(text).every(isAddress),
    why: "is not an address such as 127.0.0.1, or several with commas",
  },
} as const satisfies Partial<Record<SettingName, Form>>;

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
  if (relay !== undefined && !/^(localhost|127\.0\.0\.1):\d+$/.test(relay)) {
    refuse("DATABASE_RELAY", "is not a port on this computer, for example localhost:5433");
  }

  const dataDirectory = value("LONGLIST_DATA") ?? DIRECTORY;
  const embedded = { kind: "embedded", directory: dataDirectory, leastFree: Number(megabytes) * MEGABYTE } as const;
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

/** @example isPort("8080") // true */
export function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function addressesOf(text: string): string[] {
  const addresses = text.split(",").map(plainAddress);
  return addresses.filter((one) => one !== "");
}

/** @example isAddress("192.0.2.7") // true @example isAddress("proxy.example") // false */
function isAddress(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text) || /^[0-9a-f:]*:[0-9a-f:]*$/.test(text);
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** What a link can be made of without asking again; the address itself is the operator's to know. */
function isContact(text: string): boolean {
  if (text.startsWith("https://")) return URL.canParse(text);
  return /^[^\s@/?&#%]{1,64}@[^\s@/?&#%]+\.[^\s@/?&#%]+$/.test(text) && text.length <= MOST_OF_A_NAME;
}

function isPostgresAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && hostname !== "" && pathname.length > 1;
}
