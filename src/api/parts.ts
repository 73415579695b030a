import type { OpenAPIHono } from "@hono/zod-openapi";
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
}

/** The app as its routes see it. */
export type Api = OpenAPIHono;
