import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Caller } from "../ledger/caller.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { LogLine } from "./request-log.ts";

/** What the app needs from outside: all of it that is not pure. */
export interface AppParts {
  /**
   * Bytes from the platform's secure generator, for seeds that nobody supplied.
   *
   * @param count how many bytes
   */
  readonly randomBytes: (count: number) => Uint8Array;
  /** Takes one line for each request. */
  readonly log: (line: LogLine) => void;
  /** Milliseconds from any fixed moment, for durations. */
  readonly clock: () => number;
  /** The way to the stored side; without it, the routes that need it say so and all others work. */
  readonly withLedger?: WithLedger | undefined;
  /** Whether the routes that store nothing need a key too; open unless told. */
  readonly statelessRoutes?: "open" | "closed";
}

/** Gives a request a ledger to work on, and takes back whatever was opened for it once it is answered. */
export type WithLedger = (c: Context, work: (ledger: Ledger) => Promise<void>) => Promise<void>;

/** What stands before a route gives it; only routes with a rule that asks for a key have it. */
export interface ApiEnv {
  readonly Variables: {
    readonly ledger: Ledger;
    readonly caller: Caller;
  };
}

/** The app as its routes see it. */
export type Api = OpenAPIHono<ApiEnv>;
