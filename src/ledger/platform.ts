import type { Store } from "../store/store.ts";

/** What the ledger needs from outside: all of it that is not pure. */
export interface LedgerPlatform {
  readonly store: Store;
  readonly now: () => Date;
  /**
   * Bytes from the platform's secure generator.
   *
   * @param count how many bytes
   */
  readonly randomBytes: (count: number) => Uint8Array;
  /** Days after the inspection date on which case data is deleted; {@link RETENTION_DAYS} unless told. */
  readonly retentionDays: number;
  /** Days for which the access log is kept; {@link ACCESS_LOG_DAYS} unless told. */
  readonly accessLogDays?: number;
}

/** What the data is needed for after the draw is over by then. */
export const RETENTION_DAYS = 90;

/** Two years: an inspection, what follows from it and a complaint about it are over by then. */
export const ACCESS_LOG_DAYS = 730;

/** How long a browser stays signed in: a working day. */
export const SESSION_HOURS = 12;

/** How long it does where nothing is asked. */
export const IDLE_MINUTES = 60;

/** The moment of an act, as the ledger writes it down. @example "2026-11-02T09:00:00.000Z" */
export function instantOf({ now }: Pick<LedgerPlatform, "now">): string {
  return now().toISOString();
}

const MILLISECONDS_A_DAY = 86_400_000;

/** The moment so many days after one, or before it. @example instantAfter("2026-11-02T09:00:00.000Z", -1) // "2026-11-01T09:00:00.000Z" */
export function instantAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * MILLISECONDS_A_DAY).toISOString();
}

/** Random bits as lower-case hex. @example randomHex(platform, 128).length // 32 */
export function randomHex({ randomBytes }: Pick<LedgerPlatform, "randomBytes">, bits: number): string {
  return [...randomBytes(bits / 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What an inspection or a key is called: 64 random bits as lower-case hex. @example ID.test("0f6d2c9a41b75e38") // true */
export const ID = /^[0-9a-f]{16}$/;

/** An id that nothing has yet. */
export function newId(platform: Pick<LedgerPlatform, "randomBytes">): string {
  return randomHex(platform, 64);
}
