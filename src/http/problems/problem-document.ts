import * as z from "zod";
import { findingSchema } from "../../use-cases/check/check-document.ts";
import type { HttpProblem } from "./http-problem.ts";
import { PROBLEM_KINDS, type ProblemCode } from "./problem-kinds.ts";

const obstacleSchema = z
  .strictObject({
    place: z.string().meta({ description: "A parameter, field, header or path." }),
    message: z.string(),
    remedy: z.string(),
  })
  .meta({ id: "Obstacle", description: "One thing in the request that stands in the way, and what to do about it." });

/** @see RFC 9457 */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: "Where this kind of problem is described; stable." }),
    code: z.enum(Object.keys(PROBLEM_KINDS) as [ProblemCode]).meta({ description: "The kind of problem in one word." }),
    title: z.string(),
    status: z.int(),
    errors: z.array(z.union([obstacleSchema, findingSchema])).meta({
      description:
        "One entry for each obstacle in the request, or for each finding in the list, whatever its severity.",
    }),
    requestId: z.string().meta({ description: "As in the X-Request-Id header; quote it when reporting a problem." }),
  })
  .meta({ id: "Problem", description: "Why a request was refused (RFC 9457)." });

export type ProblemDocument = z.infer<typeof problemSchema>;

/**
 * A problem as its document. Texts may quote the request cut off in the middle of a character, which canonical JSON
 * refuses: such halves are replaced.
 */
export function problemDocument(problem: HttpProblem, requestId: string): ProblemDocument {
  const { status, title } = PROBLEM_KINDS[problem.code];
  return {
    type: `/openapi.json#/components/responses/${problem.code}`,
    code: problem.code,
    title,
    status,
    errors: problem.errors.map(wellFormed) as ProblemDocument["errors"],
    requestId,
  };
}

function wellFormed(entry: object): object {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [name, typeof value === "string" ? value.toWellFormed() : value]),
  );
}
