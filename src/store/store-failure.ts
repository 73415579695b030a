/** Why the database did not do what it was asked, and whether asking again can help. */
export const FAILURES = {
  unavailable: { again: true, message: "the database cannot be reached" },
  slow: { again: true, message: "the database did not answer in time" },
  full: { again: true, message: "the database has no room left" },
  busy: { again: true, message: "too many are writing at the same time" },
  "append-only": { again: false, message: "the database refuses to change what is on record" },
  unprepared: { again: false, message: "the database has not been set up for this version of Longlist" },
  "in-use": { again: false, message: "another process is using the data directory" },
  unexpected: { again: false, message: "the database refused a statement" },
} as const;
export type FailureCode = keyof typeof FAILURES;

/**
 * The one error of the store. It carries the SQLSTATE but not the server's words, which can quote what was being
 * written and so hold case data.
 */
export class StoreFailure extends Error {
  readonly code: FailureCode;
  /** Five characters, or null where the failure is not the server's. */
  readonly sqlState: string | null;

  constructor(code: FailureCode, { sqlState = null, remedy }: { sqlState?: string | null; remedy?: string } = {}) {
    super([FAILURES[code].message, sqlState && `(SQLSTATE ${sqlState})`, remedy].filter(Boolean).join(" "));
    this.name = "StoreFailure";
    this.code = code;
    this.sqlState = sqlState;
  }
}

/** The append-only triggers raise this: see the migrations. */
const APPEND_ONLY = "LL001";

/** The longest beginning of an SQLSTATE that is listed decides. */
const BY_SQLSTATE: readonly (readonly [string, FailureCode])[] = [
  [APPEND_ONLY, "append-only"],
  ["42P01", "unprepared"],
  ["42703", "unprepared"],
  ["3D000", "unavailable"],
  ["55P03", "busy"],
  ["57014", "slow"],
  ["53300", "busy"],
  ["40", "busy"],
  ["53", "full"],
  ["08", "unavailable"],
  ["28", "unavailable"],
  ["57P", "unavailable"],
  ["58", "unavailable"],
];

/** What drivers say when they stop waiting; everything else without an SQLSTATE is a connection that broke. */
const GAVE_UP = /timeout/i;

/**
 * The failure behind whatever a driver threw. Drivers throw server errors with an SQLSTATE, plain errors, and, for a
 * dead WebSocket, events that are no errors at all.
 *
 * @example failureOf(Object.assign(new Error("…"), { code: "53100" })).code // "full"
 */
export function failureOf(thrown: unknown): StoreFailure {
  if (thrown instanceof StoreFailure) return thrown;
  const { code, message } = Object(thrown) as { code?: unknown; message?: unknown };
  if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) {
    const [, kind] = BY_SQLSTATE.find(([start]) => code.startsWith(start)) ?? [code, "unexpected" as const];
    return new StoreFailure(kind, { sqlState: code });
  }
  return new StoreFailure(GAVE_UP.test(String(message)) ? "slow" : "unavailable");
}
