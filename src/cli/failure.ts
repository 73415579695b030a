import type { Obstacle, Refusal, RefusalCode } from "../base/refusal.ts";

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

/** What is said of a failure beside its message. */
export interface FailureDetails {
  /** 2, wrong usage, unless told. */
  readonly status?: ExitStatus;
  /** What stands in the way, told in the place of the message. */
  readonly obstacles?: readonly Obstacle[];
  /** Of a list, line by line, as `longlist check` tells them; told first. */
  readonly findings?: string;
}

/** The one error of the command line: what is wrong, what to do about it, and the exit status. */
export class CommandFailure extends Error {
  readonly remedy: string;
  readonly status: ExitStatus;
  readonly obstacles: readonly Obstacle[];
  readonly findings: string;

  constructor(message: string, remedy: string, details: FailureDetails = {}) {
    super(message);
    this.name = "CommandFailure";
    this.remedy = remedy;
    this.status = details.status ?? EXIT.usage;
    this.obstacles = details.obstacles ?? [];
    this.findings = details.findings ?? "";
  }
}

/** What the engine refuses, as the command line fails over it. */
export function failureOf({ code, message, obstacles }: Refusal): CommandFailure {
  return new CommandFailure(message, "", { status: statusOfRefusal(code), obstacles });
}

/** Refusals that say that a document does not verify; every other one is about what was asked. */
const MISMATCHES: readonly RefusalCode[] = [
  "invalid-receipt",
  "invalid-replacement",
  "invalid-assignment",
  "invalid-rating",
];

/** @example statusOfRefusal("unknown-specification") // 2 */
function statusOfRefusal(code: RefusalCode): ExitStatus {
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
