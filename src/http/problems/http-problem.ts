import { type Obstacle, Refusal } from "../../base/refusal.ts";
import { LedgerRefusal } from "../../ledger/ledger-refusal.ts";
import type { Finding } from "../../long-list/findings/finding.ts";
import { FAILURES, StoreFailure } from "../../store/store-failure.ts";
import { PROBLEM_KINDS, type ProblemCode } from "./problem-kinds.ts";

/** The one error of the HTTP boundary: everything that a request can be refused for. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  /** What stands in the way, in order: obstacles in the request, or findings in the list. */
  readonly errors: readonly (Obstacle | Finding)[];

  constructor(code: ProblemCode, errors: readonly (Obstacle | Finding)[] = []) {
    super(PROBLEM_KINDS[code].title);
    this.name = "HttpProblem";
    this.code = code;
    this.errors = errors;
  }
}

/**
 * The problem behind anything thrown. What is not foreseen becomes `unexpected`, which says nothing of the inside: its
 * message could hold case data.
 *
 * @param whenTheStoreFails what there is to do then, for those who are answered: a program or a browser's user
 */
export function problemOf(error: unknown, whenTheStoreFails: string): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof Refusal || error instanceof LedgerRefusal) return new HttpProblem(error.code, error.obstacles);
  if (error instanceof StoreFailure) return storeProblem(error, whenTheStoreFails);
  return unexpected();
}

function storeProblem({ code }: StoreFailure, remedy: string): HttpProblem {
  const ours = `database-${code}`;
  if (!isProblemCode(ours)) return unexpected();
  return new HttpProblem(ours, [{ place: "database", message: FAILURES[code].message, remedy }]);
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEM_KINDS, code);
}

function unexpected(): HttpProblem {
  return new HttpProblem("unexpected", [
    {
      place: "server",
      message: "the request could not be completed",
      remedy: "Try again. If it happens again, report it with the request id.",
    },
  ]);
}

/** What is said where the service was started without a database. */
export function noDatabase(): HttpProblem {
  return new HttpProblem("no-database", [
    {
      place: "server",
      message: "this service was started without a database",
      remedy: "Set DATABASE_URL where the service runs. The routes that store nothing go on working.",
    },
  ]);
}
