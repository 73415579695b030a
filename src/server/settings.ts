import { plainAddress } from "../http/client.ts";
import { ACCESS_LOG_DAYS, RETENTION_DAYS } from "../ledger/platform.ts";
import { LEAST_FREE } from "../store/least-free.ts";

/** Every setting of the service: what it is for, what holds where it is not set, and which values are right. @module */

/** One for those who have signed in, and one for everybody. */
const LEAST_THREADS = 2;
const PORT = 8787;
export const DIRECTORY = ".longlist";
const MOST_OF_A_NAME = 200;
/** What a megabyte of free space is, in bytes: files are measured by a million. */
export const MEBIBYTE = 2 ** 20;
const LEAST_MEGABYTES = LEAST_FREE / MEBIBYTE;

/** Every setting, for help and for specs/operations.md. */
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

interface Form {
  /** What holds where nothing is set. */
  readonly otherwise: string;
  readonly isRight: (text: string) => boolean;
  readonly why: string;
}

/** The form of each setting that is read by itself; blank, where it may be, is none. */
export const FORMS = {
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

/** @example isPort("8080") // true */
export function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

/** Of a list with commas. */
export function addressesOf(text: string): string[] {
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

export function isPostgresAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && hostname !== "" && pathname.length > 1;
}
