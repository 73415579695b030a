import type { ProblemCode } from "../../http/problems/problem-kinds.ts";
import { ACCESS_PROBLEMS } from "../access/access-problems.ts";

/** What can go wrong with every request that brings a list and says something about it. */
export const LIST_PROBLEMS: readonly ProblemCode[] = [
  ...ACCESS_PROBLEMS,
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
