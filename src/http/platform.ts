import type { Context } from "hono";
import type { PersonCaller } from "../ledger/access/caller.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ElsewherePlatform } from "./heavy/elsewhere.ts";
import type { ReadinessCheck } from "./readiness.ts";
import type { RequestLogPlatform } from "./request-log.ts";
import type { SignInThrottle } from "./sign-in-throttle.ts";
import type { Spool } from "./spool.ts";

/** What the API and the pages need from outside: all of it that is not pure. */
export interface ServicePlatform extends RequestLogPlatform, ElsewherePlatform {
  /**
   * Bytes from the platform's secure generator, for seeds that nobody supplied.
   *
   * @param count how many bytes
   */
  readonly randomBytes: (count: number) => Uint8Array;
  /** The way to the stored side; without it, the routes that need it say so and all others work. */
  readonly withLedger?: WithLedger | undefined;
  /** Where a backup is put while it is read; without it none is given. */
  readonly spool?: Spool | undefined;
  /** Where a request's name comes from; see `request-log.ts`. */
  readonly requestIds?: "own" | "given";
  /** Slows down whoever tries keys; one of its own unless told. */
  readonly signInThrottle?: SignInThrottle;
  /** What `/ready` looks at. */
  readonly readiness?: readonly ReadinessCheck[];
  /** Whether the routes that store nothing need a key too; open unless told. */
  readonly statelessRoutes?: "open" | "closed";
}

/** Gives a request a ledger to work on, and takes back whatever was opened for it once it is answered. */
export type WithLedger = (c: Context, work: (ledger: Ledger) => Promise<void>) => Promise<void>;

/** What stands before a route or page gives it; only those with a rule that asks for a key have it. */
export interface SignedIn {
  readonly ledger: Ledger;
  readonly caller: PersonCaller;
}
