import type { ProblemCode } from "../../http/problems/problem-kinds.ts";

/** What a request that needs a key can be answered with; so can every one where the service was closed. */
export const ACCESS_PROBLEMS: readonly ProblemCode[] = [
  "not-signed-in",
  "no-database",
  "database-unavailable",
  "database-slow",
  "database-busy",
  "database-full",
  "database-unprepared",
];
