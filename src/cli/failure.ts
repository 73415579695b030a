import type { Obstacle, RefusalCode } from "../base/refusal.ts";

/** Exit statuses, as every command's help lists them. */
export const EXIT = {
  /** Done. */
  done: 0,
  /** Findings in the list block it. */
  blocked: 1,
  /** The command cannot do what it was asked: an argument, a file or a request is wrong. */
  usage: 2,
  /** A receipt, or the records beside it, do not verify. */
  mismatch: 3,
  /** A fault of Longlist's own (EX_SOFTWARE of sysexits). */
  fault: 70,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Thrown by the command line when it cannot go on: what is wrong, what to do about it, and the exit status. */
export class CommandFailure extends Error {
  readonly status: ExitStatus;
  readonly remedy: string;

  constructor(message: string, remedy: string, status: ExitStatus = EXIT.usage) {
    super(message);
    this.name = "CommandFailure";
    this.status = status;
    this.remedy = remedy;
  }
}

/** Refusals that say that a document does not verify; every other one is about what was asked. */
const MISMATCHES: readonly RefusalCode[] = ["invalid-receipt", "invalid-replacement"];

/** @example statusOfRefusal("unknown-specification") // 2 */
export function statusOfRefusal(code: RefusalCode): ExitStatus {
  return MISMATCHES.includes(code) ? EXIT.mismatch : EXIT.usage;
}

/**
 * An obstacle as a line, its place named as the command line names it.
 *
 * @param options names of the command's options
 * @example obstacleLine({ place: "inspectionDate", message: "is missing", remedy: "Give it." }, ["inspection-date"]) // "--inspection-date: is missing. Give it."
 */
export function obstacleLine({ place, message, remedy }: Obstacle, options: readonly string[]): string {
  const option = place.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${options.includes(option) ? `--${option}` : place}: ${message}. ${remedy}`;
}
