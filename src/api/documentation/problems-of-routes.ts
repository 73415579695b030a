import { isHeavy } from "../../http/heavy/heavy-requests.ts";
import type { ProblemCode } from "../../http/problems/problem-kinds.ts";

/** What routes can be refused for, by what they have in common. @module */

/** What a request that needs a key can be answered with; so can every one where the service was closed. */
export const ACCESS_PROBLEMS: readonly ProblemCode[] = [
  "too-many-requests",
  "not-signed-in",
  "no-database",
  "database-unavailable",
  "database-slow",
  "database-busy",
  "database-full",
  "database-unprepared",
];

/** What a request can be refused for besides that is worked on apart from others. @param path as the document has it */
export function workProblems(method: string, path: string): readonly ProblemCode[] {
  return isHeavy(method, path) ? ["too-busy", "too-long"] : [];
}

/** What can go wrong with every request that brings a list and says something about it. */
export const LIST_PROBLEMS: readonly ProblemCode[] = [
  ...ACCESS_PROBLEMS,
  "too-busy",
  "too-long",
  "invalid-request",
  "malformed-body",
  "invalid-date",
  "invalid-text",
  "not-acceptable",
  "body-too-large",
  "unsupported-media-type",
  "unknown-specification",
  "invalid-specification",
  "unknown-field",
  "contradictory-field",
  "unknown-case",
  "excluded-twice",
];

/** What every route of the ledger can be refused for. */
export const READ_PROBLEMS: readonly ProblemCode[] = [
  ...ACCESS_PROBLEMS,
  "not-allowed",
  "not-on-record",
  "invalid-request",
  "not-acceptable",
];

/** What every route that writes can be refused for besides. */
export const WRITE_PROBLEMS: readonly ProblemCode[] = [
  ...READ_PROBLEMS,
  "malformed-body",
  "unsupported-media-type",
  "body-too-large",
  "retry-too-early",
  "retry-of-another",
  "invalid-text",
  "unusable-text",
];
