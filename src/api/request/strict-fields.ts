import * as z from "zod";
import type { Obstacle } from "../../base/refusal.ts";
import { obstaclesOfWrong } from "../../base/wrong.ts";
import { HttpProblem } from "../../http/problems/http-problem.ts";

/**
 * An object schema that refuses unknown names and says which there are: a misspelt name must not be silently ignored.
 *
 * @param note what else there is to say of names that are not among them
 */
export function strictFields<T extends z.ZodRawShape>(shape: T, note = "") {
  const names = `There are: ${Object.keys(shape).join(", ") || "none"}.${note && ` ${note}`}`;
  return z.strictObject(shape, { error: ({ code }) => (code === "unrecognized_keys" ? names : undefined) });
}

/**
 * Reads fields by their schema.
 *
 * @param where what the fields are, for messages: "query parameter", "form field", "field"
 * @throws HttpProblem `invalid-request`, one obstacle for each field that is unknown or not of its form
 */
export function readFields<T>(schema: z.ZodType<T>, fields: unknown, where: string): T {
  const read = schema.safeParse(fields);
  if (read.success) return read.data;
  throw invalidFields(read.error.issues, where);
}

/** Refuses a request whose query or path does not fit its route: the framework's hook. */
export function refuseInvalid(result: { success: boolean; target: string; error?: z.ZodError }): void {
  if (result.error) throw invalidFields(result.error.issues, `${result.target} parameter`);
}

/** The problem behind a failed reading of fields. Messages name fields and never repeat a value. */
function invalidFields(issues: readonly z.core.$ZodIssue[], where: string): HttpProblem {
  return new HttpProblem(
    "invalid-request",
    issues.flatMap((issue) => obstaclesOf(issue, where)),
  );
}

const MOST_NAMES = 20;
const MOST_CHARACTERS = 80;

function obstaclesOf(issue: z.core.$ZodIssue, where: string): Obstacle[] {
  if (issue.code !== "unrecognized_keys") {
    const remedy = "See /openapi.json for its form.";
    return obstaclesOfWrong([issue], { place: (path) => path.join(".") || "body", remedy });
  }
  const path = issue.path.map(String);
  return issue.keys.slice(0, MOST_NAMES).map((name) => ({
    place: [...path, name].join(".").slice(0, MOST_CHARACTERS),
    message: `there is no such ${where}`,
    remedy: issue.message,
  }));
}
